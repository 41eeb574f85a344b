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
  readonly beside: Change | undefined;
}

type Change = (before: Beside, event: RecordedEvent) => Beside;

/** Changes one thing and leaves the others; what comes to nothing is not there at all. */
function changing<K extends keyof Beside>(
  name: K,
  after: (before: Beside[K], event: RecordedEvent) => Beside[K],
): Change {
  return (beside, event) => {
    const value = after(beside[name], event);
    if (value !== undefined) return { ...beside, [name]: value };
    const { [name]: _gone, ...others } = beside;
    return others;
  };
}

const CARRYING = changing('heirs', (heirs, { type, data }) => heirsAfter(heirs, type, data));
const FILING = changing('documents', documentsAfter);
const CLOSING = changing('closed', closedAfter);

const OF_EVERY_PROCEDURE: Readonly<Record<string, Change>> = {
  [CARRIED]: CARRYING,
  [ATTACHED]: FILING,
  [DOCUMENT_WITHDRAWN]: FILING,
  [READING_CLOSED]: CLOSING,
  [READING_OPENED]: CLOSING,
};

/**
 * How runs of a procedure are folded, by the type of the event: found once, since each event of each run is looked up.
 */
export function foldingOf(procedure: Procedure): ReadonlyMap<string, Folding> {
  const awaiting = awaitingAYes(procedure);
  const giving = changing('givers', (givers, event) => giversAfter(givers, event, awaiting));
  const changeBy = (type: string): Change | undefined => {
    const other = OF_EVERY_PROCEDURE[type];
    if (!awaiting.has(type)) return other;
    return other ? (before, event) => giving(other(before, event), event) : giving;
  };
  return new Map(Object.entries(procedure.evolve).map(([type, reduce]) => [type, { reduce, beside: changeBy(type) }]));
}

/** What a run has beside its context, and nothing else of it. */
export function besideOf({ heirs, documents, closed, givers }: Run): Beside {
  return {
    ...(heirs && { heirs }),
    ...(documents && { documents }),
    ...(closed !== undefined && { closed }),
    ...(givers && { givers }),
  };
}
