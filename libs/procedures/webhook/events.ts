import type { Fact } from '#engine/fact.js';

/** What is registered: whom to tell, where, and of what. */
export interface Registered {
  readonly name: string;
  readonly address: string;
  /** Names of procedures; left out: all of them. */
  readonly procedures?: readonly string[];
  readonly purpose: string;
}

interface Because {
  readonly reason: string;
}

export type WebhookFact =
  | Fact<'WebhookRegistered', Registered>
  | Fact<'WebhookPaused', Because>
  | Fact<'WebhookResumed', object>
  | Fact<'SecretRenewed', Because>
  | Fact<'WebhookEnded', Because>;

/** A webhook. The secret itself is in no event: only which number of it is the newest that may be fetched. */
export interface WebhookContext extends Partial<Registered> {
  /** 0 before it is registered. */
  readonly secretNumber: number;
  readonly pausedBecause?: string;
}
