import type { ChartState } from '#engine/chart.js';
import type { SuccessionFact } from './events.js';
import type { SuccessionGuard } from './guards.js';

const sound = ['oneTakesTheWork', 'successorsAreOthers', 'eachSeatGoesToOne', 'keepsTheSecretariat'] as const;

/** A change of structure: prepared with named successors, approved by both sides, and carried out on its day. */
export const chart: ChartState<SuccessionFact['type'], SuccessionGuard> = {
  title: 'Skifte',
  description: 'Organer giver plads til andre på en dag og et grundlag, og åbent arbejde føres videre.',
  initial: 'unprepared',
  states: {
    unprepared: {
      title: 'Ikke forberedt',
      description: 'Skiftet findes ikke endnu.',
      quiet: true,
      on: { SuccessionPrepared: { target: 'prepared', guard: sound } },
    },
    prepared: {
      title: 'Forberedt',
      description: 'Det er beskrevet, hvem der afløser hvem. Intet er ændret endnu.',
      on: {
        SuccessionRevised: { guard: sound },
        SuccessorConfirmed: { guard: 'isInThePlan' },
        SuccessionApproved: [
          { target: 'approved', guard: ['allConfirmed', 'twoDifferentPeople', 'otherSideConsented'] },
          { guard: ['allConfirmed', 'twoDifferentPeople'] },
        ],
        SuccessionCancelled: { target: 'cancelled' },
      },
    },
    approved: {
      title: 'Godkendt',
      description: 'Begge sider har godkendt. Det føres ud i livet på sin dag, af sig selv eller af sekretariatet.',
      timers: ['theDayComes'],
      on: {
        SuccessionReopened: { target: 'prepared' },
        SuccessionBegun: { target: 'carryingOut', guard: 'dayHasCome' },
        SuccessionCancelled: { target: 'cancelled' },
      },
    },
    carryingOut: {
      title: 'Føres ud i livet',
      description: 'Efterfølgere, poster og åbent arbejde bliver ført videre, et forløb ad gangen.',
      on: { SuccessionConcluded: { target: 'carriedOut' } },
    },
    carriedOut: {
      title: 'Ført ud i livet',
      description: 'Alt, der var åbent, er ført videre. Skiftet kan efterses, hvis noget senere viser sig at mangle.',
      on: { SuccessionReviewed: { target: 'carryingOut' } },
    },
    cancelled: { title: 'Opgivet', description: 'Skiftet blev ikke til noget.', type: 'final' },
  },
};
