/** What a command found out, for programs and for people. */
export interface Answer {
  /** The one JSON document of `--json`. */
  readonly json: object;
  /** Danish, in blocks that `--step` shows one at a time. Each ends without a line break. */
  readonly text: () => readonly string[];
  /** Something is not as it should be: exit code 1. */
  readonly red?: boolean;
}
