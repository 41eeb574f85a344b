import type { Position, RecordedEvent } from '#engine/event.js';
import { isSignedBy } from '../notes/checkpoint.js';
import { cosignedAt } from '../notes/cosignature.js';
import type { PublicKey } from '../notes/keys.js';
import { addLeaf, emptyFrontier, rootOf } from '../tree/frontier.js';
import { leafHash, leafText } from '../tree/hashing.js';
import type { KeptCheckpoint } from './checkpoint-files.js';

/** Something a checkpoint says that the log does not bear out (Danish, a clause without a full stop). */
export interface ProofFinding {
  /** Size of the log that the checkpoint is of. */
  readonly size: number;
  readonly problem: string;
}

/** The first event that is not what it was when it was added to the tree. */
export interface Replaced {
  /** Which event of the log, from 1. */
  readonly number: number;
  readonly stream: string;
  readonly revision: number;
  readonly position: Position;
}

/** How far a signatory has signed the log as it is. */
export interface Signed {
  readonly name: string;
  readonly role: 'log' | 'witness';
  /** Events; 0 when it has signed nothing of this log. */
  readonly size: number;
  readonly time?: string;
}

/** What the signed checkpoints say of the log. */
export interface ProofVerdict {
  readonly size: number;
  /** Root of the tree over all that was read, base64. */
  readonly root: string;
  readonly checkpoints: number;
  readonly signed: readonly Signed[];
  readonly findings: readonly ProofFinding[];
  readonly replaced?: Replaced;
}

/** Whether the log is what was signed. */
export function bearsOut({ findings, replaced }: ProofVerdict): boolean {
  return findings.length === 0 && replaced === undefined;
}

/** What the log is held against. */
export interface TreeCheckOptions {
  readonly checkpoints: readonly KeptCheckpoint[];
  /** The log's key, from where the reader trusts it to be from. */
  readonly key: PublicKey;
  readonly witnesses: readonly PublicKey[];
  /** The leaf hash the tree's file has; undefined where it has none. Only for saying which event it was. */
  readonly storedLeaf?: (index: number) => Buffer | undefined;
  /** Goes on where an earlier check of the same log stood. */
  readonly resume?: TreeSoFar | undefined;
}

/**
 * How far a check has come, in what must be kept to go on: log n hashes, and the roots where there were checkpoints.
 */
export interface TreeSoFar {
  readonly size: number;
  /** By level, base64. */
  readonly hashes: readonly string[];
  readonly roots: readonly (readonly [size: number, root: string])[];
  readonly replaced?: Replaced;
}

/** Takes the log in, event by event in its order, and says in the end what the checkpoints make of it. */
export interface TreeCheck {
  readonly take: (event: RecordedEvent) => void;
  readonly end: () => ProofVerdict;
  readonly soFar: () => TreeSoFar;
}

/** Holds a log against its checkpoints. Keeps log n hashes, and reads the log once. */
export function createTreeCheck(options: TreeCheckOptions): TreeCheck {
  const { checkpoints, key, witnesses, storedLeaf, resume } = options;
  const frontier = resume ? { size: resume.size, hashes: resume.hashes.map(bytes) } : emptyFrontier();
  const sizes = new Set(checkpoints.map(({ size }) => size));
  const roots = new Map(resume?.roots.map(([size, root]) => [size, bytes(root)]));
  let replaced: Replaced | undefined = resume?.replaced;
  return {
    take(event) {
      const leaf = leafHash(leafText(event));
      if (replaced === undefined && storedLeaf?.(frontier.size)?.equals(leaf) === false) {
        const { stream, revision, position } = event;
        replaced = { number: frontier.size + 1, stream, revision, position };
      }
      addLeaf(frontier, leaf);
      if (sizes.has(frontier.size)) roots.set(frontier.size, rootOf(frontier));
    },
    soFar: () => ({
      size: frontier.size,
      hashes: frontier.hashes.map(text),
      roots: [...roots].map(([size, root]) => [size, text(root)]),
      ...(replaced && { replaced }),
    }),
    end() {
      const judged = judge(checkpoints, { key, roots, size: frontier.size });
      return {
        size: frontier.size,
        root: rootOf(frontier).toString('base64'),
        checkpoints: checkpoints.length,
        signed: signedBy(judged.good, key, witnesses),
        findings: judged.findings,
        ...(replaced && { replaced }),
      };
    },
  };
}

function bytes(base64: string): Buffer {
  return Buffer.from(base64, 'base64');
}

function text(hash: Buffer): string {
  return hash.toString('base64');
}

interface Log {
  readonly key: PublicKey;
  /** By size, where there is a checkpoint. */
  readonly roots: ReadonlyMap<number, Buffer>;
  readonly size: number;
}

function judge(
  checkpoints: readonly KeptCheckpoint[],
  log: Log,
): { good: readonly KeptCheckpoint[]; findings: readonly ProofFinding[] } {
  const good: KeptCheckpoint[] = [];
  const findings: ProofFinding[] = [];
  for (const checkpoint of checkpoints) {
    const problem = problemOf(checkpoint, log, good.at(-1)?.size ?? 0);
    if (problem === undefined) good.push(checkpoint);
    else findings.push({ size: checkpoint.size, problem });
  }
  return { good, findings };
}

function problemOf({ origin, note, size, root }: KeptCheckpoint, log: Log, agreed: number): string | undefined {
  if (origin !== log.key.name || !isSignedBy(note, log.key)) return `er ikke underskrevet med nøglen ${log.key.text}`;
  if (size > log.size) return `siger ${size} hændelser, men loggen slutter efter ${log.size}: slutningen er skåret af`;
  if (log.roots.get(size)?.equals(root)) return undefined;
  return `passer ikke: noget er ændret, fjernet, flyttet eller føjet til mellem hændelse ${agreed + 1} og ${size}`;
}

function signedBy(good: readonly KeptCheckpoint[], key: PublicKey, witnesses: readonly PublicKey[]): Signed[] {
  const latest = good.at(-1);
  const own: Signed = {
    name: key.name,
    role: 'log',
    size: latest?.size ?? 0,
    ...(latest && { time: latest.time }),
  };
  return [own, ...witnesses.map((witness) => witnessed(good, witness))];
}

function witnessed(good: readonly KeptCheckpoint[], witness: PublicKey): Signed {
  const { name } = witness;
  for (const { note, size } of good.toReversed()) {
    const seconds = cosignedAt(note, witness);
    if (seconds !== undefined) return { name, role: 'witness', size, time: new Date(seconds * 1_000).toISOString() };
  }
  return { name, role: 'witness', size: 0 };
}
