import { describe, expect, it } from '@jest/globals';
import { judge, type StreamState } from './judge.js';

/** A stream whose events have their revision as id, and that notes how far back it was asked to look. */
function streamTo(head: number): StreamState & { readonly asked: number[] } {
  const asked: number[] = [];
  return {
    head,
    asked,
    idAt: (revision) => (revision <= head ? String(revision) : undefined),
    latest(id, after) {
      asked.push(after);
      return Number(id) > after && Number(id) <= head ? Number(id) : undefined;
    },
  };
}

describe('judging an append without an exact revision', () => {
  it('looks back a thousand events and the length of the append', () => {
    expect(judge('any', ['1499', '1500'], streamTo(2_500))).toEqual({ to: 'recall', revision: 1_500 });
    expect(judge('any', ['1498', '1499'], streamTo(2_500))).toEqual({ to: 'write' });
  });

  it('asks for the first id only, when that is new', () => {
    const stream = streamTo(10);
    expect(judge('streamExists', ['11', '3', '4'], stream)).toEqual({ to: 'write' });
    expect(stream.asked).toEqual([10 - 1_000 - 3]);
  });
});

describe('judging an append with an exact revision', () => {
  it('looks at no id when it is the last one', () => {
    const stream: StreamState = {
      head: 7,
      idAt: () => expect(true).toBe(false) as never,
      latest: () => expect(true).toBe(false) as never,
    };
    expect(judge(7, ['7'], stream)).toEqual({ to: 'write' });
  });

  it('recognises events however far back they are', () => {
    expect(judge('noStream', ['0', '1', '2'], streamTo(1_000_000))).toEqual({ to: 'recall', revision: 2 });
    expect(judge(4, ['5'], streamTo(1_000_000))).toEqual({ to: 'recall', revision: 5 });
    expect(judge(4, ['6'], streamTo(1_000_000))).toEqual({ to: 'refuse' });
  });
});
