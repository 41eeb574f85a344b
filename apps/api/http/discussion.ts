import { fold, streamOf } from '#engine/fold.js';
import type { Ref } from '#engine/procedure.js';
import { discussable } from '#procedures/discussion/commands.js';
import { type DiscussionContext, openComments } from '#procedures/discussion/context.js';
import { discussionOf } from '#procedures/discussion-id.js';
import type { Product } from '../product.js';

/** Where a run's comments are, and how many are open. */
export interface DiscussionLink {
  readonly discussion: { readonly address: string; readonly open: number; readonly comments: number };
}

/** The way to a run's discussion; nothing where its procedure has none. */
export async function discussionFor({ store, registry }: Product, ref: Ref): Promise<DiscussionLink | undefined> {
  if (!Object.hasOwn(discussable, ref.procedure)) return undefined;
  const id = discussionOf(ref);
  const run = fold(await store.readStream(streamOf({ procedure: 'discussion', id })), registry);
  const context = run?.context as DiscussionContext | undefined;
  const counts = { open: context ? openComments(context) : 0, comments: context?.comments.length ?? 0 };
  return { discussion: { address: `/api/discussion/${id}`, ...counts } };
}
