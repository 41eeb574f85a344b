/** A comment as the discussion's run holds it. */
export interface Comment {
  readonly number: number;
  readonly text: string;
  readonly seat: string;
  readonly at: string;
  readonly replyTo?: number;
  readonly standing: 'open' | 'resolved' | 'withdrawn';
}
