/** What the API's view of a hearing holds, as far as this page shows it. */
export interface HearingView {
  readonly title: string;
  readonly document: string;
  readonly deadline?: string;
  readonly questions: readonly string[];
  readonly shortenedBecause?: string;
  readonly revision?: string;
  readonly overview: {
    readonly text: string;
    readonly parties: readonly PartyLine[];
    readonly outcomes: readonly { readonly outcome: Outcome; readonly title: string; readonly count: number }[];
    readonly positive: number;
    readonly open: number;
    readonly unsplit: readonly number[];
  };
  readonly responses: readonly Response[];
  readonly remarks: readonly Remark[];
  readonly changes: readonly { readonly at: string; readonly reason: string; readonly deadline?: string }[];
}

export type Outcome = 'unchanged' | 'adjusted' | 'changed';

export interface PartyLine {
  readonly id: string;
  readonly name: string;
  readonly status: 'answered' | 'answeredJointly' | 'late' | 'missing';
  readonly statusTitle: string;
  readonly response?: number;
  readonly alsoLate?: readonly number[];
}

export interface Response {
  readonly number: number;
  readonly party: string;
  readonly partyName: string;
  readonly jointWith: readonly string[];
  readonly document: string;
  readonly receivedAt: string;
  readonly receivedOn?: string;
  readonly late: boolean;
  readonly givenBy: 'party' | 'secretariat';
  readonly split: boolean;
  readonly replaced: boolean;
}

export interface Remark {
  readonly number: number;
  readonly response: number;
  readonly partyName: string;
  readonly text: string;
  readonly place?: string;
  readonly positive: boolean;
  readonly outcome?: Outcome;
  readonly outcomeTitle?: string;
  readonly note?: string;
}
