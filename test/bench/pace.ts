import { quantile } from './quantile.js';

/** Does one thing and settles when it is done. */
export type Once = () => Promise<unknown>;

/** What was done in some time; times are milliseconds, one for each thing. */
export interface Work {
  readonly times: readonly number[];
  readonly elapsed: number;
}

/** How quickly something was done over and over; times are milliseconds. */
export interface Pace {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
}

/** Lets callers, each one thing at a time, work for some milliseconds and finish what they are at. */
export async function work(callers: readonly Once[], milliseconds: number): Promise<Work> {
  const times: number[] = [];
  const start = performance.now();
  const end = start + milliseconds;
  await Promise.all(
    callers.map(async (once) => {
      for (let before = performance.now(); before < end;) {
        await once();
        const after = performance.now();
        times.push(after - before);
        before = after;
      }
    }),
  );
  return { times, elapsed: performance.now() - start };
}

/** The pace of all that was done. */
export function paceOf(done: readonly Work[]): Pace {
  const times = done.flatMap((one) => one.times);
  const elapsed = done.reduce((sum, one) => sum + one.elapsed, 0);
  return {
    perSecond: (times.length * 1_000) / elapsed,
    p50: quantile(times, 0.5),
    p99: quantile(times, 0.99),
  };
}

/** The seconds that something takes. */
export async function secondsOf(something: () => Promise<unknown>): Promise<number> {
  globalThis.gc?.();
  const start = performance.now();
  await something();
  return (performance.now() - start) / 1_000;
}
