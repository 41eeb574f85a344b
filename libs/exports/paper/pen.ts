/** How a piece of text is set; sizes in points. */
interface Setting {
  readonly font?: 'text' | 'strong';
  readonly size: number;
  /** Room below. */
  readonly after?: number;
}

type Element = PDFKit.PDFStructureElement;

/** Writes text on a PDF and says of each piece what it is. */
export interface Pen {
  readonly doc: PDFKit.PDFDocument;
  readonly root: Element;
  /** One piece of text of its own. */
  write(parent: Element, tag: string, text: string, setting: Setting): void;
  /** A list of labels, each with what it labels. */
  items(
    items: readonly (readonly [label: string, body: string])[],
    how: { size: number; indent?: number; strong?: true },
  ): void;
  /** An element within another, open until `end`. */
  open(parent: Element, tag: string, options?: { readonly scope?: 'Column' | 'Row' }): Element;
  /** Text in a box, which is no higher than the page. */
  cell(element: Element, text: string, box: Box, setting: Setting): void;
  heightOf(text: string, width: number, setting: Setting): number;
  /** What is drawn and not read. */
  ornament(draw: () => void): void;
  /** Begins a new page where less than this is left. */
  needs(height: number): void;
  space(height: number): void;
  foot(left: string, right: string): void;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

const INK = '#1a1a1a';
const FOOT_SIZE = 8;
const INSET = 12;

/** @param fonts files of the typefaces, which are carried in the document */
export function createPen(doc: PDFKit.PDFDocument, fonts: { readonly text: string; readonly strong: string }): Pen {
  doc.registerFont('text', fonts.text).registerFont('strong', fonts.strong);
  const root = doc.struct('Document');
  doc.addStructure(root);
  const left = doc.page.margins.left;
  const width = doc.page.width - left - doc.page.margins.right;

  const set = ({ font = 'text', size }: Setting): PDFKit.PDFDocument => doc.font(font).fontSize(size).fillColor(INK);
  const shown = (text: string): string => withGlyphs(doc, text);
  const open: Pen['open'] = (parent, tag, options = {}) => {
    // The types do not know `scope`, which the library writes as an attribute of the cell.
    const element = doc.struct(tag, options as object);
    parent.add(element);
    return element;
  };
  const mark = (element: Element, draw: () => void): void => {
    element.add(draw);
    element.end();
  };

  return {
    doc,
    root,
    open,
    write(parent, tag, text, setting) {
      mark(open(parent, tag), () => set(setting).text(shown(text), left, doc.y, { width }));
      doc.y += setting.after ?? 0;
    },
    items(items, { size, indent = 0, strong }) {
      if (items.length === 0) return;
      const all = open(root, 'L');
      for (const [label, body] of items) {
        const item = open(all, 'LI');
        // Several lines stand under their label, so that it can be seen which of them are its own.
        const below = strong === true && body.includes('\n');
        const inset = left + indent;
        mark(open(item, 'Lbl'), () => {
          const how = { width: width - indent, continued: !below };
          set({ font: strong ? 'strong' : 'text', size }).text(`${shown(label)} `, inset, doc.y, how);
        });
        mark(open(item, 'LBody'), () => {
          if (below) set({ size }).text(shown(body), inset + INSET, doc.y, { width: width - indent - INSET });
          else set({ size }).text(shown(body));
        });
        item.end();
        doc.y += 2;
      }
      all.end();
      doc.y += 4;
    },
    cell(element, text, { x, y, width: wide }, setting) {
      mark(element, () => set(setting).text(shown(text), x, y, { width: wide }));
    },
    heightOf: (text, wide, setting) => set(setting).heightOfString(shown(text), { width: wide }),
    ornament(draw) {
      doc.markContent('Artifact', { type: 'Layout' });
      draw();
      doc.endMarkedContent();
    },
    needs(height) {
      if (doc.y + height > doc.page.maxY()) doc.addPage();
    },
    space(height) {
      if (doc.y > doc.page.margins.top) doc.y += height;
    },
    foot(one, other) {
      const { margins, height } = doc.page;
      const bottom = margins.bottom;
      // Below the margin, where text would otherwise begin a new page.
      margins.bottom = 0;
      doc.markContent('Artifact', { type: 'Pagination' });
      const y = height - bottom + FOOT_SIZE;
      set({ size: FOOT_SIZE }).text(shown(one), left, y, {
        width: width - 80,
        height: FOOT_SIZE * 1.5,
        ellipsis: true,
      });
      doc.text(other, left, y, { width, align: 'right' });
      doc.endMarkedContent();
      margins.bottom = bottom;
    },
  };
}

/** A sign the typeface does not have is shown by its number: a document for keeping has no empty boxes. */
function withGlyphs(doc: PDFKit.PDFDocument, text: string): string {
  const { font } = (doc as unknown as { _font: { font: { hasGlyphForCodePoint(code: number): boolean } } })._font;
  const lines = text.replaceAll('\r\n', '\n').replaceAll('\t', '  ');
  return Array.from(lines, (sign) => {
    const code = sign.codePointAt(0)!;
    return sign === '\n' || font.hasGlyphForCodePoint(code) ? sign : `[U+${code.toString(16).toUpperCase()}]`;
  }).join('');
}
