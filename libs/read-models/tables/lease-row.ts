/** Who leads one kind of work; see `libs/read-models/leases`. */
export interface LeaseRow {
  readonly name: string;
  readonly holder: string;
  /** Raised each time the work changes hands. */
  readonly token: number;
  /** Milliseconds since 1970 by the database's clock. PostgreSQL gives it as text, so it is compared there only. */
  readonly expiresAt: number;
}

/** A deadline that has passed and whose command was refused, as the clock tells other processes of it. */
export interface RefusedDeadlineRow {
  readonly stream: string;
  readonly timer: string;
  readonly dueAt: string;
  /** Danish. */
  readonly reason: string;
}
