import type { KnownMilestone, SharedContext } from '#procedures/revision/shared-context.js';
import { milestones } from '#procedures/revision/words.js';
import { type Certainty, type Rule, certaintyOf } from '../rule.js';
import { rulesOn } from '../setting.js';
import { firstDay, lastDay, whenText } from '../when.js';

/** The steps that each wait for the one before. Training and local work may begin whenever a cluster is ready. */
const order: readonly KnownMilestone['milestone'][] = [
  'need',
  'commissorium',
  'workingGroup',
  'hearingDraft',
  'hearing',
  'responsesTreated',
  'chairApproval',
  'approval',
  'takenIntoUse',
];

/** What waits for what: the order above, and that a body is told after the chairs have approved, not before. */
const pairs = [
  ...order.flatMap((later, index) => order.slice(0, index).map((earlier) => [earlier, later] as const)),
  ['chairApproval', 'reported'] as const,
];

const weakest: readonly Certainty[] = ['approximate', 'period', 'documented'];

/** The steps of a known course came in the order of the model. Only what is certain from the dates is a finding. */
export const outOfOrder: Rule = {
  id: 'out-of-order',
  title: 'Trin i forkert rækkefølge',
  description: 'Et trin i et kendt forløb ligger med sikkerhed efter et, der skulle have ventet på det.',
  source: 'Modellen for revidering: rækkefølgen i hvert spor',
  class: 'procedural',
  procedures: ['revision'],
  standing({ event, after, setting }) {
    const { known } = after.context as SharedContext;
    if (known === undefined) return [];
    const judged = known.milestones.filter(({ when }) => rulesOn(setting, firstDay(when)) !== undefined);
    const of = (kind: string) => judged.filter(({ milestone }) => milestone === kind);
    return pairs.flatMap(([earlier, later]) =>
      of(earlier).flatMap((one) =>
        of(later)
          .filter((other) => lastDay(other.when) < firstDay(one.when))
          // A step that was taken again has been in its place once.
          .filter((other) => !of(earlier).some((again) => firstDay(again.when) <= lastDay(other.when)))
          .map((other) => ({
            place: `${earlier}-${later}`,
            steps: [event.revision],
            when: other.when,
            certainty:
              weakest.find((certainty) => [one, other].some(({ source }) => certaintyOf(source) === certainty)) ??
              'recorded',
            text: `»${milestones[later]}« ${whenText(other.when)} ligger før »${milestones[earlier]}« ${whenText(one.when)}, som det skulle vente på.`,
          })),
      ),
    );
  },
};
