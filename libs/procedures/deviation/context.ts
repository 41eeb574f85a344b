import type { Instant } from '#engine/fact.js';

/** A deviation from the model, once somebody has said something about it. */
export interface DeviationContext {
  readonly procedure: string;
  readonly run: string;
  readonly rule: string;
  readonly place: string;
  /** Danish: the finding as it read when somebody last answered it. */
  readonly finding: string;
  /** Bodies whose chairs may accept it. */
  readonly acceptors: readonly string[];
  /** The people behind what is judged, by id: none of them accepts it. Absent where it was not asked. */
  readonly actedBy?: readonly string[];
  readonly acceptance?: { readonly body: string; readonly reason: string; readonly decidedOn?: string };
  readonly remarks: readonly { readonly at: Instant; readonly seat: string; readonly remark: string }[];
  /** Why an acceptance was taken back, oldest first. */
  readonly reopenings: readonly { readonly at: Instant; readonly reason: string }[];
}

export const begin: DeviationContext = {
  procedure: '',
  run: '',
  rule: '',
  place: '',
  finding: '',
  acceptors: [],
  remarks: [],
  reopenings: [],
};
