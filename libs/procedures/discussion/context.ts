import type { Instant } from '#engine/fact.js';
import type { Ref } from '#engine/procedure.js';

/** A comment as it stands. Withdrawn, it keeps its place and its text: what was answered can be understood. */
export interface Comment {
  readonly number: number;
  readonly text: string;
  readonly seat: string;
  readonly person: string;
  readonly at: Instant;
  readonly replyTo?: number;
  readonly standing: 'open' | 'resolved' | 'withdrawn';
}

export interface DiscussionContext {
  readonly about: Ref;
  readonly comments: readonly Comment[];
}

export const begin: DiscussionContext = { about: { procedure: '', id: '' }, comments: [] };

/** How many comments still ask for something: those that are open and no answer to another. */
export function openComments({ comments }: DiscussionContext): number {
  return comments.filter(({ standing, replyTo }) => standing === 'open' && replyTo === undefined).length;
}
