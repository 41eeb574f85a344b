import type { Block } from './paper.js';
import type { Pen } from './pen.js';

type Table = Extract<Block, { kind: 'table' }>;

/** Points between a cell's edge and its text. */
const PADDING = 3;
const LINE = '#767676';

/** A table with its headings on every page it takes; those after the first are there for the eye only. */
export function writeTable(pen: Pen, { caption, headings, widths, rows }: Table, size: number): void {
  const { doc } = pen;
  const left = doc.page.margins.left;
  const whole = doc.page.width - left - doc.page.margins.right;
  const sum = widths.reduce((total, width) => total + width, 0);
  const columns = widths.map((width, index) => ({
    x: left + (whole * widths.slice(0, index).reduce((total, before) => total + before, 0)) / sum,
    width: (whole * width) / sum,
  }));
  const strong = { font: 'strong', size } as const;
  const plain = { size } as const;
  const settingOf = (isHead: boolean, column: number) => (isHead || column === 0 ? strong : plain);

  const heightOf = (cells: readonly string[], isHead: boolean): number =>
    2 * PADDING +
    Math.max(
      ...cells.map((cell, index) => pen.heightOf(cell, columns[index]!.width - 2 * PADDING, settingOf(isHead, index))),
    );
  const lines = (y: number, height: number): void =>
    pen.ornament(() => {
      doc.lineWidth(0.5).strokeColor(LINE);
      for (const { x, width } of columns) doc.rect(x, y, width, height).stroke();
    });
  const boxOf = (column: number, y: number) => {
    const { x, width } = columns[column]!;
    return { x: x + PADDING, y: y + PADDING, width: width - 2 * PADDING };
  };

  pen.needs(heightOf(headings, true) + (rows[0] ? heightOf(rows[0], false) : 0) + 3 * size);
  const table = pen.open(pen.root, 'Table');
  pen.write(table, 'Caption', caption, { ...strong, after: PADDING });

  const writeRow = (cells: readonly string[], isHead: boolean): void => {
    const [y, height] = [doc.y, heightOf(cells, isHead)];
    lines(y, height);
    const row = pen.open(table, 'TR');
    for (const [column, cell] of cells.entries()) {
      const scope = isHead ? 'Column' : 'Row';
      const element = isHead || column === 0 ? pen.open(row, 'TH', { scope }) : pen.open(row, 'TD');
      pen.cell(element, cell, boxOf(column, y), settingOf(isHead, column));
    }
    row.end();
    doc.x = left;
    doc.y = y + height;
  };
  const repeatHeadings = (): void => {
    const [y, height] = [doc.y, heightOf(headings, true)];
    lines(y, height);
    pen.ornament(() => {
      for (const [column, text] of headings.entries()) {
        const { x, y: top, width } = boxOf(column, y);
        doc.font('strong').fontSize(size).text(text, x, top, { width });
      }
    });
    doc.x = left;
    doc.y = y + height;
  };

  writeRow(headings, true);
  for (const cells of rows) {
    if (doc.y + heightOf(cells, false) > doc.page.maxY()) {
      doc.addPage();
      repeatHeadings();
    }
    writeRow(cells, false);
  }
  table.end();
  doc.y += 2 * PADDING;
}
