import { carriedRules } from '#procedures/carried-rules.js';
import type { HearingContext } from '#procedures/hearing/context.js';
import { isShort } from '#procedures/hearing/deadline.js';
import { type Rule, certaintyOf } from '../rule.js';
import { firstDay, whenOf, whenText } from '../when.js';

/** Parties are given the time the model gives them, unless the chairmanship has shortened it. */
export const shortHearing: Rule = {
  id: 'short-hearing',
  title: 'For kort høringsfrist',
  description: 'En høring er åbnet med en frist, der er kortere end modellens, uden at formandskabet har godkendt det.',
  source: 'Styringsmodellens korteste høringsfrist',
  class: 'procedural',
  procedures: ['hearing'],
  judge({ event, after, entered }) {
    const context = after.context as HearingContext;
    const when = whenOf(event.metadata);
    const chairsApproved = (event.data as { readonly chairsApproved?: boolean }).chairsApproved === true;
    if (!entered.has('open') || event.type === 'HearingReopened' || context.shortApproved || chairsApproved) return [];
    if (!isShort(firstDay(when), context)) return [];
    const days = carriedRules(context)?.hearingMinimumDays;
    const text = `Høringen over »${context.title}« blev åbnet ${whenText(when)} med frist ${whenText(context.deadline ?? '')}. Modellen giver mindst ${days} dage, og formandskabet har ikke godkendt en kortere.`;
    return [
      {
        place: String(event.revision),
        steps: [event.revision],
        when,
        certainty: certaintyOf(event.metadata.source),
        text,
      },
    ];
  },
};
