import type { Measurement, Sample } from './measurement.js';
import type { World } from './world/world.js';

/** The samples of one round by row. */
export type Round = ReadonlyMap<string, Sample>;

/**
 * Measures everything once in each round; every other round backwards, so that nothing always comes after the same.
 * @param tell is told what is being measured
 */
export async function measureRounds(
  plan: readonly Measurement[],
  world: World,
  tell: (what: string) => void,
): Promise<readonly Round[]> {
  const { rounds } = world.options;
  const measured: Round[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    const samples = new Map<string, Sample>();
    for (const { rows, measure } of round % 2 === 1 ? plan : plan.toReversed()) {
      tell(`round ${round} of ${rounds}: ${rows[0]!.label}`);
      globalThis.gc?.();
      for (const sample of await measure(world)) samples.set(sample.key, sample);
    }
    measured.push(samples);
  }
  return measured;
}
