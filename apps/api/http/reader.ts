import { createHash } from 'node:crypto';
import type { Request } from 'express';
import { danishDay } from '#engine/calendar.js';
import { partiesOf } from '#engine/closure.js';
import type { RecordedEvent } from '#engine/event.js';
import { fold, refOf, streamOf } from '#engine/fold.js';
import type { Ref, Run } from '#engine/procedure.js';
import { Refusal } from '#engine/refusal.js';
import { decidingRun } from '#organisation/deciding-run.js';
import { type Readable, type Reader, type Sight, mayRead, readerOf } from '#organisation/reading.js';
import type { Product } from '../product.js';
import { callerOf } from '../login/caller.js';

/** Who reads, by a request. Every address that shows something of a run begins here. */
export async function readerFrom({ directory, now, production }: Product, request: Request): Promise<Reader> {
  const caller = callerOf(request);
  const at = now();
  const person = caller?.person;
  const grounds = await directory.readingOf(person, at);
  return readerOf({ ...(person && { person }), ...grounds, program: caller?.via === 'token', production }, at);
}

/** Whether a reader may see a run, without its being written down: for what is only asked of beside what is shown. */
export async function sees(product: Product, reader: Reader, run: Run): Promise<boolean> {
  return mayRead(reader, await readableOf(product, run)).may;
}

/** As `sees`, for many runs. */
export async function seen<T extends { readonly run: Run }>(
  product: Product,
  reader: Reader,
  runs: readonly T[],
): Promise<T[]> {
  const kept: T[] = [];
  for (const one of runs) if (await sees(product, reader, one.run)) kept.push(one);
  return kept;
}

/** A run that a request is about, for whoever sends it. @throws Refusal `unknown-run`, `unknown-procedure` */
export async function runFor(product: Product, request: Request, ref: Ref): Promise<KnownRun> {
  return knownRun(product, await readerFrom(product, request), ref);
}

/** A run with its events, shown to a reader. */
export interface KnownRun {
  readonly run: Run;
  readonly events: readonly RecordedEvent[];
  /** Whether the reader may see its closed parts. */
  readonly whole: boolean;
}

/**
 * A run from its own stream, for someone who may see it; what they may not see is not there.
 * @throws Refusal `unknown-run`, `unknown-procedure`
 */
export async function knownRun(product: Product, reader: Reader, ref: Ref): Promise<KnownRun> {
  const { registry, store } = product;
  const { title } = registry.newest(ref.procedure).procedure;
  const events = await store.readStream(streamOf(ref));
  const run = fold(events, registry);
  const readable = run && (await readableOf(product, run, events));
  const sight = readable && mayRead(reader, readable);
  if (run === undefined || !sight?.may) {
    throw new Refusal('unknown-run', `Der findes intet forløb »${ref.id}« af arten ${title}. Kontrollér adressen.`);
  }
  await noteReading(product, reader, readable!, sight);
  if (!hasClosedParts(run)) return { run, events, whole: true };
  const parts = mayRead(reader, { ...readable!, level: 'closed' });
  if (parts.may) await noteReading(product, reader, readable!, parts);
  return { run, events, whole: parts.may };
}

/** Writes down that closed runs on a list were shown by a right that is accounted for. */
export async function noteListed(
  product: Product,
  reader: Reader,
  listed: readonly (Ref & { readonly level: string })[],
): Promise<void> {
  if (!reader.closedToo && reader.glasses.length === 0) return;
  const { registry } = product;
  const mayBeClosed = ({ procedure, level }: Ref & { readonly level: string }): boolean =>
    level === 'closed' || registry.newest(procedure).procedure.reading?.followsSubject === true;
  const closed = new Map(listed.filter(mayBeClosed).map((ref) => [streamOf(ref), ref]));
  for (const ref of closed.values()) await knownIfAny(product, reader, ref);
}

/** As `noteListed`, for events: what they tell of may be closed. */
export async function noteHeard(
  product: Product,
  reader: Reader,
  events: readonly { readonly stream: string }[],
): Promise<void> {
  if (!reader.closedToo && reader.glasses.length === 0) return;
  for (const stream of new Set(events.map((event) => event.stream))) {
    if (!stream.startsWith(`${NOTES}-`)) await knownIfAny(product, reader, refOf(stream));
  }
}

/** As `knownRun`, undefined where the reader may not see it: lists may be a moment behind. */
export async function knownIfAny(product: Product, reader: Reader, ref: Ref): Promise<KnownRun | undefined> {
  try {
    return await knownRun(product, reader, ref);
  } catch (error) {
    if (error instanceof Refusal && error.code === 'unknown-run') return undefined;
    throw error;
  }
}

/** Whether something in a run is only for those who take part, whoever may read the rest. */
function hasClosedParts({ closed, documents = [] }: Run): boolean {
  return (
    closed?.parts !== undefined || documents.some((document) => document.closed || document.withdrawn !== undefined)
  );
}

/** Everything `mayRead` asks of a run. Who takes part is only looked up where something of it is closed. */
async function readableOf(product: Product, asked: Run, events?: readonly RecordedEvent[]): Promise<Readable> {
  const { registry, store } = product;
  const { run, level } = await decidingRun(product, asked);
  const stream = streamOf(run);
  if (level !== 'closed' && !hasClosedParts(run)) return { level, stream, parties: new Set() };
  const all = (run === asked ? events : undefined) ?? (await store.readStream(stream));
  return { level, stream, parties: partiesOf(registry.version(run.definition).procedure, run, all) };
}

/** Before it is answered: a reading that cannot be written down is not given. Once for a reader, a run and a day. */
async function noteReading(
  { handle, now, store }: Product,
  { person }: Reader,
  { stream, parties }: Readable,
  sight: Sight,
): Promise<void> {
  if (!sight.may || !sight.recorded || person === undefined || stream.startsWith(`${NOTES}-`)) return;
  const day = danishDay(now());
  const digest = createHash('sha256').update(`${person}\n${stream}\n${day}\n${sight.rule}`).digest('hex');
  const id = `${day}-${digest.slice(0, 32)}`;
  if ((await store.readStream(streamOf({ procedure: NOTES, id }), { limit: 1 })).length > 0) return;
  const data = { person, ...refOf(stream), day, right: sight.rule, parties: [...parties].toSorted() };
  const actor = { person: 'system', seat: 'policy-note-reading' };
  try {
    await handle({ procedure: NOTES, id, command: 'RecordReading', data, actor });
  } catch (error) {
    // Somebody asked twice at once; it is written down.
    if (!(error instanceof Refusal) || error.code !== 'run-exists') throw error;
  }
}

/** The procedure that readings are written down in. Reading them is not written down, or it would never end. */
export const NOTES = 'closedReading';
