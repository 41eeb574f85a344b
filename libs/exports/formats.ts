import type { EventStore } from '#engine/event-store.js';
import type { RecordedEvent } from '#engine/event.js';
import type { Registry } from '#engine/registry.js';
import { type Choice, chosenEvents } from './chosen-events.js';
import { csvOf } from './csv.js';
import { jsonLinesOf } from './json-lines.js';
import { provOf } from './prov/document.js';

/** What the audit trail is exported as: Danish name, how a file of it ends, and its media type. */
export const formats = {
  csv: { title: 'CSV til dansk Excel', ending: 'csv', media: 'text/csv; charset=utf-8' },
  jsonl: { title: 'JSON Lines', ending: 'jsonl', media: 'application/x-ndjson; charset=utf-8' },
  prov: { title: 'W3C PROV-JSON', ending: 'provjson', media: 'application/json; charset=utf-8' },
} as const;

export type Format = keyof typeof formats;

/** What an export is made with. */
export interface Exporting {
  readonly store: EventStore;
  readonly registry: Registry;
  /** An event as whoever asks may see it, undefined where it is not for them. Left out: all of it. */
  readonly shown?: (event: RecordedEvent) => Promise<RecordedEvent | undefined>;
  /**
   * Makes protected texts readable in what is for people; what others check and import keeps them as they are stored.
   */
  readonly reveal?: <T extends object>(value: T) => Promise<T>;
}

/** The chosen events as text, a piece at a time: whoever reads decides how fast, and no more than a page is held. */
export function exportOf(
  { store, registry, shown = asIs, reveal = asIs }: Exporting,
  format: Format,
  choice: Choice,
): AsyncIterable<string> {
  const pages = (): AsyncIterable<readonly RecordedEvent[]> =>
    each(chosenEvents(store, choice), (page) => shownOf(page, shown));
  switch (format) {
    case 'csv':
      return csvOf(each(pages(), reveal), registry);
    case 'jsonl':
      return jsonLinesOf(pages());
    case 'prov':
      return provOf(pages, registry);
  }
}

async function* each<T>(pages: AsyncIterable<T>, work: (page: T) => Promise<T>): AsyncGenerator<T> {
  for await (const page of pages) yield await work(page);
}

async function shownOf(
  page: readonly RecordedEvent[],
  shown: NonNullable<Exporting['shown']>,
): Promise<readonly RecordedEvent[]> {
  const seen: RecordedEvent[] = [];
  for (const event of page) {
    const one = await shown(event);
    if (one) seen.push(one);
  }
  return seen;
}

function asIs<T>(value: T): Promise<T> {
  return Promise.resolve(value);
}
