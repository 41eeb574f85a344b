import type { RecordedEvent } from '#engine/event.js';
import type { EffectiveDate, Source } from '#engine/fact.js';
import type { Run } from '#engine/procedure.js';
import type { Setting } from './setting.js';
import type { Trace } from './trace.js';

/** How much a deviation matters. */
export const classes = {
  serious: 'Alvorlig: kan betyde, at beslutningen ikke er truffet, som modellen kræver',
  procedural: 'Formel: rækkefølge, frist eller orientering',
  undocumented: 'Udokumenteret: dokumenterne viser ikke, at det er sket',
} as const;

export type DeviationClass = keyof typeof classes;

/**
 * How sure it is: seen by the system itself, or known from documents of which the best there is are not always good.
 */
export const certainties = {
  recorded: 'Registreret af systemet, da det skete',
  documented: 'Dokumenteret i en kilde',
  period: 'Kilden giver kun et tidsrum',
  approximate: 'Kilden giver kun et omtrentligt tidspunkt',
  notDocumented: 'Ingen kilde viser det; det kan være sket',
} as const;

export type Certainty = keyof typeof certainties;

/** A place where a run left the model, as a rule sees it. */
export interface Found {
  /** What tells it from the rule's other findings in the run. Stable for ever: an acceptance refers to it. */
  readonly place: string;
  /** Revisions of the events it rests on. */
  readonly steps: readonly number[];
  /** When it happened, or should have. */
  readonly when: EffectiveDate;
  readonly certainty: Certainty;
  /** Danish, whole sentences, naming bodies and days. */
  readonly text: string;
  /** It is only a deviation once this day has passed. */
  readonly afterDay?: string;
}

/** A rule asks that another run answers; `key` is the same in both. Without an answer it becomes a finding. */
export interface Expectation {
  readonly expects: string;
  readonly otherwise: Found & { readonly afterDay: string };
}

/** What an event shows. */
export type Observation = Found | Expectation | { readonly settles: string };

/** One event of a run in its circumstances. */
export interface Judged {
  readonly event: RecordedEvent;
  /** The run as the event before left it; absent before the first. */
  readonly before?: Run;
  readonly after: Run;
  /** Keys of the states the event entered and left, outer ones included. */
  readonly entered: ReadonlySet<string>;
  readonly left: ReadonlySet<string>;
  /** What the run has been through, this event included. */
  readonly trace: Trace;
  readonly setting: Setting;
}

/** A check with a name. What it says of a run never depends on anything but the log. Pure. */
export interface Rule {
  /** Stable for ever: acceptances refer to it. */
  readonly id: string;
  /** Danish. */
  readonly title: string;
  readonly description: string;
  /** Danish: where the rule comes from. */
  readonly source: string;
  readonly class: DeviationClass;
  readonly procedures: readonly string[];
  /** What one event shows, for good. */
  readonly judge?: (judged: Judged) => readonly Observation[];
  /** What the run as it stands shows; asked anew after each event, and the answer replaces the former. */
  readonly standing?: (judged: Judged) => readonly Found[];
}

/** How sure a fact is, from where it is known. */
export function certaintyOf(source: Source | undefined): Certainty {
  return source?.certainty ?? 'recorded';
}
