import { describe, expect, it } from '@jest/globals';
import { type Comment, answersByComment } from './comments.js';

const comment = (number: number, replyTo?: number): Comment => ({
  number,
  text: `Kommentar ${number}`,
  seat: 'tf-psykiatri-tovholder-municipal',
  at: '2026-03-02T09:00:00Z',
  standing: 'open',
  ...(replyTo !== undefined && { replyTo }),
});

describe('the answers in a discussion', () => {
  it('stand under the comment that the row began with, also those to an answer', () => {
    const answers = answersByComment([comment(1), comment(2), comment(3, 1), comment(4, 3), comment(5, 2)]);
    const numbers = [...answers].map(([to, own]) => [to, own.map(({ number }) => number)]);
    expect(numbers).toEqual([
      [1, [3, 4]],
      [2, [5]],
    ]);
  });

  it('are none where nobody has answered', () => {
    expect(answersByComment([comment(1)]).get(1)).toEqual([]);
  });
});
