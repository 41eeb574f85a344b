import { danishDay } from '#engine/calendar.js';
import type { Occurrence } from '#engine/fact.js';
import type { Guard } from '#engine/procedure.js';
import { consentGuards } from '../dual-consent.js';
import type { SuccessorLine } from './commands.js';
import { type SuccessionContext, unconfirmed } from './context.js';
import type { SuccessionFact, SuccessorConfirmed } from './events.js';

/** The names of the conditions in the chart. */
export type SuccessionGuard = keyof typeof guards;

/** Who carries a succession out cannot give way in it. */
const CARRIES_IT_OUT = 'kog';

/** The conditions of the chart, each with what a refused user is told. */
export const guards = {
  oneTakesTheWork: {
    text: 'Skiftet skal afløse mindst ét organ, og hvert organ skal have netop én efterfølger, der overtager det åbne arbejde.',
    readsInput: true,
    holds: (_context, fact) => {
      const lines = linesOf(fact);
      const heirs = (body: string): number => lines.filter((line) => line.body === body && line.takesWork).length;
      return lines.length > 0 && lines.every(({ body }) => heirs(body) === 1);
    },
  },
  successorsAreOthers: {
    text: 'En efterfølger kan ikke selv blive afløst i samme skifte, og et organ og dets efterfølger må kun stå sammen én gang.',
    readsInput: true,
    holds: (_context, fact) => {
      const lines = linesOf(fact);
      const old = new Set(lines.map(({ body }) => body));
      const pairs = lines.map(({ body, successor }) => `${body} ${successor}`);
      return new Set(pairs).size === pairs.length && lines.every(({ successor }) => !old.has(successor));
    },
  },
  eachSeatGoesToOne: {
    text: 'Poster af samme art i et organ kan kun føres videre til én efterfølger.',
    readsInput: true,
    holds: (_context, fact) => {
      const moves = linesOf(fact).flatMap(({ body, seats }) => seats.map((fn) => `${body} ${fn}`));
      return new Set(moves).size === moves.length;
    },
  },
  keepsTheSecretariat: {
    text: 'Koordinationsgruppen fører skiftet ud i livet og kan ikke selv afløses i det.',
    readsInput: true,
    holds: (_context, fact) => linesOf(fact).every(({ body }) => body !== CARRIES_IT_OUT),
  },
  isInThePlan: {
    text: 'Skiftet har ingen ubekræftet linje med det organ og den efterfølger.',
    readsInput: true,
    holds: (context, fact) => {
      const { body, successor } = (fact as SuccessorConfirmed).data;
      return unconfirmed(context).some((line) => line.body === body && line.successor === successor);
    },
  },
  allConfirmed: {
    text: 'Alle efterfølgere skal være bekræftet, før skiftet godkendes; en antagelse er ikke nok.',
    holds: (context) => unconfirmed(context).length === 0,
  },
  ...consentGuards,
  dayHasCome: {
    text: 'Skiftet kan først føres ud i livet på sin dag.',
    holds: ({ day }, { at }) => day <= danishDay(at),
  },
} satisfies { readonly [name: string]: Guard<SuccessionContext, SuccessionFact> };

function linesOf({ data }: Occurrence<SuccessionFact>): readonly SuccessorLine[] {
  return (data as { readonly lines?: readonly SuccessorLine[] }).lines ?? [];
}
