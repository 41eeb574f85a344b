import type { Fact } from '#engine/fact.js';
import type * as commands from './commands.js';

export type CommentAdded = Fact<'CommentAdded', commands.WriteComment & { readonly number: number }>;
export type CommentWithdrawn = Fact<'CommentWithdrawn', commands.WithdrawComment>;
export type CommentResolved = Fact<'CommentResolved', commands.ResolveComment>;
export type CommentReopened = Fact<'CommentReopened', commands.ReopenComment>;

export type DiscussionFact = CommentAdded | CommentWithdrawn | CommentResolved | CommentReopened;
