import { hash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { canonicalJson } from '#engine/canonical.js';
import type { RecordedEvent } from '#engine/event.js';
import type { Instant } from '#engine/fact.js';
import { definitionBefore } from '#engine/migration.js';
import type { Registry } from '#engine/registry.js';
import { cosignedAt } from '../notes/cosignature.js';
import type { PublicKey } from '../notes/keys.js';
import { formatNote } from '../notes/note.js';
import type { KeptCheckpoint } from '../proof/checkpoint-files.js';
import type { Proofs } from '../proof/open.js';
import { type Scope, scopeText } from './scope.js';

/** What a bundle is made from. */
export interface BundleOptions {
  readonly proofs: Proofs;
  readonly registry: Registry;
  readonly witnesses: readonly PublicKey[];
  readonly scope: Scope;
  /** The newest checkpoint, made before the events were read: a bundle of everything is of what it signs. */
  readonly latest: KeptCheckpoint;
  /** What is to be proved and what it rests on, in log order. */
  readonly events: readonly RecordedEvent[];
  /** Further files by name, such as attachments; signed for like all others. */
  readonly besides?: ReadonlyMap<string, Buffer>;
  /** For people, by the names of the files: the same in HTML and as a PDF. */
  readonly reports: (checkpoint: KeptCheckpoint) => Promise<ReadonlyMap<string, string | Uint8Array>>;
  readonly now: Instant;
}

/** A bundle by its files, and the checkpoint it rests on. */
export interface Bundle {
  readonly files: ReadonlyMap<string, Buffer>;
  readonly checkpoint: KeptCheckpoint;
}

/** Events between which others get their turn: a large bundle must not keep a server from answering. */
const TURN = 100;

/** Puts a bundle together: docs/reference/proof-format.md says what is in it. @throws Refusal `not-in-tree` */
export async function makeBundle(options: BundleOptions): Promise<Bundle> {
  const { proofs, registry, witnesses, scope, events, reports } = options;
  const checkpoint = bestCheckpoint(options);
  const older = cosignedBefore(proofs.all(), checkpoint, witnesses);
  const checkpoints = older.map((one) => ({
    note: formatNote(one.note),
    path: proofs.consistency(one.size, checkpoint.size).map(base64),
  }));
  const files = new Map<string, Buffer>();
  const add = (name: string, text: string): void => void files.set(name, Buffer.from(text));
  add('LAESMIG.txt', README);
  for (const [name, content] of await reports(checkpoint)) files.set(name, Buffer.from(content as Uint8Array));
  add('checkpoint.txt', formatNote(checkpoint.note));
  add('checkpoints.json', `${JSON.stringify(checkpoints, undefined, 2)}\n`);
  add('keys.txt', [proofs.key, ...witnesses].map(({ text }) => `${text}\n`).join(''));
  add('events.jsonl', await entriesOf(events, checkpoint.size, options));
  add('definitions.json', `${JSON.stringify(definitionsOf(events, registry), undefined, 2)}\n`);
  add('verify.mjs', verifierText());
  for (const [name, content] of options.besides ?? []) files.set(name, content);
  const manifest = manifestText(files, { origin: proofs.key.name, scope, now: options.now });
  add('manifest.txt', formatNote(proofs.sign(manifest)));
  return { files, checkpoint };
}

async function entriesOf(events: readonly RecordedEvent[], size: number, options: BundleOptions): Promise<string> {
  const lines: string[] = [];
  for (const event of events) {
    lines.push(`${entryOf(event, size, options)}\n`);
    if (lines.length % TURN === 0) await nextTurn();
  }
  return lines.join('');
}

/** One event with its place in the log. A bundle of the whole log needs no paths: its root is worked out. */
function entryOf(event: RecordedEvent, size: number, { proofs, scope }: BundleOptions): string {
  if (scope.kind === 'all') return canonicalJson({ index: proofs.indexOf(event.position), event });
  const { index, path } = proofs.inclusion(event, size);
  return canonicalJson({ index, path: path.map(base64), event });
}

/** The one most witnesses have signed among those that are large enough, and of these the newest. */
function bestCheckpoint({ proofs, witnesses, events, scope, latest }: BundleOptions): KeptCheckpoint {
  if (scope.kind === 'all') return latest;
  const needed = Math.max(0, ...events.map(({ position }) => proofs.indexOf(position) + 1));
  const signatures = ({ note }: KeptCheckpoint): number =>
    witnesses.filter((witness) => cosignedAt(note, witness) !== undefined).length;
  return proofs
    .all()
    .filter(({ size }) => size >= needed)
    .reduce((best, one) => (signatures(one) >= signatures(best) ? one : best), latest);
}

/** For each witness that has not signed the checkpoint, the newest one before it that it has. */
function cosignedBefore(
  all: readonly KeptCheckpoint[],
  { note, size }: KeptCheckpoint,
  witnesses: readonly PublicKey[],
): readonly KeptCheckpoint[] {
  const absent = witnesses.filter((witness) => cosignedAt(note, witness) === undefined);
  const found = absent.flatMap(
    (witness) => all.findLast((one) => one.size <= size && cosignedAt(one.note, witness) !== undefined) ?? [],
  );
  return [...new Set(found)];
}

/** The definitions that the events were decided under, as data. Guards are named; what they ask is code. */
function definitionsOf(events: readonly RecordedEvent[], registry: Registry): object {
  const used = new Set(events.flatMap((event) => [event.metadata.definition, definitionBefore(event)]));
  const entries = [...used].sort().map((definition) => {
    const { name, version, title, description, chart, events: facts } = registry.version(definition).procedure;
    return [definition, { name, version, title, description, events: facts, chart }];
  });
  return Object.fromEntries(entries) as object;
}

/** What the log's owner signs for: every file by its hash. */
function manifestText(
  files: ReadonlyMap<string, Buffer>,
  { origin, scope, now }: { origin: string; scope: Scope; now: Instant },
): string {
  const lines = [...files].map(([name, content]) => `${hash('sha256', content, 'hex')}  ${name}`);
  return [origin, 'sporskifte-bundle/1', `created ${now}`, `scope ${scopeText(scope)}`, ...lines, ''].join('\n');
}

/** The verifier as it lies in the sources, seen from them and from what they were built to. It is never compiled. */
const VERIFIER = ['verify.mjs', '../../../../libs/audit/bundle/verify.mjs'].map((path) =>
  join(import.meta.dirname, path),
);

function verifierText(): string {
  return readFileSync(VERIFIER.find(existsSync)!, 'utf8');
}

function base64(bytes: Buffer): string {
  return bytes.toString('base64');
}

const README = `Bevis fra Sporskifte

Læs report.pdf, eller report.html i en browser. Kontrollér pakken med Node 18 eller nyere, uden netadgang:

  node verify.mjs .

Pak filerne ud først, eller angiv zip-filen i stedet for punktummet. Hold de offentlige nøgler op mod dem,
du har fået et andet sted fra, med --key <nøgle>. Formatet er beskrevet i docs/reference/proof-format.md.
`;
