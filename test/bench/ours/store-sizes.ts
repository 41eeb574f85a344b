import type { Measurement } from '../measurement.js';
import { median, quantile } from '../quantile.js';
import { openDesk } from '../world/desk.js';
import { act } from '../world/story.js';
import { LARGE, SMALL } from '../world/world.js';

/** Commands given to each store in a round. */
const COMMANDS = 300;

const named = (events: number): string => `Engine: one command on ${events.toLocaleString('en')} events`;

/**
 * One command on a run that is not in memory, in a small log and in a large one by turns, so that both meet the same
 * noise. Whether work stays the same while the log grows.
 */
export const storeSizes: Measurement = {
  rows: [
    { key: 'command-small', label: named(SMALL), unit: 'µs' },
    { key: 'command-large', label: named(LARGE), unit: 'µs' },
    { key: 'command-growth', label: 'Engine: the second over the first', unit: 'x', aim: { of: 'value', atMost: 1.2 } },
  ],
  async measure({ sizes }) {
    if (!sizes) return [];
    const small = await openStore(sizes.small, (turn) => `copy-${turn}`);
    const large = await openStore(sizes.large, (turn) => `copy-${turn}-${1 + (turn % 100)}`);
    for (let turn = 0; turn < COMMANDS; turn += 1) {
      for (const store of turn % 2 === 0 ? [small, large] : [large, small]) await store.command(turn);
    }
    await small.close();
    await large.close();
    // The first ones wait for the organisation to be read, and for the compiler.
    const [before, after] = [small, large].map(({ times }) => times.slice(COMMANDS / 10));
    return [
      { key: 'command-small', value: median(before!) * 1_000, p50: median(before!), p99: quantile(before!, 0.99) },
      { key: 'command-large', value: median(after!) * 1_000, p50: median(after!), p99: quantile(after!, 0.99) },
      { key: 'command-growth', value: median(after!) / median(before!) },
    ];
  },
};

async function openStore(folder: string, idOf: (turn: number) => string) {
  const { store, handle } = openDesk(folder);
  const comment = act('tf-psykiatri-tovholder-municipal')('AddComment', { text: 'Teksten er set igennem.' });
  const times: number[] = [];
  return {
    times,
    async command(turn: number): Promise<void> {
      const start = performance.now();
      await handle({ ...comment, procedure: 'revision', id: idOf(turn) });
      times.push(performance.now() - start);
    },
    close: () => store.close(),
  };
}
