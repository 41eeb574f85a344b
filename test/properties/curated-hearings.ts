import * as hearings from '../hearing-acts.js';
import type { Act } from '../specification.js';
import * as escalated from './curated-escalations.js';

const { begun, prepared, opened, closedByClock, splits, reopens: opensAgain, cancels } = hearings;
const late = (one: Act): Act => hearings.at('2024-06-05T08:00:00.000Z', one);
const remark = { text: 'Ansvaret er uklart', place: 'Afsnit 3' };

/** Hearings that take the ways no kept history takes. */
export const hearing: { readonly [about: string]: readonly Act[] } = {
  ...escalated.hearing,
  'it is cancelled before the parties are asked': [prepared(), cancels()],
  'it is cancelled while they answer': [prepared(), opened, cancels()],
  'its deadline came too close before it began': [begun({ deadline: '2024-03-05' })],
  'it is reopened while its answers are processed, and cancelled then': [
    ...hearings.untilClosed,
    splits(1, remark),
    late(opensAgain('2024-06-20')),
    closedByClock('2024-06-20T22:00:00.000Z'),
    splits(1),
    cancels(),
  ],
  'a late answer comes before anybody has begun, and nobody has anything to say': [
    begun(),
    closedByClock(),
    late(hearings.answers(hearings.parties.fyn)),
    splits(1),
    hearings.concludes,
  ],
  'nobody answers': [begun(), closedByClock(), hearings.concludes],
};
