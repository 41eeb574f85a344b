import { agreement } from '#procedures/agreement/procedure.js';
import * as acts from '../agreement-acts.js';
import type { Tale } from './golden.js';

const { decides, fyn, lillebaelt, municipalities } = acts;
const adopting = municipalities.filter((id) => id !== 'fanoe' && id !== 'aeroe');

/** Tales of adoption party by party and implementation cluster by cluster. */
export const agreementTales: readonly Tale[] = [
  {
    procedure: agreement,
    name: 'adopted-by-20-of-22',
    about: 'En aftale, som 20 af 22 kommuner vedtog, og som to klynger tog i brug hver for sig.',
    others: acts.partners,
    acts: [
      acts.registered,
      acts.demands({ beyondContract: true, movesTasks: true }),
      acts.dialogue,
      acts.taskTransfer,
      acts.everyoneAsked,
      ...adopting.map((party) => decides(party)),
      decides('region-syddanmark', 'adoptedWithRemarks'),
      decides('plo-syddanmark'),
      acts.inForce,
      decides('fanoe', 'declined'),
      acts.optsOut('aeroe'),
      acts.sentOut(),
      acts.plans(fyn),
      acts.trains(fyn),
      acts.plans(lillebaelt),
      acts.uses(fyn),
    ],
  },
  {
    procedure: agreement,
    name: 'known-as-a-number',
    about: 'Et program, hvor kun antallet af vedtagelser er kendt.',
    acts: [acts.registered, acts.inForce, acts.twentyOf22],
  },
];
