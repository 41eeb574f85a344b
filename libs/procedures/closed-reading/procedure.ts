import { type FactsOf, actsOf } from '#engine/acts.js';
import { Choice, Day, Id, Text, Texts } from '#engine/fields.js';
import { defineProcedure } from '#engine/procedure.js';
import { byPolicy } from '../mandates.js';

/** By what right something closed was read. */
export const readingRights = {
  auditorOfClosed: 'Revisor med adgang til lukket materiale',
  breakGlass: 'Nødadgang',
} as const;

/** That somebody who takes no part in a closed run has read it. */
export class RecordReading {
  @Id('Læser', { refersTo: 'person' }) person!: string;
  @Text('Procedure', { max: 30, plain: true }) procedure!: string;
  @Id('Forløb') id!: string;
  @Day('Dag') day!: string;
  @Choice('Ret', readingRights) right!: keyof typeof readingRights;
  @Texts('Deltagere i forløbet', { plain: true }) parties!: string[];
}

const acts = actsOf<Partial<RecordReading>>()({
  ClosedRead: {
    input: RecordReading,
    mandate: byPolicy,
    does: 'Registrér læsning',
    done: 'Lukket materiale er læst',
  },
});

/** The first reading of a closed run by one reader on one day. Those who take part in the run can see it. */
export const closedReading = defineProcedure<Partial<RecordReading>, FactsOf<typeof acts>>({
  name: 'closedReading',
  version: 1,
  title: 'Læsning af lukket materiale',
  description: 'At en, der ikke deltager i et lukket forløb, har læst det: hvem, hvilken dag og med hvilken ret.',
  ...acts,
  chart: {
    initial: 'unread',
    states: {
      unread: {
        title: 'Ikke læst',
        description: 'Forløbet er ikke læst af andre end dem, der deltager i det.',
        quiet: true,
        on: { ClosedRead: { target: 'recorded' } },
      },
      recorded: { title: 'Registreret', description: 'Læsningen er skrevet ned.', type: 'final' },
    },
  },
  label: ({ day }) => `Læsning af lukket materiale ${day ?? ''}`,
  subject: ({ procedure, id }) => (procedure === undefined || id === undefined ? undefined : { procedure, id }),
  reading: { usual: 'closed', closable: false, parties: ({ parties = [] }) => parties },
});
