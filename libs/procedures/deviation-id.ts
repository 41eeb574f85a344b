import { digest } from '#engine/seal.js';

/** What makes a finding the finding it is: the run, the rule, and its place in the run. */
export interface FindingKey {
  readonly procedure: string;
  readonly run: string;
  readonly rule: string;
  /** What tells it from other findings of the rule in the run, e.g. the revision of the event. Stable for ever. */
  readonly place: string;
}

/** The id of the run in which a finding is answered: the same finding always gives the same id. */
export function deviationId({ procedure, run, rule, place }: FindingKey): string {
  return `afv-${digest([procedure, run, rule, place]).slice(0, 24)}`;
}
