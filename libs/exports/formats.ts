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

/** The chosen events as text, a piece at a time: whoever reads decides how fast, and no more than a page is held. */
export function exportOf(
  { store, registry }: { readonly store: EventStore; readonly registry: Registry },
  format: Format,
  choice: Choice,
): AsyncIterable<string> {
  const pages = (): AsyncIterable<readonly RecordedEvent[]> => chosenEvents(store, choice);
  switch (format) {
    case 'csv':
      return csvOf(pages(), registry);
    case 'jsonl':
      return jsonLinesOf(pages());
    case 'prov':
      return provOf(pages, registry);
  }
}
