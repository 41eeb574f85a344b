import type { RunRow } from '../tables/run-row.js';

/** A run as lists show it. */
export interface RunSummary {
  readonly procedure: string;
  readonly id: string;
  readonly definition: string;
  readonly label: string;
  /** Keys of the states worth naming. */
  readonly states: readonly string[];
  /** The states in Danish. */
  readonly title: string;
  /** Who may read it: `public`, `internal` or `closed`. */
  readonly level: string;
  readonly ended: boolean;
  /** `procedure/id` of the run this one is about. */
  readonly subject: string | null;
  readonly revision: number;
  readonly position: string;
  readonly openedAt: string;
  readonly changedAt: string;
  readonly nextDueAt: string | null;
}

/** What a summary is made from; the context stays in the database. */
export const SUMMARY = [
  'procedure',
  'id',
  'definition',
  'label',
  'states',
  'title',
  'level',
  'ended',
  'subject',
  'revision',
  'position',
  'openedAt',
  'changedAt',
  'nextDueAt',
] as const satisfies readonly (keyof RunRow)[];

export function summaryOf(row: Pick<RunRow, (typeof SUMMARY)[number]>): RunSummary {
  return { ...row, states: JSON.parse(row.states) as string[], ended: row.ended === 1 };
}
