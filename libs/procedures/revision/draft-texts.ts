import type { TextDeclaration, WrittenText } from '#engine/text-declaration.js';

interface Drafted {
  readonly summary: string;
  readonly document: string;
}

/** What the system holds of a draft: what is changed, and where the wording lies. */
const draft = ({ summary, document }: Drafted): readonly WrittenText[] => [
  { of: 'draft', title: 'Udkast', text: `${summary}\n\nTeksten: ${document}` },
];

/** A revision's drafts; the newest is approved when it is published. */
export const texts: TextDeclaration = {
  written: { DraftSubmitted: draft, SentToHearing: draft, HearingDraftSubmitted: draft },
  approvedIn: ['published'],
};
