import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { type RunDescription, describeCommands, describeRun } from '#engine/describe.js';
import type { RecordedEvent } from '#engine/event.js';
import { fold } from '#engine/fold.js';
import type { Ref } from '#engine/procedure.js';
import { Refusal } from '#engine/refusal.js';
import { eventsAt } from '#read-models/as-of/events-at.js';
import { type AsOf, asOfFrom, told } from '#read-models/as-of/moment.js';
import { seatsThatWould } from '#engine/seats-that-would.js';
import type { Product } from '../product.js';
import { identityOf } from './acting.js';
import { discussionFor } from './discussion.js';
import { documentsFor } from './documents.js';
import { etagOf } from './conditions.js';
import { eventsInWords, runInWords } from './in-words.js';
import { seatsOfCaller } from './other-seats.js';
import { modelOf } from './model-of.js';
import { EventsQuery } from './log-queries.js';
import { MomentQuery, queryOf } from './queries.js';
import { type KnownRun, knownRun, readerFrom } from './reader.js';
import { namesFor } from './referred-runs.js';
import { PRODUCT } from './token.js';
import { withheldFrom, withoutClosed } from './withheld.js';

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
    const { revision, after, ...moment } = queryOf(MomentQuery, raw);
    const asOf = asOfFrom(moment, now());
    await caughtUp(after);
    const reader = await readerFrom(this.product, request);
    const known = await knownRun(this.product, reader, { procedure, id });
    const { events } = known;
    const then = eventsUntil(events, revision, asOf);
    const run = fold(then, registry);
    if (run === undefined) throw notBegun({ procedure, id }, asOf);
    const installed = registry.version(run.definition);
    const model = await modelOf(this.product, reader, run);
    const whole = describeRun(installed, run);
    // What is closed now is closed in what it was.
    const bare = { ...whole, view: withoutClosed(known, whole.view) };
    const organisation = await directory.state();
    const names = (shown: Parameters<typeof namesFor>[3]) => namesFor(this.product, reader, organisation, shown);
    const inWords = await runInWords(bare, installed, { registry, organisation, at: now(), names });
    const reading = readingNow(this.product, known, whole);
    const described = { ...bare, ...inWords, reading, ...(model && { model }), ...documentsFor(known, run) };
    if (then.length < events.length) {
      return { ...described, ...(asOf && told(asOf)), historical: true, currentRevision: events.at(-1)!.revision };
    }
    response.setHeader('ETag', etagOf(run.revision));
    const identity = identityOf(request);
    const acting = identity && (await directory.acting(identity.person, identity.seat, now()));
    const seats = await seatsOfCaller(this.product, request);
    const commands = describeCommands(installed, run, acting, now()).map((one) => ({
      ...one,
      ...(seats.length > 0 && {
        seatsThatWould: seatsThatWould(installed, run, one.command, seats).map(({ seat }) => seat),
      }),
    }));
    const discussion = await discussionFor(this.product, run);
    const beside = { ...discussion, ...(asOf && told(asOf)), ...(acting && { acting }) };
    return { ...described, ...beside, historical: false, commands };
  }

  @Get(':procedure/:id/events')
  async events(
    @Param('procedure') procedure: string,
    @Param('id') id: string,
    @Query() raw: unknown,
    @Req() request: Request,
  ): Promise<object> {
    const { from, limit, after } = queryOf(EventsQuery, raw);
    await this.product.caughtUp(after);
    const reader = await readerFrom(this.product, request);
    const known = await knownRun(this.product, reader, { procedure, id });
    const { events } = known;
    const page = events.slice(from, from + limit);
    const { registry, directory } = this.product;
    const organisation = await directory.state();
    const withheld = withheldFrom(known, registry);
    const next = from + page.length;
    return {
      procedure,
      id,
      total: events.length,
      events: await eventsInWords(
        page.map((event) => ({ ...event, data: withheld.data(event.revision, event.data) })),
        { registry, organisation, names: (shown) => namesFor(this.product, reader, organisation, shown) },
      ),
      ...(next < events.length && { next: `/api/${procedure}/${id}/events?from=${next}&limit=${limit}` }),
    };
  }
}

function eventsUntil(events: readonly RecordedEvent[], revision?: number, asOf?: AsOf): RecordedEvent[] {
  const then = asOf === undefined ? events : eventsAt(events, asOf);
  return then.filter((event) => revision === undefined || event.revision <= revision);
}

/** Who may read it is asked as it is now, whatever moment is looked back at. */
function readingNow({ registry }: Product, { run }: KnownRun, then: RunDescription): RunDescription['reading'] {
  if (run.revision === then.revision) return then.reading;
  return describeRun(registry.version(run.definition), run).reading;
}

function notBegun({ procedure, id }: Ref, asOf: AsOf | undefined): Refusal {
  const when = asOf === undefined ? 'dengang' : told(asOf).asOf;
  return new Refusal('unknown-run', `${procedure} »${id}« var ikke begyndt ${when}. Vælg et senere tidspunkt.`);
}
