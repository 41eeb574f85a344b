import type { Instant } from '#engine/fact.js';
import { type CarriedRules, noRules } from '../carried-rules.js';
import type { deciders } from '../deciders.js';
import type { Consents } from '../dual-consent.js';
import type { Subject } from '../subject.js';
import type { AskedMember } from './events.js';
import type { answers } from './words.js';

/** An answer as it was given, by whom. None is ever taken out: the latest of a seat counts. */
export interface GivenAnswer {
  readonly seat: string;
  readonly answer: keyof typeof answers;
  readonly remarks?: string;
  readonly person: string;
  readonly onBehalfOf?: string;
  readonly at: Instant;
}

/** Fields beyond the wording are absent until it is opened, reminded or decided. */
export interface WrittenApprovalContext {
  readonly title: string;
  readonly text: string;
  readonly version: number;
  /** SHA-256 of the text in UTF-8, hex. */
  readonly sha256: string;
  readonly subject?: Subject;
  readonly body: string;
  readonly rules: CarriedRules;
  /** The last day for answers. */
  readonly deadline?: string;
  readonly members: readonly AskedMember[];
  readonly given: readonly GivenAnswer[];
  /** Those who had not answered at the first deadline. */
  readonly reminded?: { readonly silent: readonly string[]; readonly at: Instant };
  readonly countedAt?: Instant;
  readonly consents: Consents;
  readonly decision?: { readonly by: keyof typeof deciders; readonly meetingOn?: string; readonly remarks?: string };
  readonly withdrawnBecause?: string;
}

export const begin: WrittenApprovalContext = {
  title: '',
  text: '',
  version: 1,
  sha256: '',
  body: '',
  rules: noRules,
  members: [],
  given: [],
  consents: {},
};

/** The answer that counts for a seat: its latest; undefined while it is silent. */
export function answerOf({ given }: Pick<WrittenApprovalContext, 'given'>, seat: string): GivenAnswer | undefined {
  return given.findLast((answer) => answer.seat === seat);
}

/** The seats that have not answered, in the order they were asked. */
export function silentSeats(context: Pick<WrittenApprovalContext, 'members' | 'given'>): string[] {
  return context.members.map(({ seat }) => seat).filter((seat) => answerOf(context, seat) === undefined);
}
