import type { RecordedEvent } from '#engine/event.js';
import type { Registry } from '#engine/registry.js';
import { type Member, sections } from './sections.js';

/**
 * The events as W3C PROV-JSON. A document has one member for each kind of statement, so the events are read once for
 * each, and what has been written is not kept. The same events always give the same bytes.
 * @param pages reads the events, from the first, each time it is called
 */
export async function* provOf(
  pages: () => AsyncIterable<readonly RecordedEvent[]>,
  registry: Registry,
): AsyncGenerator<string> {
  yield `{"prefix":${JSON.stringify(PREFIXES)}`;
  for (const [name, begin] of Object.entries(sections)) {
    yield `,\n"${name}":{`;
    const membersOf = begin(registry);
    let first = true;
    for await (const page of pages()) {
      const members = page.flatMap(membersOf);
      if (members.length === 0) continue;
      yield `${first ? '' : ','}\n${members.map(memberText).join(',\n')}`;
      first = false;
    }
    yield '}';
  }
  yield '}\n';
}

/** `prov` is there without being said. */
const PREFIXES = { sk: 'urn:sporskifte:', xsd: 'http://www.w3.org/2001/XMLSchema#' };

function memberText([name, content]: Member): string {
  return `${JSON.stringify(name)}:${JSON.stringify(content)}`;
}
