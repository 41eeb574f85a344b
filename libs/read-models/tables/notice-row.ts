/**
 * Something that a person has been told of by mail, and is never told of again. From no event: no rebuild touches it.
 */
export interface NoticeRow {
  readonly person: string;
  /** What it was, as it is worked out from the read models again and again: `task/…` or `deadline/…`. */
  readonly notice: string;
  readonly sentAt: string;
}

/** How mail to a person goes. */
export interface NoticePlaceRow {
  readonly person: string;
  /** When they were last sent a mail; empty: never. */
  readonly sentAt: string;
  /** Times in a row that their mail was refused. */
  readonly attempts: number;
  /** A code, never an address: why the last one was not sent; empty when it was. */
  readonly reason: string;
  /** Not before then; empty: at once. */
  readonly nextAt: string;
}
