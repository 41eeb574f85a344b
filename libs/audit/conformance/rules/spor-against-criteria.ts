import type { MilestoneRecorded } from '#procedures/revision/events.js';
import type { SharedContext } from '#procedures/revision/shared-context.js';
import { milestones } from '#procedures/revision/words.js';
import { type Found, type Judged, type Rule, certaintyOf } from '../rule.js';
import { rulesOn } from '../setting.js';
import { firstDay, whenOf, whenText } from '../when.js';

/** What a track does not have, because it belongs to a higher one. */
const foreign: Readonly<Record<number, readonly (keyof typeof milestones)[]>> = {
  1: ['commissorium', 'workingGroup', 'hearingDraft', 'hearing', 'chairApproval'],
  2: ['commissorium', 'workingGroup', 'hearingDraft'],
  3: [],
};

/** The spor fits what the model says it is for: facts only, the whole agreement, or a working group. */
export const sporAgainstCriteria: Rule = {
  id: 'spor-against-criteria',
  title: 'Sporet passer ikke til kriterierne',
  description:
    'Spor 1 er valgt for en aftale, hvis kommende version flytter opgaver eller rækker ud over overenskomsten, eller et ' +
    'kendt forløb har skridt, som hører til et højere spor.',
  source: 'Modellen for revidering: hvornår hvert spor bruges',
  class: 'serious',
  procedures: ['revision'],
  judge: (judged) => (judged.event.type === 'MilestoneRecorded' ? knownStep(judged) : chosen(judged)),
};

function chosen({ event, after, entered, setting }: Judged): Found[] {
  const { agreement } = after.context as SharedContext;
  const requires = setting.requirements.get(agreement);
  if (!entered.has('spor1') || requires === undefined) return [];
  const why = [
    ...(requires.movesTasks ? ['flytter opgaver mellem siderne'] : []),
    ...(requires.beyondContract ? ['rækker ud over almen praksis’ overenskomst'] : []),
  ];
  if (why.length === 0) return [];
  const when = whenOf(event.metadata);
  const text = `Begge tovholdere valgte spor 1 ${whenText(when)}, men aftalens kommende version ${why.join(' og ')}: det er mere end fakta.`;
  return [
    {
      place: String(event.revision),
      steps: [event.revision],
      when,
      certainty: certaintyOf(event.metadata.source),
      text,
    },
  ];
}

function knownStep({ event, after, setting }: Judged): Found[] {
  const { milestone, when, statement } = event.data as Partial<MilestoneRecorded['data']> as MilestoneRecorded['data'];
  const { spor } = after.context as SharedContext;
  if (spor === undefined || rulesOn(setting, firstDay(when)) === undefined) return [];
  if (!foreign[spor]!.includes(milestone)) return [];
  const text = `»${milestones[milestone]}« ${whenText(when)} hører ikke til spor ${spor}. Kilden siger: ${statement}`;
  return [{ place: milestone, steps: [event.revision], when, certainty: certaintyOf(event.metadata.source), text }];
}
