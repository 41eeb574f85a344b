/**
 * Where a run of an earlier version goes. What is not said here is refused, so staying where one is must be said too.
 */
export interface Mapping<C> {
  /**
   * By the key of an innermost state of the earlier version: the key of the state it goes to; null where its region is
   * no more. As in a chart, going to an outer state is going to where it begins, and a region that nothing goes to
   * begins.
   */
  readonly states: { readonly [earlier: string]: string | null };
  /**
   * The context here, from the one there: `(old: RevisionV1) => ({ ...old, hearings: [] })`. May throw a Refusal. Pure.
   */
  readonly context: (old: never) => C;
  /**
   * Deadlines computed anew. Others that are armed, and that this version has where the run goes, keep their instant.
   */
  readonly rearms?: readonly string[];
}
