import type { RecordedEvent } from '#engine/event.js';
import { refOf } from '#engine/fold.js';
import { textName } from './names.js';

/** A text that an event brought forth, and what it came from. */
export interface MadeText {
  readonly name: string;
  /** Danish. */
  readonly label: string;
  /** Where the text is, as it was given; absent where the event has none. */
  readonly reference?: string;
  readonly from: readonly string[];
}

/** Draft and version, by the procedure and the event that make them. */
const makers: { readonly [event: string]: 'draft' | 'version' } = {
  'revision DraftSubmitted': 'draft',
  'revision HearingDraftSubmitted': 'draft',
  'commissorium SubmittedForQualification': 'draft',
  'agreement AgreementBroughtIntoForce': 'version',
  'agreement VersionPublished': 'version',
};

const labels = { draft: 'Udkast', version: 'Version' } as const;

/**
 * Follows texts through the log, in its order: each comes from the one before it in the same run, and a version of an
 * agreement also from the draft that the revision ended with. Holds one number a run that has texts.
 */
export function createTexts(): (event: RecordedEvent) => MadeText | undefined {
  const counts = new Map<string, number>();
  return ({ stream, type, data }) => {
    const kind = makers[`${refOf(stream).procedure} ${type}`];
    if (kind === undefined) return undefined;
    const number = (counts.get(stream) ?? 0) + 1;
    counts.set(stream, number);
    const { document, version, revision, draft } = data;
    const reference = document ?? version;
    const from = [
      ...(number > 1 ? [textName(stream, kind, number - 1)] : []),
      ...(kind === 'version' && typeof revision === 'string' && typeof draft === 'number'
        ? [textName(`revision-${revision}`, 'draft', draft)]
        : []),
    ];
    return {
      name: textName(stream, kind, number),
      label: `${labels[kind]} ${number}`,
      ...(typeof reference === 'string' && { reference }),
      from,
    };
  };
}
