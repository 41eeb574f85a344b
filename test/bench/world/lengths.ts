import type { Workspace } from '../workspace.js';
import { addCopies } from './copies.js';
import { openDesk } from './desk.js';
import type { Templates } from './template.js';

/** Lengths of the streams that are rehydrated, and how many there are of each. */
export const LENGTHS: ReadonlyMap<number, number> = new Map([
  [12, 300],
  [100, 40],
  [1_000, 8],
]);

/** A log with streams of each length. */
export interface Lengths {
  readonly folder: string;
  readonly streams: ReadonlyMap<number, readonly string[]>;
}

export async function makeLengths(workspace: Workspace, { story, long }: Templates): Promise<Lengths> {
  const folder = workspace.make('lengths');
  const { store } = openDesk(folder);
  const streams = new Map<number, readonly string[]>();
  for (const [length, count] of LENGTHS) {
    const template = length === story.length ? story : long.slice(0, length);
    streams.set(length, await addCopies(store, template, `of-${length}`, count));
  }
  await store.close();
  return { folder, streams };
}
