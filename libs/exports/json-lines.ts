import { canonicalJson } from '#engine/canonical.js';
import type { RecordedEvent } from '#engine/event.js';

/** The events as they are stored, one a line in RFC 8785 canonical JSON: the same events always give the same bytes. */
export async function* jsonLinesOf(pages: AsyncIterable<readonly RecordedEvent[]>): AsyncGenerator<string> {
  for await (const page of pages) yield page.map((event) => `${canonicalJson(event)}\n`).join('');
}
