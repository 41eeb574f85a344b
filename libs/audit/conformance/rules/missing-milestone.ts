import { approvalPath, approversOf } from '#procedures/approval-path.js';
import type { SharedContext } from '#procedures/revision/shared-context.js';
import { expectedMilestones, milestones } from '#procedures/revision/words.js';
import type { Found, Judged, Rule } from '../rule.js';
import { bodyNames, rulesOn } from '../setting.js';
import { firstDay, lastDay, whenText } from '../when.js';

/**
 * A course from before the system has left traces of every step of its spor. What has left none may still have
 * happened.
 */
export const missingMilestone: Rule = {
  id: 'missing-milestone',
  title: 'Intet dokument viser trinnet',
  description:
    'Et kendt forløb er afsluttet, og der er intet spor af et trin, som modellen har. Trinnet kan være taget; det er ikke ' +
    'dokumenteret. Trin fra før modellens første dag efterspørges ikke.',
  source: 'Modellen for revidering: de tre spor',
  class: 'undocumented',
  procedures: ['revision'],
  standing(judged) {
    const { after, setting } = judged;
    const { known, spor } = after.context as SharedContext;
    if (after.value !== 'knownCourseClosed' || known === undefined || spor === undefined) return [];
    const dated = known.milestones.toSorted((one, other) => (firstDay(one.when) < firstDay(other.when) ? -1 : 1));
    const [first, last] = [dated[0]?.when, dated.at(-1)?.when];
    if (first === undefined || last === undefined) return [];
    // What began before there was a model had its beginning under none.
    const underModel = rulesOn(setting, firstDay(first)) !== undefined;
    const expected = expectedMilestones[spor].filter((milestone) => milestone !== 'need' || underModel);
    const seen = new Set(known.milestones.map(({ milestone }) => milestone));
    const missing = expected.filter((milestone) => !seen.has(milestone));
    return [
      ...missing.map((milestone) => gap(judged, milestone, last, `»${milestones[milestone]}«`)),
      ...political(judged, known.milestones, last),
    ];
  },
};

/** The final political treatment has no kind of its own: it is an approval by the body the rules name for it. */
function political(judged: Judged, known: NonNullable<SharedContext['known']>['milestones'], last: string): Found[] {
  const { spor } = judged.after.context as SharedContext;
  const approval = known.find(({ milestone }) => milestone === 'approval');
  const rules = approval && rulesOn(judged.setting, firstDay(approval.when));
  if (approval === undefined || rules === undefined) return [];
  const means = approversOf(approvalPath(rules, 'revision', spor), 'finalTreatment').flatMap(({ body }) => body ?? []);
  const treated = known.some(
    ({ milestone, body }) => milestone === 'approval' && body !== undefined && means.includes(body),
  );
  if (means.length === 0 || treated) return [];
  const name = bodyNames(judged.setting, means, lastDay(approval.when));
  return [gap(judged, 'finalTreatment', last, `»Politisk behandling« i ${name}`)];
}

function gap({ event, after }: Judged, place: string, last: string, what: string): Found {
  const { spor } = after.context as SharedContext;
  const text = `Spor ${spor} har trinnet ${what}, og ingen kilde viser, at det er taget. Forløbets sidste kendte skridt er ${whenText(last)}.`;
  return { place, steps: [event.revision], when: last, certainty: 'notDocumented', text };
}
