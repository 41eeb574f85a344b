import type { RunEvent } from '../api/types.js';

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
