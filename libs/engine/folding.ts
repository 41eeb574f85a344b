import { READING_CLOSED, READING_OPENED, closedAfter } from './closure.js';
import { ATTACHED, DOCUMENT_WITHDRAWN, documentsAfter } from './documents.js';
import type { RecordedEvent } from './event.js';
import { awaitingAYes, giversAfter } from './own-proposal.js';
import type { Procedure, Run } from './procedure.js';
import { CARRIED, heirsAfter } from './succession.js';

/** What a run has beside what its procedure knows. */
export type Beside = Pick<Run, 'heirs' | 'documents' | 'closed' | 'givers'>;

/** What an event of one type does to a run. */
export interface Folding {
  /** What it makes of the context. */
  readonly reduce: Procedure['evolve'][string];
  /** What it makes of the rest; undefined where it leaves that as it is, as nearly every type does. */
  readonly beside: ((before: Beside, event: RecordedEvent) => Beside) | undefined;
}

const OF_EVERY_PROCEDURE = [CARRIED, ATTACHED, DOCUMENT_WITHDRAWN, READING_CLOSED, READING_OPENED];

/**
 * How runs of a procedure are folded, by the type of the event: found once, since each event of each run is looked up.
 */
export function foldingOf(procedure: Procedure): ReadonlyMap<string, Folding> {
  const awaiting = awaitingAYes(procedure);
  const touching = new Set([...OF_EVERY_PROCEDURE, ...awaiting]);
  const beside = ({ heirs, documents, closed, givers }: Beside, event: RecordedEvent): Beside => {
    const after = {
      heirs: heirsAfter(heirs, event.type, event.data),
      documents: documentsAfter(documents, event),
      closed: closedAfter(closed, event),
      givers: giversAfter(givers, event, awaiting),
    };
    return Object.fromEntries(Object.entries(after).filter(([, value]) => value !== undefined));
  };
  return new Map(
    Object.entries(procedure.evolve).map(([type, reduce]) => [
      type,
      { reduce, beside: touching.has(type) ? beside : undefined },
    ]),
  );
}
