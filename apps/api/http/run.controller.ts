import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { describeCommands, describeRun } from '#engine/describe.js';
import { documentCommands } from '#engine/documents.js';
import type { RecordedEvent } from '#engine/event.js';
import { fold } from '#engine/fold.js';
import type { Ref } from '#engine/procedure.js';
import { Refusal } from '#engine/refusal.js';
import type { Product } from '../product.js';
import { identityOf } from './acting.js';
import { discussionFor } from './discussion.js';
import { documentsFor } from './documents.js';
import { etagOf } from './conditions.js';
import { eventInWords, runInWords } from './in-words.js';
import { knownEvents } from './known-events.js';
import { modelOf } from './model-of.js';
import { EventsQuery, MomentQuery, queryOf } from './queries.js';
import { PRODUCT } from './token.js';

/** One run, read from its own stream: never behind, now or at any earlier moment. */
@Controller('api')
export class RunController {
  constructor(@Inject(PRODUCT) private readonly product: Product) {}

  @Get(':procedure/:id')
  async show(
    @Param('procedure') procedure: string,
    @Param('id') id: string,
    @Query() raw: unknown,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<object> {
    const { registry, directory, now, caughtUp } = this.product;
    const { revision, asOf, after } = queryOf(MomentQuery, raw);
    await caughtUp(after);
    const events = await knownEvents(this.product, { procedure, id });
    const then = eventsUntil(events, revision, asOf);
    const run = fold(then, registry);
    if (run === undefined) throw notBegun({ procedure, id }, asOf);
    const installed = registry.version(run.definition);
    const model = await modelOf(this.product, run);
    const bare = describeRun(installed, run);
    const inWords = runInWords(bare, installed, { registry, organisation: await directory.state(), at: asOf ?? now() });
    const documents = await documentsFor(this.product, request, run, events);
    const described = { ...bare, ...inWords, ...(model && { model }), ...documents };
    if (then.length < events.length) {
      return { ...described, historical: true, currentRevision: events.at(-1)!.revision };
    }
    response.setHeader('ETag', etagOf(run.revision));
    const identity = identityOf(request);
    const acting = identity && (await directory.acting(identity.person, identity.seat, now()));
    const commands = [
      ...describeCommands(installed, run, acting, now()),
      ...describeCommands(installed, run, acting, now(), documentCommands(installed.procedure)),
    ];
    const discussion = await discussionFor(this.product, run);
    return { ...described, ...discussion, historical: false, ...(acting && { acting }), commands };
  }

  @Get(':procedure/:id/events')
  async events(@Param('procedure') procedure: string, @Param('id') id: string, @Query() raw: unknown): Promise<object> {
    const { from, limit, after } = queryOf(EventsQuery, raw);
    await this.product.caughtUp(after);
    const events = await knownEvents(this.product, { procedure, id });
    const page = events.slice(from, from + limit);
    const { registry, directory } = this.product;
    const organisation = await directory.state();
    const next = from + page.length;
    return {
      procedure,
      id,
      total: events.length,
      events: page.map((event) => eventInWords(event, registry, organisation)),
      ...(next < events.length && { next: `/api/${procedure}/${id}/events?from=${next}&limit=${limit}` }),
    };
  }
}

function eventsUntil(events: readonly RecordedEvent[], revision?: number, asOf?: string): RecordedEvent[] {
  const instant = asOf === undefined ? undefined : new Date(asOf).toISOString();
  return events.filter(
    (event) =>
      (revision === undefined || event.revision <= revision) &&
      (instant === undefined || event.metadata.recordedAt <= instant),
  );
}

function notBegun({ procedure, id }: Ref, asOf: string | undefined): Refusal {
  return new Refusal(
    'unknown-run',
    `${procedure} »${id}« var ikke begyndt ${asOf ?? 'dengang'}. Vælg et senere tidspunkt.`,
  );
}
