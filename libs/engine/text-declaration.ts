/** A text as an event writes it: which of the run's texts it is, what that is called, and its words. */
export interface WrittenText {
  /** The same for every version of one text: `draft`, `section-purpose`. */
  readonly of: string;
  readonly title: string;
  readonly text: string;
}

/** Where a procedure's texts come from. */
export interface TextDeclaration {
  /** By the fact that writes it; none where that fact left the text alone. */
  readonly written: { readonly [fact: string]: (data: never) => readonly WrittenText[] };
  /** Keys of states: where a run comes to one, its texts as they stand then are approved. */
  readonly approvedIn: readonly string[];
}
