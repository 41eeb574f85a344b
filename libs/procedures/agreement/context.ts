import type { Source } from '#engine/fact.js';
import type { agreementKinds } from './commands.js';

/** A version of the agreement that has been in force. */
export interface AgreementVersion {
  readonly number: number;
  readonly name: string;
  readonly takenIntoUseOn?: string;
  /** The revision that made it; absent for versions from before the system. */
  readonly revision?: string;
}

/** Something known about the agreement from a document, and what is not known. */
export interface KnownFact {
  readonly statement: string;
  readonly unknown?: string;
  readonly when?: string;
  readonly source?: Source;
}

export interface AgreementContext {
  readonly title: string;
  readonly kind: keyof typeof agreementKinds;
  readonly tovholderfunktion?: string;
  readonly targetGroup?: string;
  readonly nextReview?: string;
  readonly versions: readonly AgreementVersion[];
  readonly knownFacts: readonly KnownFact[];
}
