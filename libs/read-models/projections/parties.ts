import { READING_OPENED, partiesOf } from '#engine/closure.js';
import type { EventStore } from '#engine/event-store.js';
import { levelOf } from '#engine/reading-level.js';
import { chunks } from '../database/chunks.js';
import { createInsert } from '../database/insert.js';
import { type PartyRow, partiesShape } from '../tables/party-row.js';
import type { Folding, Step } from './folding.js';
import type { Projection } from './projection.js';
import { reading } from './unreadable.js';

/**
 * Who takes part in each closed run. Only those are looked at: their streams are read again, since who acted before it
 * was closed takes part too. Runs that are open cost nothing.
 */
export function partiesProjection(folding: Folding, store: EventStore): Projection {
  const insert = createInsert(partiesShape, 'refuse');

  async function rowsOf({ event, installed, run }: Step): Promise<PartyRow[]> {
    const events = await store.readStream(event.stream, { limit: event.revision + 1 });
    const marks = reading(event, () => partiesOf(installed.procedure, run, events));
    return [...marks].toSorted().map((mark) => ({ stream: event.stream, mark }));
  }

  return {
    shape: partiesShape,
    async plan(events) {
      const steps = await folding.fold(events);
      const outdated: string[] = [];
      const rows: PartyRow[] = [];
      for (const [stream, all] of steps) {
        const last = all.at(-1)!;
        const closed = isClosed(last);
        if (closed || all.some(isOpening)) outdated.push(stream);
        if (closed) rows.push(...(await rowsOf(last)));
      }
      return async (trx, table) => {
        const name = table as 'parties';
        for (const some of chunks(outdated)) await trx.deleteFrom(name).where('stream', 'in', some).execute();
        await insert(trx, table, rows, (row) => row);
      };
    },
    forget() {},
  };
}

/** A run with a closed part has those who may see it, as one that is closed whole. */
function isClosed({ installed, run }: Step): boolean {
  return run.closed !== undefined || levelOf(installed, run) === 'closed';
}

function isOpening({ event }: Step): boolean {
  return event.type === READING_OPENED;
}
