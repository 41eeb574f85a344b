import { danishDay } from '#engine/calendar.js';
import { isArmed } from '#engine/deadline.js';
import { StoreUnavailable } from '#engine/event-store.js';
import type { RecordedEvent } from '#engine/event.js';
import type { Instant } from '#engine/fact.js';
import type { Handle } from '#engine/handle.js';
import { Refusal } from '#engine/refusal.js';
import { reasonOf } from '../projections/unreadable.js';
import type { Deadline } from '../queries/armed-deadlines.js';

/** What came of a deadline: its event; nothing, since it no longer holds; not its time yet; or why not, in Danish. */
export type Firing =
  | { readonly event: RecordedEvent }
  | { readonly gone: true }
  | { readonly early: true }
  | { readonly reason: string; readonly unexpected?: unknown };

const ALREADY = 'Fristen har allerede haft sin virkning én gang, og er sat til det samme tidspunkt igen.';

/**
 * Gives the command of a deadline, as the clock and on the condition that the run still has the deadline. The key is
 * made from the deadline, so that however many clocks give it, and however often, there is one event.
 * @throws StoreUnavailable, or a Refusal of kind `unavailable`: worth trying again by itself
 */
export async function fire(deadline: Deadline, at: Instant, handle: Handle): Promise<Firing> {
  const { procedure, id, command, timer, dueAt } = deadline;
  const [due, today] = [danishDay(dueAt), danishDay(at)];
  try {
    const { event, run, replayed } = await handle({
      procedure,
      id,
      command,
      data: {},
      actor: { person: 'system', seat: `clock-${procedure}` },
      idempotencyKey: `clock:${timer}:${dueAt}`,
      onlyIfArmed: { timer, dueAt },
      // Only when it says more than the time of recording: the clock stood still when the deadline passed.
      ...(due < today && { effectiveOn: due }),
    });
    if (!replayed) return { event };
    return isArmed(run, { timer, dueAt }) ? { reason: ALREADY } : { gone: true };
  } catch (error) {
    if (error instanceof StoreUnavailable) throw error;
    if (!(error instanceof Refusal)) return { reason: reasonOf(error), unexpected: error };
    if (error.kind === 'unavailable') throw error;
    if (error.code === 'deadline-not-armed') return { gone: true };
    // The machine's time was set back since the tick began.
    if (error.code === 'deadline-not-due') return { early: true };
    // Fired before, on its own day, and so without the date that a late firing has.
    return { reason: error.code === 'idempotency-key-reused' ? ALREADY : error.message };
  }
}
