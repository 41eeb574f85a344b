import type { ConsentingSide, Consents } from '../../dual-consent.js';
import type { escalationKinds, resolutionScopes } from '../words.js';

export interface Escalation {
  readonly kind: keyof typeof escalationKinds;
  readonly blocking: boolean;
  readonly question: string;
  readonly raisedBy: string;
  readonly positions: { readonly [side in ConsentingSide]?: string };
  readonly proposal?: { readonly resolution: string; readonly scope: keyof typeof resolutionScopes };
  readonly consents: Consents;
}

/** What the escalation of version 1 adds to a revision's context. */
export interface Escalated {
  readonly escalation?: Escalation;
}
