import { randomUUID } from 'node:crypto';
import { type FactsOf, actsOf } from '#engine/acts.js';
import type { RecordedEvent } from '#engine/event.js';
import { Text } from '#engine/fields.js';
import { type Outcome, createHandle } from '#engine/handle.js';
import { type MandateRule, defineProcedure } from '#engine/procedure.js';
import type { Protection } from '#engine/protect.js';
import { createRegistry } from '#engine/registry.js';
import { type Finding, verifyRun } from '#engine/replay.js';
import { createRuns } from '#engine/runs.js';
import { openMemoryStore } from '#event-store/memory/open.js';

class WriteNote {
  @Text('Note', { max: 100 }) text!: string;
}
type Note = Partial<WriteNote>;
const anyone: MandateRule<Note> = {
  rule: 'anyone',
  who: 'gøres af alle',
  seats: () => [{ function: 'member' }, { function: 'policy' }],
};
const acts = actsOf<Note>()({
  Written: { input: WriteNote, mandate: anyone, does: 'Skriv', done: 'Noten er skrevet' },
});
const note = defineProcedure<Note, FactsOf<typeof acts>>({
  name: 'note',
  version: 1,
  title: 'Note',
  description: 'En note i klubben.',
  ...acts,
  chart: {
    initial: 'empty',
    states: {
      empty: { title: 'Tom', description: 'Der står intet.', on: { Written: { target: 'written' } } },
      written: { title: 'Skrevet', description: 'Der står noget.', on: { Written: {} } },
    },
  },
  label: () => 'Note',
});

/** A club whose members write notes, which a policy takes along to others. */
export interface ActsSpec {
  /** As Anna; answers with the text as it is kept. */
  write(id: string, text: string): Promise<string>;
  /** As a policy. */
  carry(id: string, text: string): Promise<Outcome>;
  /** The text as the run knows it. */
  read(id: string): Promise<string>;
  history(id: string): Promise<readonly RecordedEvent[]>;
  /** What does not hold when histories are recomputed without any key. */
  problems(...histories: (readonly RecordedEvent[])[]): readonly Finding[];
}

export function openClub(protection: Protection): ActsSpec {
  const registry = createRegistry([note]);
  const store = openMemoryStore();
  const runs = createRuns(store, registry);
  const handle = createHandle({
    registry,
    store,
    runs,
    organisation: {
      acting: (person, seat) => ({ person, seat, body: 'club', function: seat.split('-')[0]! }),
      heldSeats: () => [],
    },
    now: () => '2026-03-01T09:00:00.000Z',
    newId: randomUUID,
    protection,
  });
  const read = async (id: string): Promise<string> => {
    const run = await runs.load({ procedure: 'note', id });
    return (run!.context as WriteNote).text;
  };
  const ask = { procedure: 'note', command: 'WriteNote' };
  return {
    read,
    async write(id, text) {
      await handle({ ...ask, id, data: { text }, actor: { person: 'p-anna', seat: 'member-1' } });
      return read(id);
    },
    carry: (id, text) =>
      handle({
        ...ask,
        id,
        data: { text },
        actor: { person: 'system', seat: 'policy-carry' },
        idempotencyKey: 'carry',
      }),
    history: (id) => store.readStream(`note-${id}`),
    problems: (...histories) => histories.flatMap((events) => verifyRun(events, registry) ?? []),
  };
}
