import { discussion } from '#procedures/discussion/procedure.js';
import * as acts from '../discussion-acts.js';
import type { Tale } from './golden.js';

/** Tales of discussions. */
export const discussionTales: readonly Tale[] = [
  {
    procedure: discussion,
    name: 'revision-samtale',
    about: 'En kommentar, der blev besvaret, afsluttet, genåbnet og til sidst trukket tilbage.',
    others: acts.known,
    toldAs: acts.ID,
    acts: acts.whole,
  },
];
