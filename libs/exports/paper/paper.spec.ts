import { describe, expect, it } from '@jest/globals';
import { htmlOf } from './html.js';
import { type Block, type Paper, facts, heading, list, paragraph, subheading } from './paper.js';
import { pdfOf } from './pdf.js';

const table = (rows: number): Block => ({
  kind: 'table',
  caption: 'Alle skridt',
  headings: ['Nr.', 'Hvad'],
  widths: [1, 4],
  rows: Array.from({ length: rows }, (_, row) => [String(row), 'Udkastet er indsendt til gennemsyn']),
});
const paper = (...blocks: Block[]): Paper => ({
  title: 'Revision: æøå <b>',
  about: 'Lavet i dag.',
  at: '2026-03-02T08:00:00.000Z',
  blocks,
});
const whole = paper(
  heading('Hvor det står'),
  facts([
    ['Tilstand', 'I høring'],
    ['Kilde', undefined],
  ]),
  subheading('Frister'),
  ...list(['Høringen slutter', 'Ny version']),
  table(3),
);
/** The objects of a PDF; only what is drawn and the fonts are packed. */
const objectsOf = async (shown: Paper): Promise<string> => (await pdfOf(shown)).toString('latin1');
const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

describe('a paper as a PDF', () => {
  it('says of itself that it is tagged, Danish, for keeping, and what it is called', async () => {
    const pdf = await objectsOf(whole);
    expect(pdf).toMatch('/Marked true');
    expect(pdf).toMatch('/Lang (da-DK)');
    expect(pdf).toMatch('/DisplayDocTitle true');
    expect(pdf).toMatch('<pdfaid:part>2</pdfaid:part>');
    expect(pdf).toMatch('<pdfaid:conformance>A</pdfaid:conformance>');
  });

  it('carries its typeface with it', async () => {
    const pdf = await objectsOf(whole);
    expect(count(pdf, /\/FontFile2 /g)).toBe(count(pdf, /\/Type \/FontDescriptor/g));
    expect(pdf).toMatch(/\+IBMPlexSans/);
    expect(pdf).not.toMatch('/Helvetica');
  });

  it('tells whoever listens what is a heading, a list, a table, and what heads a column and a row', async () => {
    const pdf = await objectsOf(whole);
    const tags = ['H1', 'H2', 'H3', 'L', 'LI', 'Lbl', 'LBody', 'Table', 'Caption', 'TR', 'TH', 'TD'];
    expect(Object.fromEntries(tags.map((tag) => [tag, count(pdf, new RegExp(`/S /${tag}\\b`, 'g'))]))).toEqual({
      H1: 1,
      H2: 1,
      H3: 1,
      L: 2,
      LI: 3,
      Lbl: 3,
      LBody: 3,
      Table: 1,
      Caption: 1,
      TR: 4,
      TH: 2 + 3,
      TD: 3,
    });
    expect(count(pdf, /\/Scope \/Column/g)).toBe(2);
    expect(count(pdf, /\/Scope \/Row/g)).toBe(3);
  });

  it('goes on over the page, a table with no heading told twice', async () => {
    const pdf = await objectsOf(paper(paragraph('Lang tekst. '.repeat(2_000)), table(80)));
    expect(count(pdf, /\/Type \/Page\b/g)).toBeGreaterThan(4);
    expect(count(pdf, /\/S \/TR\b/g)).toBe(81);
    expect(count(pdf, /\/Scope \/Column/g)).toBe(2);
  });

  it('is the same bytes each time', async () => {
    expect((await pdfOf(whole)).equals(await pdfOf(whole))).toBe(true);
  });

  it('shows by its number a sign that the typeface does not have, rather than an empty box', async () => {
    const [given, expected] = [await pdfOf(paper(paragraph('Tak 😀'))), await pdfOf(paper(paragraph('Tak [U+1F600]')))];
    expect(given.equals(expected)).toBe(true);
    expect(given.equals(await pdfOf(paper(paragraph('Tak '))))).toBe(false);
  });
});

describe('a paper as a page', () => {
  it('is Danish, has one first heading, and headings for columns and rows', () => {
    const html = htmlOf(whole);
    expect(html).toMatch('<html lang="da">');
    expect(count(html, /<h1>/g)).toBe(1);
    expect(count(html, /<th scope="col">/g)).toBe(2);
    expect(count(html, /<th scope="row">/g)).toBe(3);
    expect(html).toMatch('<caption>Alle skridt</caption>');
  });

  it('shows what was written as it was written, and runs none of it', () => {
    const html = htmlOf(paper(paragraph('<script>alert("1")</script> & \'x\'')));
    expect(html).toMatch('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;x&#39;');
    expect(html).not.toMatch('<script');
    expect(html).toMatch('<title>Revision: æøå &lt;b&gt;</title>');
  });

  it('leaves out what is not known', () => {
    expect(htmlOf(whole)).not.toMatch('Kilde');
  });
});
