import type { Guard } from '#engine/procedure.js';
import type { DiscussionContext } from './context.js';
import type { DiscussionFact } from './events.js';

/** The names of the conditions in the chart. */
export type DiscussionGuard = keyof typeof guards;

const named = ({ comments }: DiscussionContext, data: unknown) =>
  comments.find(({ number }) => number === (data as { readonly number: number }).number);

/** The conditions of the chart, each with what a refused user is told. */
export const guards = {
  answersAComment: {
    text: 'Den kommentar, der svares på, findes ikke.',
    readsInput: true,
    holds: ({ comments }, { data }) => {
      const { replyTo } = data as { readonly replyTo?: number };
      return replyTo === undefined || comments.some(({ number }) => number === replyTo);
    },
  },
  isOwn: {
    text: 'Kun den post, der har skrevet en kommentar, kan trække den tilbage, og kun én gang.',
    readsInput: true,
    holds: (context, { data, actor }) => {
      const comment = named(context, data);
      return comment !== undefined && comment.standing !== 'withdrawn' && comment.seat === actor.seat;
    },
  },
  isOpen: {
    text: 'Kommentaren er ikke åben.',
    readsInput: true,
    holds: (context, { data }) => named(context, data)?.standing === 'open',
  },
  isResolved: {
    text: 'Kommentaren er ikke afsluttet.',
    readsInput: true,
    holds: (context, { data }) => named(context, data)?.standing === 'resolved',
  },
} satisfies Record<string, Guard<DiscussionContext, DiscussionFact>>;
