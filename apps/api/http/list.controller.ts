import { Controller, Get, Inject, Param, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import type { Side } from '#engine/fact.js';
import type { ActingSeat, SeatQuery } from '#engine/procedure.js';
import { agreementsWithRevisions } from '#read-models/queries/agreements-with-revisions.js';
import { auditTrail } from '#read-models/queries/audit-trail.js';
import { listDeadlines } from '#read-models/queries/list-deadlines.js';
import { listRuns } from '#read-models/queries/list-runs.js';
import { type Task, worklistFor } from '#read-models/queries/worklist-for.js';
import { Refusal } from '#engine/refusal.js';
import { seatText } from '#wording/seat-text.js';
import type { Product } from '../product.js';
import { callerOf } from '../login/caller.js';
import { identityOf } from './acting.js';
import { AfterQuery, AuditQuery, DeadlinesQuery, RunsQuery, WorklistQuery, queryOf } from './queries.js';
import { PRODUCT } from './token.js';

/** Everything read across runs. Each answer says how far it has come (`upTo`) and waits for `?after=`. */
@Controller('api')
export class ListController {
  constructor(@Inject(PRODUCT) private readonly product: Product) {}

  @Get('worklist')
  async worklist(@Query() raw: unknown, @Req() request: Request): Promise<object> {
    const { person, seat, whose, after, ...page } = queryOf(WorklistQuery, raw);
    await this.product.caughtUp(after);
    const seats = whose === 'all' ? undefined : await this.seatsFor(request, person, seat);
    const tasks = await worklistFor(this.product.db, seats ?? 'all', page);
    const { bodies } = await this.product.directory.state();
    const items = tasks.items.map((task) => ({ ...task, who: [seatText(seatOf(task), bodies)] }));
    return { upTo: this.product.upTo(), ...(seats && { seats }), total: tasks.total, items };
  }

  @Get('deadlines')
  async deadlines(@Query() raw: unknown): Promise<object> {
    const { after, before, ...page } = queryOf(DeadlinesQuery, raw);
    const { db, registry, clock, now } = this.product;
    await this.product.caughtUp(after);
    const found = await listDeadlines(db, registry, {
      ...page,
      ...(before && { before: new Date(before).toISOString() }),
      now: now(),
      waiting: clock.waiting(),
    });
    return { upTo: this.product.upTo(), ...found };
  }

  @Get('agreements')
  async agreements(@Query() raw: unknown): Promise<object> {
    await this.product.caughtUp(queryOf(AfterQuery, raw).after);
    return { upTo: this.product.upTo(), agreements: await agreementsWithRevisions(this.product.db) };
  }

  /** For everyone, also without login: what applies, and nothing of how it came about. */
  @Get('agreements/in-force')
  async inForce(): Promise<object> {
    const all = await agreementsWithRevisions(this.product.db);
    const agreements = all
      .filter(({ agreement }) => agreement.states.includes('inForce'))
      .map(({ agreement: { id, label } }) => ({ id, title: label }));
    return { agreements };
  }

  @Get('audit')
  async audit(@Query() raw: unknown): Promise<object> {
    const { after, from, to, ...filter } = queryOf(AuditQuery, raw);
    await this.product.caughtUp(after);
    const period = {
      ...(from && { from: new Date(from).toISOString() }),
      ...(to && { to: new Date(to).toISOString() }),
    };
    return { upTo: this.product.upTo(), ...(await auditTrail(this.product.db, { ...filter, ...period })) };
  }

  @Get(':procedure')
  async runs(@Param('procedure') procedure: string, @Query() raw: unknown): Promise<object> {
    this.product.registry.newest(procedure);
    const { after, ended, ...filter } = queryOf(RunsQuery, raw);
    await this.product.caughtUp(after);
    const found = await listRuns(this.product.db, {
      procedure,
      ...filter,
      ...(ended && { ended: ended === 'true' }),
    });
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

/** Which seats a task awaits, as a question of the organisation. */
function seatOf({ function: role, body, side, seat }: Task): SeatQuery {
  return {
    function: role,
    ...(body !== null && { body }),
    ...(side !== null && { side: side as Side }),
    ...(seat !== null && { seat }),
  };
}
