import type { ShapeOf } from './shape.js';

/** One thing that one kind of seat is awaited to do on one run. */
export interface WorklistRow {
  readonly stream: string;
  /** Number of the row among those of its run. */
  readonly line: number;
  /** What is awaited, whoever may do it: `Command`, `Command/side` or `Command/seat`. */
  readonly task: string;
  readonly procedure: string;
  readonly id: string;
  readonly label: string;
  /** Danish alphabetical order; see `danish.ts`. */
  readonly sortLabel: string;
  readonly stateTitle: string;
  readonly command: string;
  readonly commandTitle: string;
  /** Empty: no seat may do it. */
  readonly function: string;
  /** Null: whatever the body. */
  readonly body: string | null;
  /** Null: whatever the side. */
  readonly side: string | null;
  /** Null: whatever the seat. */
  readonly seat: string | null;
  readonly dueAt: string | null;
  /** Since when the task has been awaited without a break. */
  readonly since: string;
}

export const worklistShape: ShapeOf<WorklistRow> = {
  name: 'worklist',
  title: 'Arbejdsliste',
  version: 1,
  columns: {
    stream: 'text',
    line: 'integer',
    task: 'text',
    procedure: 'text',
    id: 'text',
    label: 'text',
    sortLabel: 'text',
    stateTitle: 'text',
    command: 'text',
    commandTitle: 'text',
    function: 'text',
    body: 'text?',
    side: 'text?',
    seat: 'text?',
    dueAt: 'text?',
    since: 'text',
  },
  key: ['stream', 'line'],
  indexes: [['function', 'body', 'side']],
};
