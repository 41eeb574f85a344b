import type { Fact } from '#engine/fact.js';
import { Id } from '#engine/fields.js';
import { commandsOf, defineProcedure } from '#engine/procedure.js';

class WriteToyNote {
  @Id('Revision') revision!: string;
}

type NoteFact = Fact<'NoteWritten', { revision: string }>;

interface Note {
  readonly revision: string;
}

/** A note about a revision: whoever may not read the revision may not know that it is there. */
export const toyNote = defineProcedure<Note, NoteFact>({
  name: 'note',
  version: 1,
  title: 'Note',
  description: 'En note om en revision.',
  begin: { revision: '' },
  chart: {
    initial: 'unknown',
    states: {
      unknown: { title: 'Ukendt', description: 'Ikke skrevet.', on: { NoteWritten: { target: 'written' } } },
      written: { title: 'Skrevet', description: 'Skrevet.', type: 'final' },
    },
  },
  events: { NoteWritten: { title: 'Note skrevet', description: 'Nogen har skrevet.' } },
  evolve: { NoteWritten: (context, { data }) => ({ ...context, ...data }) },
  commands: {
    Write: commandsOf<Note, NoteFact>()({
      title: 'Skriv',
      description: 'Skriver en note.',
      input: WriteToyNote,
      fact: 'NoteWritten',
      mandate: { rule: 'anyone', who: 'gøres af en tovholder', seats: () => [{ function: 'tovholder' }] },
    }),
  },
  label: ({ revision }) => `Note om ${revision}`,
  subject: ({ revision }) => (revision === '' ? undefined : { procedure: 'revision', id: revision }),
  reading: { closable: false, followsSubject: true },
});
