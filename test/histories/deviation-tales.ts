import { deviation } from '#procedures/deviation/procedure.js';
import * as acts from '../deviation-acts.js';
import type { Tale } from './golden.js';

/** Tales of deviations from the model. */
export const deviationTales: readonly Tale[] = [
  {
    procedure: deviation,
    name: 'accepted-and-reopened',
    about: 'En afvigelse, der blev skrevet om, accepteret, taget op igen og accepteret på ny.',
    others: acts.known,
    toldAs: acts.answeredIn,
    acts: [
      acts.remarks(),
      acts.remarks(),
      acts.accepts(),
      acts.remarks(),
      acts.reopens(),
      acts.accepts(acts.politicalChair, { decidedOn: '2024-02-28' }),
    ],
  },
  {
    procedure: deviation,
    name: 'accepted-at-once',
    about: 'En afvigelse, som styregruppens formand accepterede uden videre.',
    others: acts.known,
    toldAs: acts.answeredIn,
    acts: [acts.accepts()],
  },
  {
    procedure: deviation,
    name: 'accepted-by-another',
    about: 'En afvigelse, hvis ophav er kendt, og som en formand uden del i det accepterede.',
    others: { ...acts.known, acts: [{ revision: 10, people: ['p-inge'] }] },
    toldAs: acts.answeredIn,
    acts: [acts.remarks(), acts.accepts(acts.politicalChair)],
  },
];
