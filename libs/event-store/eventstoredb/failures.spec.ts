import { describe, expect, it } from '@jest/globals';
import { failureOf, leavesClientSound } from './failures.js';
import { NoAnswer } from './within.js';

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
