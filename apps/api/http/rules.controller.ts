import { Controller, Get, Inject, Query } from '@nestjs/common';
import { danishDay } from '#engine/calendar.js';
import { fold, streamOf } from '#engine/fold.js';
import { Refusal } from '#engine/refusal.js';
import { GOVERNANCE } from '#procedures/carried-rules.js';
import { type GovernanceContext, versionOn } from '#procedures/governance/model.js';
import { rulesInWords } from '#procedures/governance/rule-words.js';
import type { Product } from '../product.js';
import { RulesQuery, queryOf } from './queries.js';
import { PRODUCT } from './token.js';

/** The rules of the governance model, in words, on any day. */
@Controller('api/rules')
export class RulesController {
  constructor(@Inject(PRODUCT) private readonly product: Product) {}

  @Get()
  async show(@Query() raw: unknown): Promise<object> {
    const { registry, store, directory, now, caughtUp } = this.product;
    const { on = danishDay(now()), asOf, after } = queryOf(RulesQuery, raw);
    await caughtUp(after);
    const known = asOf === undefined ? undefined : new Date(asOf).toISOString();
    const events = await store.readStream(streamOf(GOVERNANCE));
    const run = fold(
      events.filter(({ metadata }) => known === undefined || metadata.recordedAt <= known),
      registry,
    );
    const { versions } = (run?.context ?? { versions: [] }) as GovernanceContext;
    const version = versionOn({ versions }, on);
    if (version === undefined) throw notInForce(on);
    const { bodies } = await directory.state();
    const { rules, ...inForce } = version;
    return {
      on,
      version: inForce,
      rules: rulesInWords(rules, (body) => bodies.get(body)?.name ?? body),
      versions: versions.map(({ number, title, validFrom, decidedBy }) => ({ number, title, validFrom, decidedBy })),
    };
  }
}

function notInForce(day: string): Refusal {
  return new Refusal('unknown-reference', `Ingen styringsmodel var i kraft den ${day}. Vælg en senere dag.`);
}
