import type { Run } from '#engine/procedure.js';
import type { SharedContext } from './shared-context.js';
import { expectedMilestones, milestones } from './words.js';

/** What readers see of a revision: its context, and for a known course the gaps in what is known. */
export function view({ context }: Run<SharedContext>): object {
  const { known, spor } = context;
  if (known === undefined) return context;
  // Without a spor nobody knows which steps there should be; an empty list would read as "no gaps".
  if (spor === undefined) return context;
  const found = new Set<string>(known.milestones.map(({ milestone }) => milestone));
  const expected: readonly (keyof typeof milestones)[] = expectedMilestones[spor];
  const gaps = expected.filter((milestone) => !found.has(milestone));
  return {
    ...context,
    known: { ...known, gaps: gaps.map((milestone) => ({ milestone, title: milestones[milestone] })) },
  };
}
