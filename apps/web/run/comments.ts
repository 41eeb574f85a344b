import type { Run, RunEvent } from '../api/types.js';

/** A comment as the discussion's run holds it. */
export interface Comment {
  readonly number: number;
  readonly text: string;
  readonly seat: string;
  readonly at: string;
  readonly replyTo?: number;
  readonly standing: 'open' | 'resolved' | 'withdrawn';
}

/** The events that comments were written by, by the comment's number. */
export const commentsBy = (events: readonly RunEvent[]): ReadonlyMap<number, RunEvent> =>
  new Map(
    events
      .filter(({ type }) => type === 'CommentAdded')
      .map((event) => [(event.data as { readonly number: number }).number, event]),
  );

/** The id of the run that a discussion is, from its address: the last part of it. */
export const discussionId = ({ address }: NonNullable<Run['discussion']>): string => address.split('/').at(-1)!;

/**
 * The answers to each comment that answers none, and to its answers: in the order they came, by the comment's number.
 */
export function answersByComment(comments: readonly Comment[]): ReadonlyMap<number, readonly Comment[]> {
  const rows = new Map<number, Comment[]>();
  const answers = new Map<number, Comment[]>();
  for (const comment of comments) {
    const { number, replyTo } = comment;
    const row = rows.get(replyTo ?? number);
    rows.set(number, row ?? []);
    if (row) row.push(comment);
    else answers.set(number, rows.get(number)!);
  }
  return answers;
}
