/** How often somebody has done something in a period, where several processes count together. */
export interface LimitRow {
  /** SHA-256 of the limit's name and whom it is for, hexadecimal. */
  readonly key: string;
  readonly hits: number;
  /** When the period ends; ISO 8601 in UTC. */
  readonly endsAt: string;
}
