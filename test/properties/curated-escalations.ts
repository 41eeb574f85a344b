import * as agreements from '../agreement-acts.js';
import { opens, settles } from '../escalation-acts.js';
import * as hearings from '../hearing-acts.js';
import * as commissoria from '../histories/commissorium-acts.js';
import * as initiatives from '../initiative-acts.js';
import { people } from '../people.js';
import { act } from '../revision-acts.js';
import type { Act } from '../specification.js';

type Stories = { readonly [about: string]: readonly Act[] };

/** Opened and settled where the run stands. */
const escalated = [opens('esk-1'), settles('esk-1')];

export const commissorium: Stories = {
  'something is escalated wherever it stands': [
    commissoria.opened,
    opens('esk-1'),
    settles('esk-1'),
    ...commissoria.untilQualified.slice(1),
    opens('esk-1'),
    settles('esk-1'),
    ...commissoria.untilApproved.slice(commissoria.untilQualified.length),
    opens('esk-1'),
    settles('esk-1'),
    ...commissoria.untilStarted.slice(commissoria.untilApproved.length),
    opens('esk-1'),
    settles('esk-1'),
  ],
  'something is escalated while the members are asked in writing': [...commissoria.untilWriting, ...escalated],
};

export const agreement: Stories = {
  'something is escalated and interpreted before it is in force': [
    agreements.registered,
    opens('esk-1', { blocking: false }),
    settles('esk-1'),
    act(people.policy, 'EnterInterpretation', {
      escalation: 'esk-1',
      question: 'Hvem betaler for transporten?',
      text: 'Regionen betaler',
      reason: 'Det følger af aftalens afsnit 3',
      scope: 'interpretation',
      on: '2024-03-01',
    }),
  ],
};

export const hearing: Stories = {
  'something is escalated wherever it stands': [
    hearings.prepared({ deadline: '2024-06-03' }),
    ...escalated,
    hearings.opened,
    ...escalated,
    hearings.records('odense', { jointWith: ['vejle', 'klynge-fyn', 'plo-syddanmark', 'piu'] }),
    hearings.closedByClock(),
    ...escalated,
    hearings.splits(1, { text: 'Ansvaret er uklart' }),
    ...escalated,
  ],
};

export const initiative: Stories = {
  'something is escalated wherever it stands': [
    initiatives.proposed(),
    ...escalated,
    initiatives.included(),
    ...escalated,
    initiatives.paused(),
    ...escalated,
  ],
};
