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

/** The answers to each comment that answers none, and to its answers: in the order they came, by the comment's number. */
export function answersByComment(comments: readonly Comment[]): ReadonlyMap<number, readonly Comment[]> {
  const first = new Map<number, number>();
  for (const { number, replyTo } of comments) first.set(number, first.get(replyTo ?? number) ?? number);
  const answers = comments.filter(({ number }) => first.get(number) !== number);
  return Map.groupBy(answers, ({ number }) => first.get(number)!);
}
