import type { Instant } from './fact.js';
import type { Run } from './procedure.js';
import { Refusal } from './refusal.js';
import type { CommandRequest } from './request.js';

/**
 * Lets a command through that only holds for a deadline, when the run has that deadline and it has passed. Judged on
 * the very revision that the event is appended to, so a deadline moved or cancelled meanwhile fires nothing.
 * @throws Refusal `deadline-not-armed`, `deadline-not-due`
 */
export function checkDeadline(run: Run, { onlyIfArmed }: CommandRequest, now: Instant): void {
  if (onlyIfArmed === undefined) return;
  const { timer, dueAt } = onlyIfArmed;
  if (!isArmed(run, onlyIfArmed)) {
    throw new Refusal('deadline-not-armed', 'Fristen gælder ikke længere: den er indfriet, flyttet eller bortfaldet.', {
      facts: { timer, dueAt },
    });
  }
  if (now < dueAt) throw new Refusal('deadline-not-due', 'Fristen er ikke nået endnu.', { facts: { timer, dueAt } });
}

/** Whether a run has a deadline at exactly that instant. */
export function isArmed({ timers }: Run, { timer, dueAt }: NonNullable<CommandRequest['onlyIfArmed']>): boolean {
  return timers.some((armed) => armed.id === timer && armed.dueAt === dueAt);
}
