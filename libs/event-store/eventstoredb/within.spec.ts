import { describe, expect, it } from '@jest/globals';
import { within } from './within.js';

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
