import { danishDay } from '#engine/calendar.js';
import { peopleBehind } from '#engine/own-proposal.js';
import type { Guard } from '#engine/procedure.js';
import type { DeviationContext } from './context.js';
import type { DeviationAccepted, DeviationFact } from './events.js';

/** The names of the conditions in the chart. */
export type DeviationGuard = keyof typeof guards;

/** The conditions of the chart, each with what a refused user is told. */
export const guards = {
  isTheSameFinding: {
    text: 'Her behandles en anden afvigelse. Hent listen over afvigelser, og brug adressen derfra.',
    readsInput: true,
    holds: ({ procedure, run, rule, place }, { data }) => {
      const other = data as DeviationAccepted['data'];
      if (run === '') return true;
      return [procedure, run, rule, place].join() === [other.procedure, other.run, other.rule, other.place].join();
    },
  },
  bodyMayAccept: {
    text: 'Det kan i dag kun gøres af en formand for et organ, der godkender eller behandler endeligt efter styringsmodellen.',
    readsInput: true,
    holds: (_context, { data }) => {
      const { acceptors, body } = data as DeviationAccepted['data'];
      return acceptors.includes(body);
    },
  },
  notTheirOwnAct: {
    text: 'Den, der står bag det, afvigelsen handler om, kan ikke selv acceptere den, heller ikke som stedfortræder eller ved en stedfortræder. En anden formand med mandatet skal gøre det.',
    readsInput: true,
    holds: (_context, { data, actor }) => {
      const { actedBy = [] } = data as DeviationAccepted['data'];
      return !peopleBehind(actor).some((person) => actedBy.includes(person));
    },
  },
  decidedAlready: {
    text: 'Dagen, der blev besluttet, må ikke ligge i fremtiden.',
    readsInput: true,
    holds: (_context, { data, at }) => {
      const { decidedOn } = data as DeviationAccepted['data'];
      return decidedOn === undefined || decidedOn <= danishDay(at);
    },
  },
} satisfies Record<string, Guard<DeviationContext, DeviationFact>>;
