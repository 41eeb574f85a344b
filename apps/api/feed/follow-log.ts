import { setTimeout as pause } from 'node:timers/promises';
import type { Position, RecordedEvent } from '#engine/event.js';
import type { Subscription } from '#engine/event-store.js';
import { streamOf } from '#engine/fold.js';
import type { Reader } from '#organisation/reading.js';
import { readableStreams } from '#read-models/queries/readable.js';
import { noteHeard } from '../http/reader.js';
import { cloudEventOf } from '#exports/cloud-event.js';
import type { Product } from '../product.js';
import type { EventStream } from './event-stream.js';

/** Most events that are read ahead of a listener. */
const BATCH = 100;

/** How long to wait for the read models before it is asked again whether anybody listens, in milliseconds. */
const PATIENCE_MS = 1_000;

/** What a listener hears. */
export interface Following {
  readonly after: Position;
  readonly procedure?: string | undefined;
  /** Only this run of the procedure. */
  readonly id?: string | undefined;
  /** Asked before each batch; false ends it. */
  readonly goesOn: () => Promise<boolean>;
  /** Who listens, asked before each batch too: a seat may end meanwhile. */
  readonly reader: () => Promise<Reader>;
}

/**
 * Sends what is in the log, in its order, as soon as the read models have it: whoever asks a list on hearing of an
 * event finds it there, in whichever process. Follows the log itself, so it hears what any process has appended.
 * @returns how to stop
 */
export function followLog(product: Product, stream: EventStream, following: Following): () => void {
  const { store, registry, projections, db, log } = product;
  const { after, procedure, id, goesOn, reader } = following;
  const only = procedure !== undefined && id !== undefined ? streamOf({ procedure, id }) : undefined;
  const isMeant = (event: RecordedEvent): boolean => only === undefined || event.stream === only;

  async function visible(position: Position): Promise<void> {
    while (!stream.over.aborted && !(await projections.waitFor(position, PATIENCE_MS))) await pause(10);
  }

  async function onEvents(events: readonly RecordedEvent[]): Promise<void> {
    const meant = events.filter(isMeant);
    if (meant.length === 0) return;
    await visible(meant.at(-1)!.position);
    if (stream.over.aborted || !(await goesOn())) return;
    const listening = await reader();
    const seen = await readableStreams(
      db,
      listening,
      meant.map(({ stream: of }) => of),
    );
    const told = meant.filter(({ stream: of }) => seen.has(of));
    // Before it is told: hearing of what is closed is reading it.
    if (told.length > 0) await noteHeard(product, listening, told);
    for (const event of told) {
      await stream.send(`id: ${event.position}\ndata: ${JSON.stringify(cloudEventOf(event, registry))}\n\n`);
    }
  }

  // Cut rather than silent: the listener resumes where it was.
  const onError = (error: unknown): void => {
    log.error({ err: error }, 'a feed could not read the log; its listener has been cut off and resumes');
    stream.end();
  };
  const prefixes = only !== undefined ? [only] : procedure !== undefined ? [`${procedure}-`] : undefined;
  let subscription: Subscription | undefined;
  try {
    subscription = store.subscribe({ after, ...(prefixes && { prefixes }), batch: BATCH, onEvents, onError });
  } catch (error) {
    onError(error);
  }
  return () => void subscription?.stop();
}
