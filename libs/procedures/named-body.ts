import { inDanish } from '#calendar/in-danish.js';
import { danishDay } from '#engine/calendar.js';
import type { Ref, Surroundings } from '#engine/procedure.js';
import { Refusal } from '#engine/refusal.js';
import type { Body, Level } from '#organisation/body.js';

/** A body as an event keeps it: with the name it had then, so that a ledger reads the same for ever. */
export interface NamedBody {
  readonly id: string;
  readonly name: string;
  readonly level: Level;
}

/** The runs of the bodies with these ids. */
export function bodyRefs(ids: readonly string[]): Ref[] {
  return ids.map((id) => ({ procedure: 'body', id }));
}

/** The bodies with these ids, by name. @throws Refusal when one does not exist, or had ended by the day of the act */
export function namedBodies(ids: readonly string[], { run, now, effectiveOn }: Surroundings): NamedBody[] {
  return ids.map((id) => {
    const { name, level, lastDay, successors } = run<Body>({ procedure: 'body', id }).context;
    if (lastDay !== undefined && lastDay < (effectiveOn ?? danishDay(now))) {
      const instead = successors.length > 0 ? `Vælg en efterfølger: ${successors.join(', ')}.` : 'Vælg et, der findes.';
      throw new Refusal('requirement-not-met', `${name} ophørte efter den ${inDanish(lastDay)}. ${instead}`);
    }
    return { id, name, level };
  });
}
