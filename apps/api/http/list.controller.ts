import { Controller, Get, Inject, Param, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import type { ActingSeat } from '#engine/procedure.js';
import { agreementsWithRevisions } from '#read-models/queries/agreements-with-revisions.js';
import { auditTrail } from '#read-models/queries/audit-trail.js';
import { listDeadlines } from '#read-models/queries/list-deadlines.js';
import { listRuns } from '#read-models/queries/list-runs.js';
import { worklistFor } from '#read-models/queries/worklist-for.js';
import { Refusal } from '#engine/refusal.js';
import type { Product } from '../product.js';
import { callerOf } from '../login/caller.js';
import { identityOf } from './acting.js';
import { knownIfAny, noteListed, readerFrom } from './reader.js';
import { withoutClosed } from './withheld.js';
import { AfterQuery, AuditQuery, DeadlinesQuery, PublicQuery, RunsQuery, WorklistQuery, queryOf } from './queries.js';
import { anyone } from '#organisation/reading.js';
import { PRODUCT } from './token.js';

/** Everything read across runs. Each answer says how far it has come (`upTo`) and waits for `?after=`. */
@Controller('api')
export class ListController {
  constructor(@Inject(PRODUCT) private readonly product: Product) {}

  @Get('worklist')
  async worklist(@Query() raw: unknown, @Req() request: Request): Promise<object> {
    const { person, seat, after, ...page } = queryOf(WorklistQuery, raw);
    await this.product.caughtUp(after);
    const seats = await this.seatsFor(request, person, seat);
    const reader = await readerFrom(this.product, request);
    const tasks = await worklistFor(this.product.db, reader, seats ?? 'all', page);
    await noteListed(this.product, reader, tasks.items);
    return { upTo: this.product.upTo(), ...(seats && { seats }), ...tasks };
  }

  @Get('deadlines')
  async deadlines(@Query() raw: unknown, @Req() request: Request): Promise<object> {
    const { after, before, ...page } = queryOf(DeadlinesQuery, raw);
    const { db, registry, clock, now } = this.product;
    await this.product.caughtUp(after);
    const reader = await readerFrom(this.product, request);
    const found = await listDeadlines(db, registry, reader, {
      ...page,
      ...(before && { before: new Date(before).toISOString() }),
      now: now(),
      waiting: clock.waiting(),
    });
    await noteListed(this.product, reader, found.items);
    return { upTo: this.product.upTo(), ...found };
  }

  @Get('agreements')
  async agreements(@Query() raw: unknown, @Req() request: Request): Promise<object> {
    await this.product.caughtUp(queryOf(AfterQuery, raw).after);
    const reader = await readerFrom(this.product, request);
    const agreements = await agreementsWithRevisions(this.product.db, reader);
    const listed = agreements.flatMap(({ agreement, revisions }) => [agreement, ...revisions]);
    await noteListed(this.product, reader, listed);
    return { upTo: this.product.upTo(), agreements };
  }

  /** For everyone, also without login: what applies, and nothing of how it came about. */
  @Get('agreements/in-force')
  async inForce(@Req() request: Request): Promise<object> {
    const all = await agreementsWithRevisions(this.product.db, await readerFrom(this.product, request));
    const agreements = all
      .filter(({ agreement }) => agreement.states.includes('inForce') && agreement.level === 'public')
      .map(({ agreement: { id, label } }) => ({ id, title: label }));
    return { agreements };
  }

  /** For everyone, also without login, whoever asks: what is public by its name and state, and nobody's name or acts. */
  @Get('public')
  async public(@Query() raw: unknown): Promise<object> {
    const { after, ...filter } = queryOf(PublicQuery, raw);
    await this.product.caughtUp(after);
    const found = await listRuns(this.product.db, anyone, filter);
    const items = found.items.map(({ procedure, id, label, title, states }) => ({
      procedure,
      id,
      label,
      title,
      states,
    }));
    return { total: found.total, items };
  }

  @Get('audit')
  async audit(@Query() raw: unknown, @Req() request: Request): Promise<object> {
    const { after, from, to, ...filter } = queryOf(AuditQuery, raw);
    await this.product.caughtUp(after);
    const period = {
      ...(from && { from: new Date(from).toISOString() }),
      ...(to && { to: new Date(to).toISOString() }),
    };
    const reader = await readerFrom(this.product, request);
    const page = await auditTrail(this.product.db, reader, { ...filter, ...period });
    await noteListed(this.product, reader, page.items);
    const items = [];
    for (const { closed, ...item } of page.items) {
      // A part that is closed is so in the events too; who may see it is asked of the run.
      const known = closed === null ? undefined : await knownIfAny(this.product, reader, item);
      if (closed === null) items.push(item);
      else if (known) items.push({ ...item, data: withoutClosed(known, item.data) });
    }
    return { upTo: this.product.upTo(), ...page, items };
  }

  @Get(':procedure')
  async runs(@Param('procedure') procedure: string, @Query() raw: unknown, @Req() request: Request): Promise<object> {
    this.product.registry.newest(procedure);
    const { after, ended, ...filter } = queryOf(RunsQuery, raw);
    await this.product.caughtUp(after);
    const reader = await readerFrom(this.product, request);
    const found = await listRuns(this.product.db, reader, {
      procedure,
      ...filter,
      ...(ended && { ended: ended === 'true' }),
    });
    await noteListed(this.product, reader, found.items);
    return { upTo: this.product.upTo(), ...found };
  }

  /** The seats whose work is asked for: a given seat, a person's seats, the actor's own, or undefined for everybody's. */
  private async seatsFor(
    request: Request,
    person: string | undefined,
    seat: string | undefined,
  ): Promise<readonly Omit<ActingSeat, 'person'>[] | undefined> {
    const { directory, now } = this.product;
    if (seat !== undefined) {
      const known = (await directory.state()).seats.get(seat);
      if (!known) throw new Refusal('unknown-reference', `Der findes ingen post med id »${seat}«.`);
      return [{ seat, body: known.body, function: known.function, ...(known.side && { side: known.side }) }];
    }
    const whose = person ?? identityOf(request)?.person ?? callerOf(request)?.person;
    return whose === undefined ? undefined : directory.seatsOf(whose, now());
  }
}
