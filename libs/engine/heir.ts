/** That one body's work in a run is another's from a day on. */
export interface Heir {
  readonly from: string;
  readonly to: string;
  readonly day: string;
}
