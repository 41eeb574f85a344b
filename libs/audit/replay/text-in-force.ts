import type { Run } from '#engine/procedure.js';
import type { CommissoriumContext } from '#procedures/commissorium/context.js';
import { templateSections } from '#procedures/commissorium/commands.js';
import type { HearingContext } from '#procedures/hearing/context.js';
import type { RevisionContext } from '#procedures/revision/context.js';
import type { WrittenApprovalContext } from '#procedures/written-approval/context.js';

/** The text that a run was about at a step. */
export interface TextInForce {
  /** Which version of it, counted from 1. */
  readonly version: number;
  /** Danish: what it is called. */
  readonly title: string;
  /** The words themselves, part by part, where the run holds them. */
  readonly parts: readonly { readonly title: string; readonly text: string }[];
  /** Where the text lies, when the run only refers to it. */
  readonly document?: string;
  /** SHA-256 in hex of a wording that was frozen. */
  readonly sha256?: string;
}

/** The text in force as a run stands; undefined while it has none, and for procedures without one. */
export function textInForce({ procedure, context }: Run): TextInForce | undefined {
  return texts[procedure]?.(context);
}

const texts: { readonly [procedure: string]: (context: unknown) => TextInForce | undefined } = {
  revision(context) {
    const { draft } = context as RevisionContext;
    if (draft === undefined) return undefined;
    const { number, summary, document } = draft;
    return {
      version: number,
      title: `Udkast ${number}`,
      parts: [{ title: 'Hvad er ændret', text: summary }],
      document,
    };
  },
  commissorium(context) {
    const { draft, title, sections } = context as CommissoriumContext;
    const written = Object.entries(templateSections).flatMap(([section, name]) => {
      const text = sections[section as keyof typeof sections];
      return text === undefined ? [] : [{ title: name, text }];
    });
    return written.length === 0 ? undefined : { version: draft, title, parts: written };
  },
  writtenApproval(context) {
    const { title, text, version, sha256 } = context as WrittenApprovalContext;
    return text === '' ? undefined : { version, title, parts: [{ title: 'Ordlyd', text }], sha256 };
  },
  hearing(context) {
    const { title, document, questions } = context as HearingContext;
    if (document === '') return undefined;
    const parts = questions.map((text, index) => ({ title: `Spørgsmål ${index + 1}`, text }));
    return { version: 1, title, parts, document };
  },
};
