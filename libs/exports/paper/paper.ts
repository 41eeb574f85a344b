/** A part of a paper, in the order it is read. All text is Danish. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** What something is called, and what it is; may be of any length. */
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }
  /** Short cells under column headings; the first column names the row. */
  | {
      readonly kind: 'table';
      readonly caption: string;
      readonly headings: readonly string[];
      /** How wide the columns are beside each other. */
      readonly widths: readonly number[];
      readonly rows: readonly (readonly string[])[];
    };

export type Fact = readonly [label: string, value: string];

/** A document for people, before it is a page or a file: one text, shown as HTML and as PDF. */
export interface Paper {
  readonly title: string;
  /** Under the title: of what, and when it was made. */
  readonly about: string;
  /** When it was made, ISO 8601. */
  readonly at: string;
  readonly blocks: readonly Block[];
}

export const heading = (text: string): Block => ({ kind: 'heading', level: 2, text });
export const subheading = (text: string): Block => ({ kind: 'heading', level: 3, text });
export const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
/** A list; nothing where it has no items. */
export const list = (items: readonly string[]): readonly Block[] => (items.length > 0 ? [{ kind: 'list', items }] : []);

/** Those of the facts that are known. */
export function facts(all: readonly (readonly [label: string, value: string | undefined])[]): Block {
  const known = all.filter((fact): fact is Fact => fact[1] !== undefined && fact[1] !== '');
  return { kind: 'facts', facts: known };
}
