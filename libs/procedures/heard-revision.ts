import type { Ref, Surroundings } from '#engine/procedure.js';
import { Refusal } from '#engine/refusal.js';
import type { CarriedRules } from './carried-rules.js';
import type { SharedContext } from './revision/shared-context.js';

/** The run of a revision. */
export function revisionRef(id: string): Ref {
  return { procedure: 'revision', id };
}

/** The rules a revision carries, which its hearings go by. @throws Refusal when it carries none */
export function rulesOfRevision(id: string, { run }: Pick<Surroundings, 'run'>): CarriedRules {
  const { rules } = run<SharedContext>(revisionRef(id)).context;
  if (rules !== undefined) return rules;
  const message = `Revisionen »${id}« er et kendt forløb fra før systemet og kan ikke sende noget i høring.`;
  throw new Refusal('requirement-not-met', message);
}

/** Whose hearing a revision's is: on spor 3 the working group's secretaries, else the tovholdere. */
export function ownerOfHearing(
  id: string,
  { run }: Pick<Surroundings, 'run'>,
): { readonly function: string; readonly body: string } {
  const { spor, workingGroup, tovholderfunktion } = run<SharedContext>(revisionRef(id)).context;
  if (spor === 3 && workingGroup) return { function: 'secretary', body: workingGroup };
  return { function: 'tovholder', body: tovholderfunktion };
}
