/** Who a run may be read by: everyone, those who have a seat, or those who take part in it. */
export type Level = 'public' | 'internal' | 'closed';

/** Danish words for the levels. */
export const levels: { readonly [level in Level]: string } = {
  public: 'Offentlig',
  internal: 'Intern',
  closed: 'Lukket',
};

/** How a procedure's runs are read when nothing has been decided about the one run. */
export interface Reading<C> {
  /** Left out: internal. Closed is for records that tell of something that may be closed. */
  readonly usual?: Level;
  /** Keys of states in which a run is public, where it is not so always. */
  readonly publicIn?: readonly string[];
  /** False where the run must be known to those it binds, or is closed as it is. */
  readonly closable?: false;
  /** True where a run is closed when the run it is about is, and to the same people. */
  readonly followsSubject?: true;
  /** Seats (`seat/id`) and bodies that take part beside those that mandates name. */
  readonly parties?: (context: C) => readonly string[];
}
