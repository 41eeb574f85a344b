import type { ShapeOf } from './shape.js';

/** One event of one run, in full. Its words are not here: the definitions have them, and may come to say it better. */
export interface AuditRow {
  /** Its number in the log, from 1. */
  readonly number: number;
  readonly position: string;
  readonly stream: string;
  readonly procedure: string;
  readonly id: string;
  readonly revision: number;
  readonly eventId: string;
  readonly type: string;
  readonly person: string;
  readonly seat: string;
  readonly onBehalfOf: string | null;
  readonly rule: string;
  readonly function: string;
  readonly body: string;
  readonly side: string | null;
  readonly recordedAt: string;
  readonly effectiveOn: string | null;
  /** State value, JSON; likewise `to`. */
  readonly from: string;
  readonly to: string;
  /** JSON. */
  readonly data: string;
  readonly definition: string;
  readonly correlation: string;
  readonly causation: string | null;
  /** JSON. */
  readonly source: string | null;
  readonly hash: string;
}

export const auditShape: ShapeOf<AuditRow> = {
  name: 'audit',
  title: 'Hændelsesspor',
  version: 1,
  columns: {
    number: 'integer',
    position: 'text',
    stream: 'text',
    procedure: 'text',
    id: 'text',
    revision: 'integer',
    eventId: 'text',
    type: 'text',
    person: 'text',
    seat: 'text',
    onBehalfOf: 'text?',
    rule: 'text',
    function: 'text',
    body: 'text',
    side: 'text?',
    recordedAt: 'text',
    effectiveOn: 'text?',
    from: 'text',
    to: 'text',
    data: 'text',
    definition: 'text',
    correlation: 'text',
    causation: 'text?',
    source: 'text?',
    hash: 'text',
  },
  key: ['number'],
  // The number comes last, so that a filtered page is read in order and never sorted.
  indexes: [
    ['stream', 'number'],
    ['procedure', 'number'],
    ['person', 'number'],
    ['onBehalfOf', 'number'],
    ['seat', 'number'],
    ['type', 'number'],
    ['recordedAt'],
    // Of the few events that have effect another day than they are recorded.
    ['effectiveOn', 'stream'],
  ],
};
