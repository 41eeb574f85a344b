import { join } from 'node:path';
import type { EventStore } from '#engine/event-store.js';
import type { Position, RecordedEvent } from '#engine/event.js';
import type { Instant } from '#engine/fact.js';
import { Refusal } from '#engine/refusal.js';
import { checkpointText, signText } from '../notes/checkpoint.js';
import { cosignedAt } from '../notes/cosignature.js';
import type { PublicKey, SigningKey } from '../notes/keys.js';
import { type Note, parseNote } from '../notes/note.js';
import { isConsistent } from '../tree/check-proofs.js';
import { leafText } from '../tree/hashing.js';
import { consistencyPath, inclusionPath, rootAt } from '../tree/proofs.js';
import { openTreeFile } from '../tree/tree-file.js';
import {
  type KeptCheckpoint,
  checkpointAt,
  keepCheckpoint,
  keepNewCheckpoint,
  latestCheckpoint,
  listCheckpoints,
} from './checkpoint-files.js';
import { ownKey, trustedWitnesses } from './key-files.js';

/** The folder of proofs in a data folder: keys, checkpoints, and the tree's file. */
export function proofFolder(dataFolder: string): string {
  return join(dataFolder, 'proof');
}

/** Where the checkpoints lie. */
export function checkpointFolder(dataFolder: string): string {
  return join(proofFolder(dataFolder), 'checkpoints');
}

/** Where the tree's hashes lie. */
export function treeFile(dataFolder: string): string {
  return join(proofFolder(dataFolder), 'tree.sqlite');
}

/** That an event is in the log that a checkpoint is of. */
export interface Inclusion {
  /** Which leaf, from 0. */
  readonly index: number;
  /** The event as the tree has it. */
  readonly leaf: string;
  readonly path: readonly Buffer[];
}

/** Makes checkpoints and proofs of a log. */
export interface Proofs {
  readonly key: PublicKey;
  /** The newest checkpoint. @throws Refusal `no-checkpoint` */
  latest(): KeptCheckpoint;
  /** Signs the log as it is now; where nothing has been added since the newest checkpoint, that one stands. */
  checkpoint(): Promise<KeptCheckpoint>;
  /** Takes in what the log has got since, and answers with how many events it has. @throws StoreUnavailable, Refusal */
  grow(): Promise<number>;
  /** Every checkpoint that can be read, smallest log first. */
  all(): readonly KeptCheckpoint[];
  /** Signs a text that is no checkpoint. */
  sign(text: string): Note;
  /** Takes a witness's signature in. @throws Refusal `no-checkpoint`, `untrusted-signature`, `malformed-note` */
  addCosignature(text: string): { witness: PublicKey; checkpoint: KeptCheckpoint };
  /** That an event is among the first `size`. @throws Refusal `not-in-tree` */
  inclusion(event: RecordedEvent, size: number): Inclusion;
  /** That the log of one size is the beginning of the other. @throws Refusal `not-in-tree` */
  consistency(from: number, to: number): readonly Buffer[];
  /** The leaf of a position, from 0. @throws Refusal `not-in-tree` */
  indexOf(position: Position): number;
  close(): void;
}

/** What proofs are made from. */
export interface ProofOptions {
  /** The data folder. */
  readonly folder: string;
  readonly store: Pick<EventStore, 'readAll' | 'head'>;
  readonly now: () => Instant;
  /** Where the log's key lies. Default: in the folder of proofs, made if need be. */
  readonly keyFile?: string | undefined;
}

/** Opens what proofs are made with. @throws StoreUnavailable, Refusal `malformed-note` */
export function openProofs({ folder, store, now, keyFile }: ProofOptions): Proofs {
  const checkpoints = checkpointFolder(folder);
  const key = ownKey(proofFolder(folder), keyFile);
  const tree = openTreeFile(treeFile(folder));
  const inTree = (count: number): void => {
    if (count < 0 || count > tree.size()) throw notInTree(`De første ${count} hændelser`);
  };
  const indexOf = (position: Position): number => {
    const index = tree.leafAt(position);
    if (index === undefined) throw notInTree(`Position ${position}`);
    return index;
  };
  return {
    key: key.public,
    latest() {
      const latest = latestCheckpoint(checkpoints);
      if (latest) return latest;
      throw new Refusal('no-checkpoint', 'Der er ingen kontrolpunkter endnu. Lav et med: sporskifte checkpoint');
    },
    async grow() {
      await tree.catchUp(store);
      return tree.size();
    },
    all: () => listCheckpoints(checkpoints).kept,
    sign: (text) => ({ text, signatures: [signText(text, key)] }),
    async checkpoint() {
      await tree.catchUp(store);
      const before = latestCheckpoint(checkpoints);
      const state = { size: tree.size(), root: rootAt(tree.hashAt, tree.size()), position: tree.head() };
      if (state.size === 0) throw new Refusal('no-checkpoint', 'Loggen er tom, så der er intet at underskrive endnu.');
      if (before && !continues(before, state.size)) throw anotherLog(before);
      if (before?.size === state.size) return before;
      return signed({ ...state, origin: key.public.name, time: now() }, key, checkpoints);
    },
    addCosignature(text) {
      const given = parseNote(text);
      const kept = latestWith(given.text);
      const witness = trustedWitnesses(proofFolder(folder)).find((one) => cosignedAt(given, one) !== undefined);
      if (witness === undefined) throw unknownWitness();
      const others = kept.note.signatures.filter(({ name }) => name !== witness.name);
      const theirs = given.signatures.filter(({ name }) => name === witness.name);
      const note = { text: given.text, signatures: [...others, ...theirs] };
      keepCheckpoint(checkpoints, { size: kept.size, note });
      return { witness, checkpoint: { ...kept, note } };
    },
    inclusion(event, size) {
      inTree(size);
      const index = indexOf(event.position);
      if (index >= size) throw notInTree(`Hændelsen ved position ${event.position}`);
      return { index, leaf: leafText(event), path: inclusionPath(tree.hashAt, index, size) };
    },
    consistency(from, to) {
      inTree(to);
      if (from > to) throw notInTree(`De første ${from} hændelser`);
      return consistencyPath(tree.hashAt, from, to);
    },
    indexOf,
    close: () => tree.close(),
  };

  /** Two trees of one file agree by themselves; this also finds a file that is not the one that was signed. */
  function continues(before: KeptCheckpoint, size: number): boolean {
    if (before.size > size) return false;
    const root = rootAt(tree.hashAt, size);
    return isConsistent(before, { size, root }, consistencyPath(tree.hashAt, before.size, size));
  }

  function latestWith(text: string): KeptCheckpoint {
    const size = Number(text.split('\n')[1]);
    const kept = checkpointAt(checkpoints, Number.isSafeInteger(size) ? size : 0);
    if (kept?.note.text === text) return kept;
    throw new Refusal(
      'no-checkpoint',
      'Vidnet har underskrevet et kontrolpunkt, som ikke findes her. Brug det rigtige.',
    );
  }
}

function signed(checkpoint: Omit<KeptCheckpoint, 'note'>, key: SigningKey, folder: string): KeptCheckpoint {
  const text = checkpointText(checkpoint);
  const note = { text, signatures: [signText(text, key)] };
  return keepNewCheckpoint(folder, { ...checkpoint, note });
}

function notInTree(what: string): Refusal {
  return new Refusal('not-in-tree', `${what} er ikke med i det kontrolpunkt. Lav et nyt med: sporskifte checkpoint`);
}

function anotherLog({ size }: KeptCheckpoint): Refusal {
  const text = `Loggen er ikke den, der blev underskrevet, da den havde ${size} hændelser. Der underskrives ikke. Kør: sporskifte verify`;
  return new Refusal('inconsistent-log', text);
}

function unknownWitness(): Refusal {
  const text =
    'Ingen kendt vidnenøgle passer til underskriften. Tag vidnets nøgle ind med: sporskifte checkpoint --trust <nøgle>';
  return new Refusal('untrusted-signature', text);
}
