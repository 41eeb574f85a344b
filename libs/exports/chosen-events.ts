import type { EventStore } from '#engine/event-store.js';
import { type Position, type RecordedEvent, START } from '#engine/event.js';
import { refOf, streamOf } from '#engine/fold.js';

/** Which events are handed over. What is not said is not asked for; nothing said means all of them. */
export interface Choice {
  readonly procedure?: string | undefined;
  readonly id?: string | undefined;
  readonly type?: string | undefined;
  readonly person?: string | undefined;
  readonly onBehalfOf?: string | undefined;
  readonly seat?: string | undefined;
  /** Recorded at this instant or later. */
  readonly from?: string | undefined;
  /** Recorded before this instant. */
  readonly to?: string | undefined;
  /** Nothing after this position: what is appended meanwhile belongs to the next export. */
  readonly upTo: Position;
  /** Streams that whoever asks may not see. */
  readonly hidden?: { readonly has: (stream: string) => boolean } | undefined;
}

/** Events held at a time, whatever the size of the log. */
const PAGE = 500;

/**
 * The chosen events in the order of the log, page by page; the same choice always gives the same.
 * @throws StoreUnavailable
 */
export async function* chosenEvents(store: EventStore, choice: Choice): AsyncGenerator<readonly RecordedEvent[]> {
  const { procedure, id, upTo } = choice;
  const stream = procedure !== undefined && id !== undefined ? streamOf({ procedure, id }) : undefined;
  const pages = stream === undefined ? logPages(store, procedure) : streamPages(store, stream);
  for await (const page of pages) {
    const chosen = page.filter((event) => event.position <= upTo && isChosen(event, choice));
    if (chosen.length > 0) yield chosen;
    if (page.at(-1)!.position >= upTo) return;
  }
}

async function* logPages(store: EventStore, procedure?: string): AsyncGenerator<readonly RecordedEvent[]> {
  const prefixes = procedure === undefined ? {} : { prefixes: [`${procedure}-`] };
  for (let after = START; ;) {
    const page = await store.readAll({ after, limit: PAGE, ...prefixes });
    if (page.length === 0) return;
    yield page;
    after = page.at(-1)!.position;
  }
}

async function* streamPages(store: EventStore, stream: string): AsyncGenerator<readonly RecordedEvent[]> {
  for (let from = 0; ; from += PAGE) {
    const page = await store.readStream(stream, { from, limit: PAGE });
    if (page.length > 0) yield page;
    if (page.length < PAGE) return;
  }
}

function isChosen({ stream, type, metadata }: RecordedEvent, choice: Choice): boolean {
  const { actor, recordedAt } = metadata;
  const { id, type: ofType, person, onBehalfOf, seat, from, to } = choice;
  if (choice.hidden?.has(stream)) return false;
  return (
    is(id, refOf(stream).id) &&
    is(ofType, type) &&
    is(person, actor.person) &&
    is(onBehalfOf, actor.onBehalfOf) &&
    is(seat, actor.seat) &&
    (from === undefined || recordedAt >= from) &&
    (to === undefined || recordedAt < to)
  );
}

function is(wanted: string | undefined, found: string | undefined): boolean {
  return wanted === undefined || wanted === found;
}
