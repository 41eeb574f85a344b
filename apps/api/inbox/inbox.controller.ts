import { Controller, Get, Inject, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import type { ActingSeat, Ref } from '#engine/procedure.js';
import { Refusal } from '#engine/refusal.js';
import type { Reader } from '#organisation/reading.js';
import { type Task, worklistFor } from '#read-models/queries/worklist-for.js';
import { readable } from '#read-models/queries/readable.js';
import { decisionOf } from '#wording/decisions/decisions.js';
import { AfterQuery, queryOf } from '../http/queries.js';
import { knownIfAny, readerFrom } from '../http/reader.js';
import { PRODUCT } from '../http/token.js';
import { callerOf } from '../login/caller.js';
import { seatsOfMine } from '../login/seats-of-mine.js';
import type { Product } from '../product.js';
import { type WaitingCase, waitingCase } from './waiting-case.js';

const PAGE = 200;

/** What waits for a decision from whoever asks, in all their seats at once. */
@Controller('api/inbox')
export class InboxController {
  constructor(@Inject(PRODUCT) private readonly product: Product) {}

  @Get()
  async inbox(@Query() raw: unknown, @Req() request: Request): Promise<object> {
    const caller = callerOf(request);
    if (caller === undefined) throw new Refusal('no-actor', 'Log ind for at se, hvad der venter på dig.');
    await this.product.caughtUp(queryOf(AfterQuery, raw).after);
    const { directory, now } = this.product;
    const acting = await directory.seatsOf(caller.person, now());
    const cases = await this.casesOf(acting, await readerFrom(this.product, request));
    return {
      upTo: this.product.upTo(),
      seats: await seatsOfMine(directory, caller.person, now()),
      total: cases.length,
      cases: cases.toSorted(byDeadline),
    };
  }

  /** Each run once for each of the seats: two seats on two sides are two answers. */
  private async casesOf(acting: readonly ActingSeat[], reader: Reader): Promise<WaitingCase[]> {
    const { registry, directory, now, db } = this.product;
    const organisation = await directory.state();
    const labelOf = async ({ procedure, id }: Ref): Promise<string | undefined> => {
      const query = db.selectFrom('runs').select('label').where('procedure', '=', procedure).where('id', '=', id);
      return (await query.where(readable(reader)).executeTakeFirst())?.label;
    };
    const waiting = new Map<string, Ref>();
    for await (const task of this.tasksOf(acting, reader)) waiting.set(`${task.procedure}/${task.id}`, task);
    const cases: WaitingCase[] = [];
    for (const ref of waiting.values()) {
      // The list may be a moment behind what may be seen.
      const { events = [] } = (await knownIfAny(this.product, reader, ref)) ?? {};
      if (events.length === 0) continue;
      for (const seat of acting) {
        const found = await waitingCase(events, seat, { registry, organisation, now: now(), labelOf });
        if (found) cases.push(found);
      }
    }
    return cases;
  }

  /** The tasks on the work list that are decisions. */
  private async *tasksOf(acting: readonly ActingSeat[], reader: Reader): AsyncGenerator<Task> {
    for (let offset = 0; ; offset += PAGE) {
      const { items } = await worklistFor(this.product.db, reader, acting, { limit: PAGE, offset });
      yield* items.filter(({ procedure, command }) => decisionOf(procedure, command) !== undefined);
      if (items.length < PAGE) return;
    }
  }
}

/**
 * Those due first at the top, those without a deadline last, and a person's own seats before those they stand in for.
 */
function byDeadline(one: WaitingCase, other: WaitingCase): number {
  const due = ({ dueAt }: WaitingCase): string => dueAt ?? '9999';
  return (
    due(one).localeCompare(due(other)) ||
    Number(one.onBehalfOf !== undefined) - Number(other.onBehalfOf !== undefined) ||
    inDanish.compare(one.label, other.label)
  );
}

const inDanish = new Intl.Collator('da-DK');
