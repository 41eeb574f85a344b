import type { Definition } from '#engine/procedure.js';
import type { Comment, DiscussionContext } from './context.js';
import type { DiscussionFact } from './events.js';

/** What each fact changes. */
export const evolve: Definition<DiscussionContext, DiscussionFact>['evolve'] = {
  CommentAdded: ({ comments }, { data: { about, ...comment }, actor: { seat, person }, at }) => ({
    about,
    comments: [...comments, { ...comment, seat, person, at, standing: 'open' }],
  }),
  CommentWithdrawn: (context, { data }) => standing(context, data.number, 'withdrawn'),
  CommentResolved: (context, { data }) => standing(context, data.number, 'resolved'),
  CommentReopened: (context, { data }) => standing(context, data.number, 'open'),
};

function standing(context: DiscussionContext, number: number, now: Comment['standing']): DiscussionContext {
  const comments = context.comments.map((one) => (one.number === number ? { ...one, standing: now } : one));
  return { ...context, comments };
}
