import type { Ref, Run, Surroundings } from '#engine/procedure.js';
import { Refusal } from '#engine/refusal.js';
import { bodyNow } from '#engine/succession.js';
import type { CarriedRules } from './carried-rules.js';
import type { SharedContext } from './revision/shared-context.js';

/** The run of a revision. */
export function revisionRef(id: string): Ref {
  return { procedure: 'revision', id };
}

/** The rules a revision carries, which its hearings go by. @throws Refusal when it carries none */
export function rulesOfRevision(id: string, { run }: Pick<Surroundings, 'run'>): CarriedRules {
  const revision = run<SharedContext>(revisionRef(id));
  const { rules } = revision.context;
  if (rules !== undefined) return asMeantNow(rules, revision);
  const message = `Revisionen »${id}« er et kendt forløb fra før systemet og kan ikke sende noget i høring.`;
  throw new Refusal('requirement-not-met', message);
}

/** Whose hearing a revision's is: on spor 3 the working group's secretaries, else the tovholdere. */
export function ownerOfHearing(
  id: string,
  { run }: Pick<Surroundings, 'run'>,
): { readonly function: string; readonly body: string } {
  const revision = run<SharedContext>(revisionRef(id));
  const { spor, workingGroup, tovholderfunktion } = revision.context;
  if (spor === 3 && workingGroup) return { function: 'secretary', body: bodyNow(revision, workingGroup) };
  return { function: 'tovholder', body: bodyNow(revision, tovholderfunktion) };
}

/** A hearing that begins after a succession is the successors'; only what was open then was carried over itself. */
function asMeantNow(rules: CarriedRules, revision: Run): CarriedRules {
  const { chairmanship, preTreatment, approval, finalTreatment, secretariat } = rules;
  const bodies = Object.entries({ chairmanship, preTreatment, approval, finalTreatment, secretariat });
  return { ...rules, ...Object.fromEntries(bodies.map(([rule, body]) => [rule, bodyNow(revision, body)])) };
}
