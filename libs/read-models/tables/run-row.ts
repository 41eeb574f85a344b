import type { ShapeOf } from './shape.js';

/** The current state of one run: what lists show, and all that is needed to fold on from here. */
export interface RunRow {
  readonly stream: string;
  readonly procedure: string;
  readonly id: string;
  readonly definition: string;
  /** State value, JSON. */
  readonly value: string;
  /** Keys of the states worth naming, JSON list. */
  readonly states: string;
  /** The states in Danish. */
  readonly title: string;
  /** 0 or 1. */
  readonly ended: number;
  readonly label: string;
  /** Danish alphabetical order; see `danish.ts`. */
  readonly sortLabel: string;
  /** Label and id as `danishFold` makes them, for searching. */
  readonly search: string;
  /** `procedure/id` of the run this one is about. */
  readonly subject: string | null;
  /** JSON. */
  readonly context: string;
  readonly revision: number;
  readonly position: string;
  readonly hash: string;
  readonly openedAt: string;
  readonly changedAt: string;
  /** JSON list. */
  readonly timers: string;
  readonly nextDueAt: string | null;
  /** JSON list: bodies whose work in the run has gone to another. */
  readonly heirs: string;
  /** JSON list: files the run refers to. */
  readonly documents: string;
  /** Who may read it: `public`, `internal` or `closed`. */
  readonly level: string;
  /** Stream of the run it is closed with; null where it stands for itself. */
  readonly follows: string | null;
  /** JSON: what of it is closed; null when nothing is. */
  readonly closed: string | null;
}

export const runsShape: ShapeOf<RunRow> = {
  name: 'runs',
  title: 'Forløb',
  version: 2,
  columns: {
    stream: 'text',
    procedure: 'text',
    id: 'text',
    definition: 'text',
    value: 'text',
    states: 'text',
    title: 'text',
    ended: 'integer',
    label: 'text',
    sortLabel: 'text',
    search: 'text',
    subject: 'text?',
    context: 'text',
    revision: 'integer',
    position: 'text',
    hash: 'text',
    openedAt: 'text',
    changedAt: 'text',
    timers: 'text',
    nextDueAt: 'text?',
    heirs: 'text',
    documents: 'text',
    level: 'text',
    follows: 'text?',
    closed: 'text?',
  },
  key: ['stream'],
  indexes: [['procedure', 'sortLabel', 'stream'], ['subject'], ['nextDueAt']],
};
