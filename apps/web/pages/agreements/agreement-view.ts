/** What is read here of what an agreement knows. */
export interface AgreementView {
  readonly tovholderfunktion?: string;
  readonly targetGroup?: string;
  readonly nextReview?: string;
  readonly versions: readonly AgreementVersion[];
  readonly knownFacts: readonly KnownFact[];
  readonly adoption?: {
    readonly ledgers: readonly Ledger[];
    readonly counts: readonly {
      readonly number: number;
      readonly text: string;
      readonly when: string;
      readonly document: string;
    }[];
  };
  readonly validity?: { readonly text: string };
  readonly implementation?: { readonly text: string };
  readonly interpretations?: readonly Interpretation[];
}

export interface AgreementVersion {
  readonly number: number;
  readonly name: string;
  readonly takenIntoUseOn?: string;
  readonly revision?: string;
}

export interface KnownFact {
  readonly statement: string;
  readonly unknown?: string;
  readonly when?: string;
  readonly source?: { readonly document: string; readonly locator?: string };
}

export interface Ledger {
  readonly number: number;
  readonly groups: readonly { readonly title: string; readonly text: string }[];
  readonly parties: readonly Party[];
}

export interface Party {
  readonly id: string;
  readonly name?: string;
  readonly status: string;
  readonly statusTitle: string;
  readonly decidedOn?: string;
  readonly document?: string;
  readonly remarks?: string;
}

export interface Interpretation {
  readonly escalation: string;
  readonly question: string;
  readonly text: string;
  readonly reason: string;
  readonly on: string;
  readonly versionName: string;
}
