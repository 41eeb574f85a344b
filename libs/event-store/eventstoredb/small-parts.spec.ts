import { describe, expect, it } from '@jest/globals';
import { backoff } from './backoff.js';
import { failureOf, leavesClientSound } from './failures.js';
import { inTurn } from './in-turn.js';
import { silences } from './silences.js';
import { NoAnswer, within } from './within.js';

describe('what an error means', () => {
  it.each([
    [{ type: 'wrong-expected-version' }, 'conflict'],
    [{ type: 'stream-deleted' }, 'deleted'],
    [{ type: 'maximum-append-size-exceeded' }, 'too large'],
    [{ type: 'access-denied' }, 'denied'],
    [{ type: 'stream-not-found' }, 'missing'],
    [{ type: 'not-leader' }, 'refused'],
    [{ type: 'unknown', message: 'Could not recognize Server Is Busy' }, 'refused'],
    [{ type: 'unavailable', code: 14, message: '14 UNAVAILABLE: Server Is Not Ready' }, 'refused'],
    [{ code: 16, message: '16 UNAUTHENTICATED' }, 'denied'],
    [{ code: 7 }, 'denied'],
    [{ code: 13, message: '13 INTERNAL' }, 'unknown'],
    [{ type: 'timeout', code: 10 }, 'unknown'],
    [{ type: 'deadline-exceeded' }, 'unknown'],
    [{ type: 'unavailable', code: 14 }, 'unknown'],
    [{ type: 'cancelled', code: 1 }, 'unknown'],
    [new NoAnswer('an append', 1), 'unknown'],
    [undefined, 'unknown'],
  ])('%o: %s', (error, failure) => {
    expect(failureOf(error)).toBe(failure);
  });

  it('tells a client that has dealt with it from one that may be deaf or remember it', () => {
    expect(leavesClientSound({ type: 'unavailable', code: 14 })).toBe(true);
    expect([{ code: 13 }, new NoAnswer('x', 1), new TypeError('x')].some(leavesClientSound)).toBe(false);
  });
});

describe('waiting within a time', () => {
  it('gives the result, the failure, or that nobody answered', async () => {
    await expect(within(1_000, 'x', Promise.resolve(1))).resolves.toBe(1);
    await expect(within(1_000, 'x', Promise.reject(new Error('no')))).rejects.toThrow('no');
    await expect(within(1, 'an append', new Promise(() => {}))).rejects.toThrow('No answer to an append within 1 ms');
  });

  it('ends with the reason why what it waits for is gone', async () => {
    const gone = new AbortController();
    const waiting = within(60_000, 'x', new Promise(() => {}), gone.signal);
    gone.abort(new Error('replaced'));
    await expect(waiting).rejects.toThrow('replaced');
    await expect(within(60_000, 'x', new Promise(() => {}), gone.signal)).rejects.toThrow('replaced');
  });
});

describe('work in turn', () => {
  it('is done one by one for a key, side by side for others, and goes on after a failure', async () => {
    const turns = inTurn();
    const acts: string[] = [];
    const work =
      (name: string, fails = false) =>
      async () => {
        acts.push(`${name} begins`);
        await new Promise((resolve) => setImmediate(resolve));
        acts.push(`${name} ends`);
        if (fails) throw new Error(name);
      };
    const failing = turns.run('a', work('a1', true)).catch((error: Error) => error.message);
    void turns.run('a', work('a2'));
    void turns.run('b', work('b1'));
    await turns.idle();
    expect(await failing).toBe('a1');
    expect(acts.filter((act) => act.startsWith('a'))).toEqual(['a1 begins', 'a1 ends', 'a2 begins', 'a2 ends']);
    expect(acts.indexOf('b1 begins')).toBeLessThan(acts.indexOf('a1 ends'));
  });
});

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

describe('stretches without a prefix', () => {
  it('are skipped from where they were found to begin, and only for the same prefixes', () => {
    const known = silences();
    known.note(['a-'], '3', '7');
    expect(['2', '3', '5', '7', '8'].map((position) => known.after(['a-'], position))).toEqual([
      '2',
      '7',
      '7',
      '7',
      '8',
    ]);
    expect(known.after(['b-'], '5')).toBe('5');
    expect(known.after(undefined, '5')).toBe('5');
  });

  it('are forgotten when there are too many kinds of them', () => {
    const known = silences();
    for (let n = 0; n < 51; n += 1) known.note([`p${n}-`], '1', '9');
    expect(known.after(['p0-'], '5')).toBe('5');
    expect(known.after(['p50-'], '5')).toBe('9');
  });
});
