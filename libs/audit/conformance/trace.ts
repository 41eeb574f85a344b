import type { RecordedEvent } from '#engine/event.js';
import type { Side } from '#engine/fact.js';
import { firstDay, whenOf } from './when.js';

/** Where in a run something happened, and on which day. */
export interface Moment {
  readonly revision: number;
  readonly day: string;
}

/** A yes that counts for a side. */
export interface Yes {
  readonly revision: number;
  readonly type: string;
  readonly side: Side;
  readonly persons: readonly string[];
}

/** What a run has been through, as far as rules ask. Small: it is kept for every open run. */
export interface Trace {
  /** When each state was last entered, by its key. */
  readonly entered: ReadonlyMap<string, Moment>;
  /** When each type of event last happened. */
  readonly last: ReadonlyMap<string, Moment>;
  /** Every act that counts for a side where both are needed. */
  readonly yeses: readonly Yes[];
}

export const emptyTrace: Trace = { entered: new Map(), last: new Map(), yeses: [] };

/** Where both sides must say yes, and by which event; the second yes leaves the state. */
export const bothSidesNeeded: readonly (readonly [state: string, type: string])[] = [
  ['spor1.signOff', 'SignedOff'],
  ['spor2.contactDirectorReview', 'ReviewApproved'],
  ['spor2.chairApproval', 'ApprovedByChair'],
  ['spor3.hearingDraft', 'ApprovedByChair'],
  ['sporChange', 'LowerSporConsented'],
  ['qualification', 'CommissoriumQualified'],
  ['approval', 'CommissoriumApprovedByChair'],
  ['chairDecision', 'ApprovedByChair'],
];

const consents = new Set(bothSidesNeeded.map(([, type]) => type));

/** The trace with one more event. */
export function traced(trace: Trace, event: RecordedEvent, entered: ReadonlySet<string>): Trace {
  const { revision, type, metadata } = event;
  const moment = { revision, day: firstDay(whenOf(metadata)) };
  const { side } = metadata.mandate;
  const { person, onBehalfOf } = metadata.actor;
  const persons = onBehalfOf === undefined ? [person] : [person, onBehalfOf];
  return {
    entered:
      entered.size === 0
        ? trace.entered
        : new Map([...trace.entered, ...[...entered].map((key) => [key, moment] as const)]),
    last: new Map([...trace.last, [type, moment]]),
    yeses: consents.has(type) && side ? [...trace.yeses, { revision, type, side, persons }] : trace.yeses,
  };
}
