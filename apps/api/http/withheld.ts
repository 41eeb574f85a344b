import { isDeepStrictEqual } from 'node:util';
import type { Closed } from '#engine/closed.js';
import { ATTACHED, DOCUMENT_WITHDRAWN, documentIn, maySeeDocument } from '#engine/documents.js';
import type { EventData, RecordedEvent } from '#engine/event.js';
import { evolve, refOf, unopened } from '#engine/fold.js';
import type { Run } from '#engine/procedure.js';
import type { Registry } from '#engine/registry.js';
import type { Reader } from '#organisation/reading.js';
import { streamsWithClosed } from '#read-models/queries/readable.js';
import type { Product } from '../product.js';
import { type KnownRun, NOTES, knownIfAny } from './reader.js';

type Fields = { readonly [field: string]: unknown };

/** Without the parts of a run that are closed, for a reader who may not see them: they are absent, not blacked out. */
export function withoutClosed<T>({ run, whole }: Pick<KnownRun, 'run' | 'whole'>, fields: T): T {
  return whole || typeof fields !== 'object' || fields === null ? fields : (withoutParts(fields, run.closed) as T);
}

/** Fields without those that are closed, whoever reads. */
export function withoutParts<T extends object>(fields: T, closed: Closed | undefined): Partial<T> {
  const parts = closedParts(closed);
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !parts.includes(name))) as Partial<T>;
}

/** What a reader is shown of a run's events. */
export interface Withheld {
  /** Whether a closed part of the run is not for this reader, so that nothing made from what it knows is shown. */
  readonly any: boolean;
  /** Whether something of an event is not for this reader. */
  readonly from: (revision: number) => boolean;
  /** An event's data without it. What is checked or computed is done on what is stored, never on this. */
  readonly data: <D>(revision: number, data: D) => D;
}

/**
 * What of a run's events is closed to a reader. A closed part is found where an event wrote it: a field that says the
 * same is left out, and where it was written under other names, all that the event says. So is a closed attachment.
 */
export function withheldFrom({ run, events, whole }: KnownRun, registry: Registry): Withheld {
  const kept = whole ? new Map<number, readonly string[] | 'all'>() : keptBack(run, events, registry);
  return {
    any: !whole && closedParts(run.closed).length > 0,
    from: (revision) => kept.has(revision),
    data: <D>(revision: number, data: D): D => {
      const fields = kept.get(revision);
      if (fields === undefined) return data;
      if (fields === 'all') return {} as D;
      return Object.fromEntries(Object.entries(data as Fields).filter(([name]) => !fields.includes(name))) as D;
    },
  };
}

/** A run's events as a reader is shown them. */
export function shownEvents(known: KnownRun, registry: Registry): readonly RecordedEvent[] {
  const withheld = withheldFrom(known, registry);
  return known.events.map((event) => ({ ...event, data: withheld.data(event.revision, event.data) }));
}

/**
 * Events of many runs as a reader is shown them, one after another, undefined where the run is not for them. Where
 * something is closed the run itself is asked, and the reading is written down as every other.
 */
export async function withholder(
  product: Product,
  reader: Reader,
): Promise<
  <E extends { readonly stream: string; readonly revision: number; readonly data: EventData }>(
    event: E,
  ) => Promise<E | undefined>
> {
  const closed = await streamsWithClosed(product.db);
  const asked = new Map<string, Withheld | undefined>();
  return async (event) => {
    const { stream, revision, data } = event;
    if (!closed.has(stream) || stream.startsWith(`${NOTES}-`)) return event;
    if (!asked.has(stream)) {
      const known = await knownIfAny(product, reader, refOf(stream));
      asked.set(stream, known && withheldFrom(known, product.registry));
    }
    const withheld = asked.get(stream);
    return withheld && { ...event, data: withheld.data(revision, data) };
  };
}

function keptBack(
  run: Run,
  events: readonly RecordedEvent[],
  registry: Registry,
): Map<number, readonly string[] | 'all'> {
  const kept = new Map<number, readonly string[] | 'all'>();
  for (const { type, data, revision } of events) {
    if (type !== ATTACHED && type !== DOCUMENT_WITHDRAWN) continue;
    const document = documentIn(run, (data as { readonly hash: string }).hash);
    if (document && !maySeeDocument(document, false)) kept.set(revision, 'all');
  }
  const parts = closedParts(run.closed);
  if (parts.length === 0 || events.length === 0) return kept;
  let before = unopened(registry.version(events[0]!.metadata.definition), run.id);
  for (const event of events) {
    const after = evolve(before, event, registry);
    const [was, is] = [before.context as Fields, after.context as Fields];
    const written = parts.filter((part) => !isDeepStrictEqual(was[part], is[part]));
    const fields = event.data;
    const named = parts.filter((part) => Object.hasOwn(fields, part));
    const elsewhere = written.some((part) => !isDeepStrictEqual(fields[part], is[part]));
    if (elsewhere) kept.set(event.revision, 'all');
    else if (named.length > 0) kept.set(event.revision, named);
    before = after;
  }
  return kept;
}

function closedParts(closed: Closed | undefined): readonly string[] {
  return Object.keys(closed?.parts ?? {});
}
