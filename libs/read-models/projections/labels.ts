import { danishFold, danishSortKey } from '../danish.js';

/** A label as it is ordered and searched. */
export interface Label {
  readonly label: string;
  readonly sortLabel: string;
  readonly folded: string;
}

/** Prepares labels. */
export type Labelled = (label: string) => Label;

const MOST_LABELS = 10_000;

/** Keeps what it has prepared: a run changes often, its label seldom. */
export function createLabelled(): Labelled {
  const known = new Map<string, Label>();
  return (label) => {
    let prepared = known.get(label);
    if (!prepared) {
      if (known.size >= MOST_LABELS) known.clear();
      known.set(label, (prepared = { label, sortLabel: danishSortKey(label), folded: danishFold(label) }));
    }
    return prepared;
  };
}
