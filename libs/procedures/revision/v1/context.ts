import type { Instant } from '#engine/fact.js';
import { type SharedContext, nothing } from '../shared-context.js';
import type { Escalated } from './escalation-context.js';
import type { hearingOutcomes } from './words.js';

export interface HearingResponse {
  readonly document: string;
  readonly receivedAt: Instant;
  readonly late: boolean;
  readonly jointWith: readonly string[];
}

export interface Hearing {
  readonly parties: readonly string[];
  /** The last day for responses. */
  readonly deadline: string;
  readonly openedAt?: Instant;
  readonly closedAt?: Instant;
  readonly responses: { readonly [party: string]: HearingResponse };
  readonly handled: {
    readonly [party: string]: { readonly outcome: keyof typeof hearingOutcomes; readonly note: string };
  };
}

/** A revision on version 1: the hearing is part of the run itself. */
export interface FirstContext extends SharedContext, Escalated {
  readonly hearing?: Hearing;
}

export const begin: FirstContext = nothing;

/** The parties whose response nobody has handled yet. */
export function unhandledParties({ hearing }: Pick<FirstContext, 'hearing'>): string[] {
  return Object.keys(hearing?.responses ?? {}).filter((party) => !Object.hasOwn(hearing?.handled ?? {}, party));
}
