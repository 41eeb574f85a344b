import type { PastAct } from '#engine/fact.js';

/**
 * The people behind what a finding judges, by id. A place that begins with a revision is that event; where nobody
 * stands behind it, and where the finding is that something is missing or came in another order, it is everyone who has
 * acted in the run: each of them let it go on.
 */
export function actedBy(place: string, acts: readonly PastAct[]): readonly string[] {
  const [, judged] = /^(\d+)(?:-|$)/.exec(place) ?? [];
  const people = acts.find(({ revision }) => revision === Number(judged))?.people ?? [];
  return [...new Set(people.length > 0 ? people : acts.flatMap((act) => act.people))];
}
