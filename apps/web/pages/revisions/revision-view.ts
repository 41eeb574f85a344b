/** The two sides that must agree, as events name them. */
export type ConsentingSide = 'municipal' | 'regional';

/** What is read here of what a revision knows; the API describes it by labels in `details`. */
export interface RevisionView {
  readonly agreement: string;
  readonly spor?: number;
  readonly need?: { readonly description: string };
  readonly assessments: {
    readonly [side in ConsentingSide]?: {
      readonly at: string;
      readonly choice: number | 'noNeed';
      readonly reason: string;
    };
  };
  readonly consents: { readonly [side in ConsentingSide]?: { readonly at: string } };
  readonly disagreement?: string;
  readonly draft?: { readonly number: number };
  readonly paused?: { readonly until?: string; readonly reason: string; readonly awaiting?: string };
  readonly known?: KnownCourse;
}

/** A course from before the system, as documents tell it. */
export interface KnownCourse {
  readonly description: string;
  readonly conclusion?: string;
  readonly milestones: readonly {
    readonly milestone: string;
    readonly note?: string;
    readonly effectiveOn?: string;
    readonly source?: { readonly document: string; readonly locator?: string };
  }[];
  readonly gaps?: readonly { readonly milestone: string; readonly title: string }[];
}
