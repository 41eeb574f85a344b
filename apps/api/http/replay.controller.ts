import { Controller, Get, Inject, Param, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import type { Ref } from '#engine/procedure.js';
import { Refusal } from '#engine/refusal.js';
import { modelVersions } from '#audit/replay/model-versions.js';
import { type Replay, replay } from '#audit/replay/replay.js';
import type { ReplayStep } from '#audit/replay/step.js';
import type { Product } from '../product.js';
import { runFor } from './reader.js';
import { ReplayQuery } from './log-queries.js';
import { AfterQuery, queryOf } from './queries.js';
import { PRODUCT } from './token.js';
import { type Withheld, withheldFrom } from './withheld.js';

/** A step with its possibilities is some fifty times as long as one without. */
const WITH_COMMANDS = 50;

/** A run step by step, forwards and backwards: what happened, what else could have, and whether it holds. */
@Controller('api')
export class ReplayController {
  constructor(@Inject(PRODUCT) private readonly product: Product) {}

  @Get(':procedure/:id/replay')
  async all(
    @Param('procedure') procedure: string,
    @Param('id') id: string,
    @Query() raw: unknown,
    @Req() request: Request,
  ): Promise<object> {
    const { from, limit: asked, commands, after } = queryOf(ReplayQuery, raw);
    const limit = commands === 'true' ? Math.min(asked, WITH_COMMANDS) : asked;
    await this.product.caughtUp(after);
    const { step, ...whole } = await this.replayed(request, { procedure, id });
    const end = Math.min(from + limit, whole.total);
    const revisions = Array.from({ length: Math.max(0, end - from) }, (_none, index) => from + index);
    const address = `/api/${procedure}/${id}/replay`;
    const page = (first: number): string => `${address}?from=${first}&limit=${limit}&commands=${commands}`;
    return {
      ...whole,
      from,
      steps: revisions.map((revision) => ({
        ...shown(step(revision, { commands: commands === 'true' })),
        address: `${address}/${revision}`,
      })),
      links: {
        self: page(from),
        ...(end < whole.total && { next: page(end) }),
        ...(from > 0 && { previous: page(Math.max(0, from - limit)) }),
        run: `/api/${procedure}/${id}`,
      },
    };
  }

  @Get(':procedure/:id/replay/:step')
  async one(
    @Param('procedure') procedure: string,
    @Param('id') id: string,
    @Param('step') named: string,
    @Query() raw: unknown,
    @Req() request: Request,
  ): Promise<object> {
    await this.product.caughtUp(queryOf(AfterQuery, raw).after);
    const { step, label, procedureTitle, total, verdict, verdictText } = await this.replayed(request, {
      procedure,
      id,
    });
    const revision = stepFrom(named, total);
    const address = `/api/${procedure}/${id}/replay`;
    const last = total - 1;
    return {
      procedure,
      id,
      procedureTitle,
      label,
      total,
      whole: { verdict, verdictText },
      ...shown(step(revision, { commands: true })),
      links: {
        self: `${address}/${revision}`,
        first: `${address}/0`,
        ...(revision > 0 && { previous: `${address}/${revision - 1}` }),
        ...(revision < last && { next: `${address}/${revision + 1}` }),
        last: `${address}/${last}`,
        all: address,
        run: `/api/${procedure}/${id}?revision=${revision}`,
      },
    };
  }

  private async replayed(request: Request, ref: Ref): Promise<Replay> {
    const { store, registry, directory, now } = this.product;
    const known = await runFor(this.product, request, ref);
    const { events } = known;
    const [organisation, models] = [await directory.state(), await modelVersions(store, registry)];
    const { step, ...whole } = replay({ events, registry, organisation, models, now: now() });
    const withheld = withheldFrom(known, registry);
    // Whether it holds is judged on all of it; what is shown of a step leaves out what is closed.
    return { ...whole, step: (revision, detail) => openOf(step(revision, detail), withheld) };
  }
}

function openOf(step: ReplayStep, withheld: Withheld): ReplayStep {
  const { text, ...rest } = step;
  const event = { ...step.event, data: withheld.data(step.revision, step.event.data) };
  return { ...rest, event, ...(text && !withheld.any && { text }) };
}

/** A step with the address of the diagram that its ids belong to. */
function shown(step: ReplayStep): object {
  const { definition, definitionBefore } = step;
  if (definition === undefined) return step;
  const diagram = ({ definition: name }: typeof definition): string => {
    const [procedure, version] = name.split('@');
    return `/api/procedures/${procedure}?version=${version}`;
  };
  return { ...step, diagrams: { before: diagram(definitionBefore ?? definition), after: diagram(definition) } };
}

function stepFrom(named: string, total: number): number {
  const revision = /^\d{1,9}$/.test(named) ? Number(named) : Number.NaN;
  if (revision < total) return revision;
  throw new Refusal(
    Number.isNaN(revision) ? 'malformed-input' : 'unknown-run',
    `Der er intet skridt »${named}«. Skridtene nummereres fra 0; forløbets sidste er ${total - 1}.`,
  );
}
