import type { Run } from '#engine/procedure.js';
import type { SharedContext } from './shared-context.js';
import { expectedMilestones, milestones } from './words.js';

/** What readers see of a revision: its context, a way on where it is stuck, and the gaps in a known course. */
export function view({ context }: Run<SharedContext>, states: readonly string[]): object {
  const { known, spor } = context;
  if (known === undefined) return states.includes('assessment') ? { ...context, ...disagreement(context) } : context;
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

/** Two who name different tracks cannot go on: the view says so, and what they can do. */
function disagreement({ assessments: { municipal, regional } }: SharedContext): object {
  if (!municipal || !regional || municipal.choice === regional.choice) return {};
  return {
    disagreement: 'Tovholderne peger ikke på det samme. Bliver de ikke enige, kan en af dem eskalere revisionen.',
  };
}
