import { Refusal } from '#engine/refusal.js';
import type { World } from './world.js';

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const DAYS = ['2024-11', '2024-12-24', '2025-01-02', '2025-01-04', '2025-01-05/2025-01-06', '2025-01-07'];

/** Acts at random on a few toy runs at once; every fourth has effect another day than it is recorded. */
export async function walkAbout({ handle }: World, seed: number, acts: number): Promise<void> {
  const random = randomFrom(seed);
  const oneOf = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!;
  for (let act = 0; act < acts; act += 1) {
    const [procedure, command, seat, data] = oneOf<readonly [string, string, string, object]>([
      ['agreement', 'Register', 'secretary', { title: `Aftale ${act}` }],
      ['agreement', 'Rename', 'secretary', { title: oneOf(['Ærø', 'Als', 'Bø']) }],
      ['agreement', 'Terminate', 'secretary', {}],
      ['revision', 'Report', 'municipal', { agreement: 'a1', need: `Behov ${act}` }],
      ['revision', 'Propose', 'municipal', { spor: 2 }],
      ['revision', 'Propose', 'regional', { spor: 2 }],
      ['revision', 'Pause', 'chair', {}],
      ['revision', 'Resume', 'chair', {}],
      ['revision', 'Reopen', 'chair', {}],
      ['revision', 'Publish', 'chair', {}],
    ]);
    const id = `${procedure[0]}${Math.floor(random() * 4)}`;
    const actor = { person: `${seat}-person`, seat };
    const effect = random() < 0.25 ? { effectiveOn: oneOf(DAYS) } : {};
    await handle({ procedure, id, command, data, actor, ...effect }).catch((error: unknown) => {
      if (!(error instanceof Refusal)) throw error;
    });
  }
}
