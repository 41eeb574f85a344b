import { plusDays } from '#engine/calendar.js';
import type { OpenRun } from '#engine/policy.js';
import type { Body } from '#organisation/body.js';
import type { Seat } from '#organisation/seat.js';
import type { SuccessionContext } from '../../succession/context.js';

/** The bodies that have not been dissolved, by id. */
export function openBodies(open: readonly OpenRun[]): ReadonlyMap<string, Body> {
  return byId<Body>(open, 'body');
}

/** The seats that have not been abolished, by id. */
export function openSeats(open: readonly OpenRun[]): ReadonlyMap<string, Seat> {
  return byId<Seat>(open, 'seat');
}

/** The old bodies' last day. */
export function lastDayOf({ day }: SuccessionContext): string {
  return plusDays(day, -1);
}

/**
 * The name an old body had when it gave way, or has now where it has not. The plan's word comes first: the body has
 * ended when an interrupted succession goes on.
 */
export function nameOf(body: string, { names = {} }: SuccessionContext, open: readonly OpenRun[]): string {
  return names[body] ?? openBodies(open).get(body)?.name ?? body;
}

function byId<C>(open: readonly OpenRun[], procedure: string): ReadonlyMap<string, C> {
  const runs = open.filter(({ run }) => run.procedure === procedure);
  return new Map(runs.map(({ run }) => [run.id, run.context as C]));
}
