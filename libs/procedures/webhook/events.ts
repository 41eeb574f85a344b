import type { Fact, Instant, Side } from '#engine/fact.js';

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

/** What could happen before another administrator had to approve it. */
export type FirstWebhookFact =
  | Fact<'WebhookRegistered', Registered>
  | Fact<'WebhookPaused', Because>
  | Fact<'WebhookResumed', object>
  | Fact<'SecretRenewed', Because>
  | Fact<'WebhookEnded', Because>;

/** What could happen before it took two to go on after a pause. */
export type SecondWebhookFact =
  FirstWebhookFact | Fact<'WebhookApproved', { readonly note?: string }> | Fact<'WebhookDeclined', Because>;

export type WebhookFact = SecondWebhookFact | Fact<'ResumptionProposed', Because> | Fact<'ResumptionDeclined', Because>;

/** A webhook. The secret itself is in no event: only which number of it is the newest that may be fetched. */
export interface WebhookContext extends Partial<Registered> {
  /** 0 before it is registered, and before it is approved. */
  readonly secretNumber: number;
  readonly pausedBecause?: string;
  /** The side that registered it; another is to approve. Absent in version 1. */
  readonly registeredFor?: Side;
  /** From when it tells; absent in version 1, where that is from its registration. */
  readonly approvedAt?: Instant;
  readonly declinedBecause?: string;
  /** The side that wants a webhook on pause to go on; another is to approve. From version 3. */
  readonly resumptionFor?: Side;
  readonly resumeBecause?: string;
}
