import type { ChairMatter } from '../rule-values.js';

/** What the chairmanship has approved, as the meeting reads it. */
export const matters = {
  commissorium: 'Kommissorium',
  spor2Revision: 'Revision på spor 2',
  hearingDraft: 'Høringsudkast',
  shortHearing: 'Kort høringsfrist',
  writtenApprovalAfterSilence: 'Skriftlig godkendelse, hvor nogen ikke svarede',
} as const satisfies { readonly [matter in ChairMatter]: string };
