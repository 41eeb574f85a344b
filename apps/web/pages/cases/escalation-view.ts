/** What the API says of an escalation; see `libs/procedures/escalation/view.ts`. */
export interface EscalationView {
  readonly about: { readonly procedure: string; readonly id: string; readonly title: string };
  readonly question: string;
  readonly kind?: 'doubt' | 'dispute';
  readonly kindTitle?: string;
  readonly blocking?: boolean;
  readonly positions?: readonly Side[];
  readonly resolutions?: readonly (Resolution & { readonly side: string; readonly sideTitle: string })[];
  readonly climbed?: { readonly causeTitle: string; readonly reason?: string };
  readonly referral?: { readonly meetingOn: string; readonly political: string };
  readonly ifNothingIsDone?: { readonly text: string; readonly at?: string };
  readonly settlement?: Resolution & { readonly byTitle: string; readonly on: string };
  readonly advice?: { readonly advice: string; readonly at: string };
  readonly agreement?: string;
}

/** One side's position, or that it is missing. */
export interface Side {
  readonly side: string;
  readonly sideTitle: string;
  readonly raisedIt: boolean;
  readonly position?: string;
  readonly missing?: string;
}

export interface Resolution {
  readonly resolution: string;
  readonly reason: string;
  readonly scopeTitle: string;
}
