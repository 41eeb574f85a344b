import { Controller, Get, Inject, Param, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { danishDay } from '#engine/calendar.js';
import { organisationAt } from '#organisation/organisation-at.js';
import { seatsOf } from '#organisation/organisation.js';
import { agreementsAt, agreementsWithRevisionsAt } from '#read-models/as-of/agreements-at.js';
import { listRunsAt } from '#read-models/as-of/list-runs-at.js';
import { asOfFrom, dayAt, knownBy, told } from '#read-models/as-of/moment.js';
import type { AsOf } from '#read-models/as-of/moment.js';
import { worklistAt } from '#read-models/as-of/worklist-at.js';
import type { ActingSeat } from '#engine/procedure.js';
import { agreementsWithRevisions } from '#read-models/queries/agreements-with-revisions.js';
import { auditTrail } from '#read-models/queries/audit-trail.js';
import { listDeadlines } from '#read-models/queries/list-deadlines.js';
import { listRuns } from '#read-models/queries/list-runs.js';
import { withOwnProposals } from '#read-models/queries/own-proposals.js';
import { type Task, worklistFor } from '#read-models/queries/worklist-for.js';
import { Refusal } from '#engine/refusal.js';
import { anyone } from '#organisation/reading.js';
import type { Product } from '../product.js';
import { callerOf } from '../login/caller.js';
import { identityOf } from './acting.js';
import { noteListed, readerFrom } from './reader.js';
import { withholder } from './withheld.js';
import { AuditQuery } from './log-queries.js';
import { AsOfQuery, DeadlinesQuery, PublicQuery, RunsQuery, WorklistQuery, queryOf } from './queries.js';
import { PRODUCT } from './token.js';
import { whoFor } from './who-in-words.js';

/** Everything read across runs. Each answer says how far it has come (`upTo`) and waits for `?after=`. */
@Controller('api')
export class ListController {
  constructor(@Inject(PRODUCT) private readonly product: Product) {}

  @Get('worklist')
  async worklist(@Query() raw: unknown, @Req() request: Request): Promise<object> {
    const query = queryOf(WorklistQuery, raw);
    const { person, seat, whose, after, asOf: moment, basis, knownAt, fromRun, ...page } = query;
    const asOf = asOfFrom({ asOf: moment, basis, knownAt }, this.product.now());
    if (fromRun !== undefined && asOf === undefined) {
      throw new Refusal('malformed-request', 'fromRun kan kun bruges sammen med asOf.');
    }
    await this.product.caughtUp(after);
    const seats = whose === 'all' ? undefined : await this.seatsFor(request, { person, seat }, asOf);
    const reader = await readerFrom(this.product, request);
    if (asOf) {
      const then = await worklistAt({ ...this.product, reader }, seats ?? 'all', asOf, { ...page, fromRun });
      await noteListed(this.product, reader, then.items);
      return { upTo: this.product.upTo(), ...told(asOf), ...(seats && { seats }), ...(await this.named(then)) };
    }
    const tasks = await worklistFor(this.product.db, reader, seats ?? 'all', page);
    await noteListed(this.product, reader, tasks.items);
    const mine = await this.marked(tasks, request, { person, seat, whose });
    return { upTo: this.product.upTo(), ...(seats && { seats }), ...(await this.named(mine)) };
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
    const { after, ...moment } = queryOf(AsOfQuery, raw);
    const asOf = asOfFrom(moment, this.product.now());
    await this.product.caughtUp(after);
    const reader = await readerFrom(this.product, request);
    const agreements = asOf
      ? await agreementsWithRevisionsAt({ ...this.product, reader }, asOf)
      : await agreementsWithRevisions(this.product.db, reader);
    const listed = agreements.flatMap(({ agreement, revisions }) => [agreement, ...revisions]);
    await noteListed(this.product, reader, listed);
    return { upTo: this.product.upTo(), ...(asOf && told(asOf)), agreements };
  }

  /** For everyone, also without login: what applies, and nothing of how it came about. */
  @Get('agreements/in-force')
  async inForce(@Query() raw: unknown, @Req() request: Request): Promise<object> {
    const { after, ...moment } = queryOf(AsOfQuery, raw);
    const asOf = asOfFrom(moment, this.product.now());
    await this.product.caughtUp(after);
    const reader = await readerFrom(this.product, request);
    const all = asOf
      ? await agreementsAt({ ...this.product, reader }, asOf)
      : (await agreementsWithRevisions(this.product.db, reader)).map(({ agreement }) => agreement);
    const agreements = all
      .filter(({ states, level }) => states.includes('inForce') && level === 'public')
      .map(({ id, label }) => ({ id, title: label }));
    return { ...(asOf && told(asOf)), agreements };
  }

  /**
   * For everyone, also without login, whoever asks: what is public by its name and state, and nobody's name or acts.
   */
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
    const page = await auditTrail(this.product.db, this.product.registry, reader, { ...filter, ...period });
    const shown = await withholder(this.product, reader);
    const items = [];
    for (const item of page.items) {
      // Below the page's length where a list was a moment behind what is closed now.
      const one = await shown(item);
      if (one) items.push(one);
    }
    return { upTo: this.product.upTo(), ...page, items };
  }

  @Get(':procedure')
  async runs(@Param('procedure') procedure: string, @Query() raw: unknown, @Req() request: Request): Promise<object> {
    this.product.registry.newest(procedure);
    const { after, ended, asOf: moment, basis, knownAt, ...others } = queryOf(RunsQuery, raw);
    const asOf = asOfFrom({ asOf: moment, basis, knownAt }, this.product.now());
    await this.product.caughtUp(after);
    const reader = await readerFrom(this.product, request);
    const filter = { procedure, ...others, ...(ended && { ended: ended === 'true' }) };
    if (asOf) {
      const then = await listRunsAt({ ...this.product, reader }, filter, asOf);
      await noteListed(this.product, reader, then.items);
      return { upTo: this.product.upTo(), ...told(asOf), ...then };
    }
    const found = await listRuns(this.product.db, reader, filter);
    await noteListed(this.product, reader, found.items);
    return { upTo: this.product.upTo(), ...found };
  }

  /** Tasks with those marked that the person they are asked for may not do; as they are where no person is meant. */
  private async marked<T extends { readonly items: readonly Task[] }>(
    tasks: T,
    request: Request,
    { person, seat, whose }: { person: string | undefined; seat: string | undefined; whose: string | undefined },
  ): Promise<T> {
    const asked = person ?? identityOf(request)?.person ?? callerOf(request)?.person;
    if (asked === undefined || seat !== undefined || whose === 'all') return tasks;
    const seats = await this.product.directory.seatsOf(asked, this.product.now());
    return { ...tasks, items: await withOwnProposals(this.product, seats, tasks.items) };
  }

  /** Tasks with the seats they await in words. */
  private async named<T extends { readonly items: readonly Task[] }>(tasks: T): Promise<T> {
    const organisation = await this.product.directory.state();
    const at = this.product.now();
    return { ...tasks, items: tasks.items.map((task) => ({ ...task, who: whoFor(task, organisation, at) })) };
  }

  /**
   * The seats whose work is asked for: a given seat, a person's seats, the actor's own, or undefined for everybody's.
   * Seats are those of the moment that is asked about.
   */
  private async seatsFor(
    request: Request,
    { person, seat }: { person: string | undefined; seat: string | undefined },
    asOf: AsOf | undefined,
  ): Promise<readonly Omit<ActingSeat, 'person'>[] | undefined> {
    const { directory, store, registry, now } = this.product;
    const state = asOf ? await organisationAt(store, registry, knownBy(asOf)) : await directory.state();
    if (seat !== undefined) {
      const known = state.seats.get(seat);
      if (!known) throw new Refusal('unknown-reference', `Der findes ingen post med id »${seat}«.`);
      return [{ seat, body: known.body, function: known.function, ...(known.side && { side: known.side }) }];
    }
    const whose = person ?? identityOf(request)?.person ?? callerOf(request)?.person;
    return whose === undefined ? undefined : seatsOf(state, whose, asOf ? dayAt(asOf) : danishDay(now()));
  }
}
