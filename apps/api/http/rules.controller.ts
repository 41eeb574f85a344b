import { Controller, Get, Inject, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { inDanish } from '#calendar/in-danish.js';
import { danishDay } from '#engine/calendar.js';
import { fold } from '#engine/fold.js';
import { Refusal } from '#engine/refusal.js';
import { GOVERNANCE } from '#procedures/carried-rules.js';
import { type GovernanceContext, versionOn } from '#procedures/governance/model.js';
import { rulesInWords } from '#procedures/governance/rule-words.js';
import type { Product } from '../product.js';
import { RulesQuery, queryOf } from './queries.js';
import { knownRun, readerFrom } from './reader.js';
import { PRODUCT } from './token.js';

/** The rules of the governance model, in words, on any day. */
@Controller('api/rules')
export class RulesController {
  constructor(@Inject(PRODUCT) private readonly product: Product) {}

  @Get()
  async show(@Query() raw: unknown, @Req() request: Request): Promise<object> {
    const { registry, directory, now, caughtUp } = this.product;
    const { on = danishDay(now()), asOf, after } = queryOf(RulesQuery, raw);
    await caughtUp(after);
    const known = asOf === undefined ? undefined : new Date(asOf).toISOString();
    const { events } = await knownRun(this.product, await readerFrom(this.product, request), GOVERNANCE);
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
  return new Refusal('unknown-run', `Ingen styringsmodel var i kraft ${inDanish(day)}. Vælg en senere dag.`);
}
