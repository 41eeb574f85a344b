import { explainWorkingDays } from '#calendar/explanation.js';
import { plusWorkingDays } from '#calendar/working-days.js';
import type { RecordedEvent } from '#engine/event.js';
import { refOf } from '#engine/fold.js';
import type { Registry } from '#engine/registry.js';
import { Refusal } from '#engine/refusal.js';
import { type ToldEvent, createTeller } from '../told-event.js';
import { type Ground, UNOPENED, grounds } from './grounds.js';

/**
 * Working days from the request to the answer: offentlighedsloven § 36, stk. 2. It may take longer for what is large or
 * complex, and then whoever asked is told why and until when; that is a person's to say.
 */
const DAYS = 7;

/** One document of the case: a step of a run, which is where the case keeps what it knows. */
export interface CaseDocument {
  /** Counted from 1 over the whole case; later documents do not change it. */
  readonly number: number;
  readonly event: RecordedEvent;
  readonly told: ToldEvent;
  /** Where the text lies that the step is about, as it was given. */
  readonly reference?: string;
  /**
   * Danish: on what ground its content is kept back, or that nobody has judged it yet; absent where it is handed over.
   */
  readonly withheld?: string;
}

/** A case as it is handed over to somebody who has asked for access to it. */
export interface CaseFile {
  readonly procedure: string;
  readonly id: string;
  readonly documents: readonly CaseDocument[];
  /** The day the request came. */
  readonly received: string;
  /** The last day to answer it. */
  readonly due: string;
  /** Danish: how that day was counted. */
  readonly why: string;
}

/** What is decided about a request: which documents are kept back, by number, and on what ground. */
export interface Access {
  readonly received: string;
  readonly withhold: ReadonlyMap<number, Ground>;
}

/**
 * Puts a case together. What is kept back is listed with its ground and without its content; what is enciphered and has
 * not been opened for this reader is kept back too, and said not to have been judged where no ground is given.
 * @throws Refusal `malformed-request` when a document is to be kept back that is not there
 */
export function caseFile(
  events: readonly RecordedEvent[],
  ref: { readonly procedure: string; readonly id: string },
  { received, withhold }: Access,
  registry: Registry,
): CaseFile {
  const missing = [...withhold.keys()].find((number) => number > events.length);
  if (missing !== undefined) {
    const what = `Der er ingen akt nr. ${missing}; sagen har ${events.length}. Se numrene i aktlisten.`;
    throw new Refusal('malformed-request', what);
  }
  const tell = createTeller(registry);
  return {
    ...ref,
    received,
    due: plusWorkingDays(received, DAYS),
    why: `${explainWorkingDays(received, DAYS, 'arbejdsdage')} (offentlighedsloven § 36, stk. 2)`,
    documents: events.map((event, index) => documentOf(event, index + 1, tell(event), withhold)),
  };
}

function documentOf(
  event: RecordedEvent,
  number: number,
  told: ToldEvent,
  withhold: ReadonlyMap<number, Ground>,
): CaseDocument {
  const { document } = event.data as { readonly document?: unknown };
  const ground = withhold.get(number);
  if (ground !== undefined) return { number, event, told, withheld: grounds[ground] };
  if (isEnciphered(event.data)) return { number, event, told, withheld: UNOPENED };
  return { number, event, told, ...(typeof document === 'string' && { reference: document }) };
}

/** A text that may name people is kept enciphered; where it still is, this reader has not been let in to it. */
const ENCIPHERED = /^enc:v\d+:/;

function isEnciphered(value: unknown): boolean {
  if (typeof value === 'string') return ENCIPHERED.test(value);
  return typeof value === 'object' && value !== null && Object.values(value).some(isEnciphered);
}

/** `revision sam-bo-2026` as people read it, by the kind of run. */
export function runTitle({ stream }: RecordedEvent, told: ToldEvent): string {
  return `${told.procedure} ${refOf(stream).id}`;
}
