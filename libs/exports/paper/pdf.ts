import { setImmediate as nextTurn } from 'node:timers/promises';
import PDFDocument from 'pdfkit';
import { moment } from '#wording/dates.js';
import { fonts } from './fonts.js';
import type { Block, Paper } from './paper.js';
import { type Pen, createPen } from './pen.js';
import { writeTable } from './pdf-table.js';

/** Points. */
const MARGIN = 56;
const SIZES = { title: 20, 2: 15, 3: 12, text: 10 } as const;
const GAP = 6;
/** What must be left of a page for a heading to stand on it with something under it. */
const HEADING_ROOM = 90;

/** Blocks between which others get their turn: a long report must not keep a server from answering. */
const TURN = 10;

/**
 * A paper as a PDF that is tagged (PDF/A-2a): headings, lists and tables are told to whoever listens to it, and it can
 * be read when none of our programs are there. The same paper gives the same bytes.
 */
export async function pdfOf(paper: Paper): Promise<Buffer> {
  const { title, about, at, blocks } = paper;
  const doc = new PDFDocument({
    size: 'A4',
    margins: { top: MARGIN, bottom: MARGIN + 14, left: MARGIN, right: MARGIN },
    pdfVersion: '1.7',
    subset: 'PDF/A-2a' as never,
    tagged: true,
    lang: 'da-DK',
    displayTitle: true,
    bufferPages: true,
    info: { Title: title, Author: 'Sporskifte', CreationDate: new Date(at), ModDate: new Date(at) },
  });
  const pieces: Buffer[] = [];
  const done = new Promise<void>((resolve, reject) => {
    doc.on('data', (piece: Buffer) => pieces.push(piece));
    doc.on('end', resolve);
    doc.on('error', reject);
  });
  const pen = createPen(doc, fonts);
  pen.write(pen.root, 'H1', title, { font: 'strong', size: SIZES.title, after: GAP });
  pen.write(pen.root, 'P', about, { size: SIZES.text, after: GAP });
  for (const [index, block] of blocks.entries()) {
    writeBlock(pen, block);
    if (index % TURN === 0) await nextTurn();
  }
  pen.root.end();
  numberPages(doc, pen, `${title} · ${moment(at)}`);
  doc.end();
  await done;
  return Buffer.concat(pieces);
}

function writeBlock(pen: Pen, block: Block): void {
  const { root } = pen;
  switch (block.kind) {
    case 'heading':
      pen.needs(HEADING_ROOM);
      pen.space(block.level === 2 ? 2 * GAP : GAP);
      return pen.write(root, `H${block.level}`, block.text, {
        font: 'strong',
        size: SIZES[block.level],
        after: GAP / 2,
      });
    case 'paragraph':
      return pen.write(root, 'P', block.text, { size: SIZES.text, after: GAP });
    case 'list':
      return pen.items(
        block.items.map((item) => ['•', item]),
        { indent: 12, size: SIZES.text },
      );
    case 'facts':
      return pen.items(
        block.facts.map(([label, value]) => [`${label}:`, value]),
        { strong: true, size: SIZES.text },
      );
    case 'table':
      return writeTable(pen, block, SIZES.text - 1);
  }
}

/** At the foot of each page, outside what is read aloud. */
function numberPages(doc: PDFKit.PDFDocument, pen: Pen, text: string): void {
  const { count } = doc.bufferedPageRange();
  for (let page = 0; page < count; page += 1) {
    doc.switchToPage(page);
    pen.foot(text, `Side ${page + 1} af ${count}`);
  }
}
