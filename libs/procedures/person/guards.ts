import type { Guard } from '#engine/procedure.js';
import type { PersonContext } from './context.js';
import type { PersonFact } from './events.js';

/** The names of the conditions in the chart. */
export type PersonGuard = keyof typeof guards;

/** The conditions of the chart, each with what a refused user is told. */
export const guards = {
  noLegalHold: {
    text: 'Personens oplysninger skal bevares, så længe der er en retlig bevaring. Få den ophævet først.',
    explain: ({ hold }) =>
      `Personens oplysninger skal bevares (${hold?.legalGround ?? 'retlig bevaring'}). Bed en anden om at ophæve bevaringen først.`,
    holds: ({ hold }) => hold === undefined,
  },
  underLegalHold: {
    text: 'Der er ingen retlig bevaring at ophæve.',
    holds: ({ hold }) => hold !== undefined,
  },
  notHeldBySelf: {
    text: 'Den, der har besluttet eller ophævet den retlige bevaring, kan ikke selv slette. Bed en anden administrator om det.',
    holds: ({ heldBy }, { actor }) => !heldBy.includes(actor.person),
  },
} as const satisfies { readonly [name: string]: Guard<PersonContext, PersonFact> };
