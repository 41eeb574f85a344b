/** How far one webhook has come; see `libs/webhooks`. Not from any event: no rebuild touches it. */
export interface WebhookPlaceRow {
  /** Id of the webhook's run. */
  readonly webhook: string;
  /** Everything up to here has been received, is waiting in `webhookWaiting`, or is none of its business. */
  readonly position: string;
  /** Raised when somebody sets the place: what was under way then does not move it. */
  readonly turn: number;
}

/** An event that a receiver has not taken yet, or that waits behind one of the same run. */
export interface WebhookWaitingRow {
  readonly webhook: string;
  readonly position: string;
  readonly stream: string;
  readonly revision: number;
  readonly eventId: string;
  readonly type: string;
  /** Times it has been sent; 0 while it only waits behind another. */
  readonly attempts: number;
  /** Danish: why it was not taken. */
  readonly reason: string;
  /** When it is tried again, ISO 8601 in UTC; empty: as soon as it is the first of its run. Null: it is parked. */
  readonly nextAt: string | null;
  readonly since: string;
}

/** A secret that deliveries are signed with. Where the read models are in a file, secrets are in one of their own. */
export interface WebhookSecretRow {
  readonly webhook: string;
  /** As in the run: 1, 2, … */
  readonly number: number;
  /** As it was shown, `whsec_…`. Never to be logged or shown again. */
  readonly secret: string;
  readonly fetchedAt: string;
}
