import { describe, expect, it } from '@jest/globals';
import { backoff } from './backoff.js';

describe('waiting before another try', () => {
  it('is longer each time up to a limit, never quite the same, short again after a success, and ends when told', async () => {
    const waited: number[] = [];
    const pause = backoff(1, () => 0);
    for (let n = 0; n < 5; n += 1) {
      const begun = performance.now();
      await pause.wait();
      waited.push(performance.now() - begun);
    }
    expect(waited[4]).toBeGreaterThan(7);
    const ending = new AbortController();
    const long = backoff(60_000_000).wait(ending.signal);
    ending.abort();
    await long;
    await backoff(60_000_000).wait(ending.signal);
  });
});
