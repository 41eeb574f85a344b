import { danishDay } from '#engine/calendar.js';
import type { Occurrence } from '#engine/fact.js';
import type { Guard } from '#engine/procedure.js';
import { isForOwnCluster } from '../cluster-act.js';
import type { AgreementContext, ClusterImplementation } from './context.js';
import type * as event from './events.js';
import type { AgreementFact } from './events.js';

/** The names of the conditions in the agreement's chart. */
export type AgreementGuard = keyof typeof guards;

/** The conditions of the agreement's chart, each with what a refused user is told. */
export const guards = {
  practiceDialogueHeld: {
    text: 'Aftalen kræver mere af almen praksis end overenskomsten. Registrér dialogen med PLO om en lokalaftale først.',
    holds: ({ requirements }) => !requirements?.beyondContract || requirements.dialogue !== undefined,
  },
  taskTransferModelUsed: {
    text: 'Aftalen flytter opgaver mellem siderne. Registrér først, at modellen for opgaveoverdragelse er brugt.',
    holds: ({ requirements }) => !requirements?.movesTasks || requirements.taskTransfer !== undefined,
  },
  dialogueIsNeeded: {
    text: 'Det er ikke registreret, at aftalen kræver mere af almen praksis end overenskomsten.',
    holds: ({ requirements }) => requirements?.beyondContract === true,
  },
  taskTransferIsNeeded: {
    text: 'Det er ikke registreret, at aftalen flytter opgaver mellem siderne.',
    holds: ({ requirements }) => requirements?.movesTasks === true,
  },
  versionIsThisOrNext: {
    text: 'Vælg nummeret på den version, der er i kraft, eller på den næste.',
    readsInput: true,
    holds: ({ versions }, { data }) => {
      const ahead = (data as event.AdoptionOpened['data']).number - versions.length;
      return ahead === 0 || ahead === 1;
    },
  },
  asksSomeoneNew: {
    text: 'Parterne er allerede spurgt om den version, eller der er spurgt om en nyere.',
    readsInput: true,
    holds: ({ adoptions }, { data }) => {
      const { number, parties } = data as event.AdoptionOpened['data'];
      return bringsSomethingNew(number, parties, adoptions?.at(-1)?.number, adoptions?.at(-1)?.parties);
    },
  },
  partyIsAsked: {
    text: 'Parten er ikke blandt dem, der er spurgt.',
    readsInput: true,
    holds: ({ adoptions }, { data }) => {
      const { party } = data as event.PartyDecided['data'];
      return adoptions?.at(-1)?.parties.some(({ id }) => id === party) === true;
    },
  },
  hasHappened: {
    text: 'Datoen ligger i fremtiden. Registrér det, når det er sket.',
    readsInput: true,
    holds: (_context, fact) => dateOf(fact) <= danishDay(fact.at),
  },
  remarksAreGiven: {
    text: 'Skriv bemærkningerne eller begrundelsen.',
    readsInput: true,
    holds: (_context, { data }) => {
      const { decision, remarks } = data as event.PartyDecided['data'];
      return decision === 'adopted' || remarks !== undefined;
    },
  },
  countIsPossible: {
    text: 'Der kan ikke være flere, der har vedtaget, end der er i alt.',
    readsInput: true,
    holds: (_context, { data }) => {
      const { adopted, of } = data as event.AdoptionCountRecorded['data'];
      return adopted <= of;
    },
  },
  partiesAreNotNamed: {
    text: 'Parterne er navngivet for den version. Registrér hver parts beslutning i stedet for et antal.',
    readsInput: true,
    holds: ({ adoptions = [] }, { data }) =>
      !adoptions.some(({ number }) => number === (data as event.AdoptionCountRecorded['data']).number),
  },
  sendsToSomeoneNew: {
    text: 'Klyngerne er allerede i gang med den version, eller en nyere er sendt ud.',
    readsInput: true,
    holds: ({ implementations }, { data }) => {
      const { number, clusters } = data as event.ImplementationOpened['data'];
      const last = implementations?.at(-1);
      return bringsSomethingNew(number, clusters, last?.number, last?.clusters);
    },
  },
  ownCluster: {
    text: 'En klyngesekretær kan kun registrere for sin egen klynge.',
    readsInput: true,
    holds: (_context, { mandate, data }) =>
      isForOwnCluster((data as event.ImplementationPlanned['data']).cluster, mandate),
  },
  clusterIsBeforeTraining: {
    text: 'Klyngen er ikke med i implementeringen, eller den er længere end planlægning.',
    readsInput: true,
    holds: (context, fact) => ['notStarted', 'planned'].includes(clusterOf(context, fact)?.status ?? ''),
  },
  clusterHasPlan: {
    text: 'Klyngen skal have en plan og en gruppe, hvor arbejdet er forankret.',
    readsInput: true,
    holds: (context, fact) => clusterOf(context, fact)?.status === 'planned',
  },
  clusterIsTraining: {
    text: 'Klyngen skal have begyndt uddannelsen, før aftalen kan være taget i brug.',
    readsInput: true,
    holds: (context, fact) => clusterOf(context, fact)?.status === 'training',
  },
  implementsVersionInForce: {
    text: 'Den version, klyngerne er i gang med, er ikke i kraft endnu.',
    holds: ({ implementations, versions }) => (implementations?.at(-1)?.number ?? 0) <= versions.length,
  },
} satisfies Record<string, Guard<AgreementContext, AgreementFact>>;

function bringsSomethingNew(
  number: number,
  given: readonly { readonly id: string }[],
  latest = 0,
  known: readonly { readonly id: string }[] = [],
): boolean {
  if (number !== latest) return number > latest;
  return given.some(({ id }) => !known.some((one) => one.id === id));
}

/** Dates of any form compare as text on their first day; what has none has happened at some time. */
function dateOf({ data }: Occurrence): string {
  const { decidedOn, when, on } = data as { readonly decidedOn?: string; readonly when?: string; readonly on?: string };
  return decidedOn ?? on ?? when ?? '';
}

function clusterOf({ implementations }: AgreementContext, { data }: Occurrence): ClusterImplementation | undefined {
  const { cluster } = data as event.ImplementationPlanned['data'];
  return implementations?.at(-1)?.clusters.find(({ id }) => id === cluster);
}
