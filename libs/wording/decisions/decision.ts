import { holdsProtected } from '#engine/protected-text.js';

/** What somebody is asked for, as an inbox sorts it. */
export const decisionKinds = {
  escalation: 'Eskalering',
  advice: 'Spørgsmål om råd',
  review: 'Gennemsyn',
  approval: 'Godkendelse',
} as const;

/** What is known of a run when it is put in words for whoever must decide. */
export interface Matter {
  readonly label: string;
  /** What the run is about: the agreement of a revision. */
  readonly subject?: string;
  /** What readers see of the run: its procedure's `view`. */
  readonly view: object;
  /** Key of the first active state. */
  readonly state: string;
}

/** A decision that a run can await of people: one command, and the words that a busy reader needs around it. */
export interface Decision {
  readonly kind: keyof typeof decisionKinds;
  /** One Danish sentence: what it is about. */
  readonly about: (matter: Matter) => string;
  /** What a reader may want to know next: what is changed, and why. */
  readonly more?: (matter: Matter) => string | undefined;
  /** In Danish: what happens if nothing is done. */
  readonly silence: (matter: Matter) => string;
  /** Other commands that are ways of answering the same question. */
  readonly also: readonly string[];
}

/** What the words use of a view. All of it may be missing: older versions of a procedure know less. */
export interface Known {
  readonly title?: string;
  readonly question?: string;
  readonly kindTitle?: string;
  readonly about?: { readonly title?: string };
  readonly draft?: { readonly summary?: string };
  readonly assessments?: { readonly municipal?: { readonly choice?: number | string } };
  readonly shortenedBecause?: string;
  readonly atDeadline?: string;
  readonly ifNothingIsDone?: { readonly text: string };
}

/** A view as the words read it. */
export const known = ({ view }: Matter): Known => view;

/**
 * A sentence of what somebody else has written: one line, ended, and no longer than an inbox has room for. What is
 * protected is given back as it is, for whoever shows it to shorten.
 */
export function sentence(text: string): string {
  // What is protected is read only at the edge; cut here, it would not be read at all.
  if (holdsProtected(text)) return text;
  const line = text.trim().replaceAll(/\s+/g, ' ');
  const cut = line.length > ROOM ? `${line.slice(0, ROOM).replace(/\S*$/u, '').trimEnd()} …` : line;
  return /[.!?…]$/u.test(cut) ? cut : `${cut}.`;
}

const ROOM = 220;
