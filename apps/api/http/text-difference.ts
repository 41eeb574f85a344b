import { diffLines, diffWordsWithSpace } from 'diff';

/** A stretch of text that both versions have, or only one of them. */
export interface DifferencePart {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** How two texts differ. By lines where a comparison word by word would take too long; never left half done. */
export interface Difference {
  readonly by: 'word' | 'line' | 'whole';
  readonly parts: readonly DifferencePart[];
}

/** No request may keep the process for longer, in milliseconds; others wait as long. */
const PATIENCE_MS = 200;
const MOST_CHARACTERS = 60_000;

/** Compares two texts word by word; those that are too long or too different, by lines, or as one for the other. */
export function differenceBetween(from: string, to: string): Difference {
  const bounded = { timeout: PATIENCE_MS, maxEditLength: 20_000 };
  const words = from.length + to.length <= MOST_CHARACTERS ? diffWordsWithSpace(from, to, bounded) : undefined;
  if (words) return { by: 'word', parts: words.map(partOf) };
  const lines = diffLines(from, to, bounded);
  if (lines) return { by: 'line', parts: lines.map(partOf) };
  return {
    by: 'whole',
    parts: [
      { kind: 'removed', text: from },
      { kind: 'added', text: to },
    ],
  };
}

function partOf({ added, removed, value }: { added: boolean; removed: boolean; value: string }): DifferencePart {
  return { kind: added ? 'added' : removed ? 'removed' : 'same', text: value };
}
