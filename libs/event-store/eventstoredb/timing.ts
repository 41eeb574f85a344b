/** How long things may take, in milliseconds. */
export interface Timing {
  /** One attempt of an append. Longer than the 10 s the server is given, so that its own answer comes first. */
  readonly answer: number;
  /** A read that brings nothing, not even its end. */
  readonly silence: number;
  /** All attempts of one append together: it is worth waiting for, since what became of it must be known. */
  readonly patience: number;
  /** All attempts of one read together: whoever asked may ask again. */
  readonly readPatience: number;
  /** A subscription that brings nothing is renewed: an idle one looks just like a deaf one. */
  readonly watchdog: number;
  /** The last events of a page, when the server has not said that there are no more. */
  readonly linger: number;
  /** The first wait before trying again; each one is longer than the one before, up to 5 s. */
  readonly firstWait: number;
}

export const TIMING: Timing = {
  answer: 15_000,
  silence: 5_000,
  patience: 30_000,
  readPatience: 12_000,
  watchdog: 60_000,
  linger: 1_000,
  firstWait: 100,
};
