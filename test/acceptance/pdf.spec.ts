import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import PDFDocument from 'pdfkit';
import request from 'supertest';
import { bytesOf, unzip } from './bundle-files.js';
import { municipalTovholder, need } from './people.js';
import { pdfFaults } from './pdf-faults.js';
import { type Running, startProduct } from './product.js';

describe('every PDF that is made', () => {
  let running: Running;
  const answers = new Map<string, Buffer>();
  /** The same answer again for another file in it. */
  async function fetched(path: string): Promise<Buffer> {
    if (!answers.has(path)) {
      const { body } = await request(running.server).get(path).buffer(true).parse(bytesOf).expect(200);
      answers.set(path, body as Buffer);
    }
    return answers.get(path)!;
  }
  beforeAll(async () => {
    running = await startProduct();
    await request(running.server).post('/api/revision/r1/report-need').set(municipalTovholder).send(need).expect(201);
  });
  afterAll(() => running.stop());

  it.each([
    ['report', '/api/revision/sam-bo-2023/report.pdf', undefined],
    ['report of a run with deadlines', '/api/revision/r1/report.pdf', undefined],
    ['report of the governance model', '/api/governance/syddanmark/report.pdf', undefined],
    ['list of documents', '/api/revision/sam-bo-2023/case-file.pdf', undefined],
    ['list in the case file', '/api/revision/sam-bo-2023/case-file.zip', 'aktliste.pdf'],
    ['documents in the case file', '/api/revision/sam-bo-2023/case-file.zip', 'akter.pdf'],
    ['report in the proof bundle', '/api/revision/sam-bo-2023/bundle.zip', 'report.pdf'],
  ])('is tagged, Danish, titled and whole: the %s', async (_what, path, file) => {
    const bytes = await fetched(path);
    const pdf = file === undefined ? bytes : (await unzip(bytes)).get(file)!;
    expect(pdf.toString('latin1')).toMatch(/^%PDF-1\.7/);
    expect(pdfFaults(pdf)).toEqual([]);
  });
});

describe('the check of PDFs', () => {
  it('finds all that is missing of one that is only to be looked at', async () => {
    const doc = new PDFDocument({ pdfVersion: '1.7' });
    doc.text('Uden mærker');
    doc.rect(10, 10, 20, 20).fill();
    doc.end();
    const faults = pdfFaults(await buffer(doc));
    expect(faults).toEqual(
      expect.arrayContaining([
        'not marked as tagged',
        'no structure tree',
        'not said to be Danish',
        'the title is not shown',
        'no title',
        'not said to be PDF/A-2a',
        'Helvetica cannot be read as text',
        'drawn without a tag: f',
      ]),
    );
    expect(faults.filter((fault) => fault.startsWith('drawn without a tag')).length).toBeGreaterThan(1);
  });

  it('finds a figure that nothing is said of, and one that claims more than has been checked', async () => {
    const made = async (how: object, subset: string): Promise<Buffer> => {
      const doc = new PDFDocument({ pdfVersion: '1.7', subset: subset as never, tagged: true, info: { Title: 'T' } });
      const figure = doc.struct('Figure', how, [() => void doc.rect(10, 10, 20, 20).fill()]);
      doc.addStructure(figure);
      figure.end();
      doc.end();
      return buffer(doc);
    };
    expect(pdfFaults(await made({}, 'PDF/A-2a'))).toContain('a figure without words');
    expect(pdfFaults(await made({ alt: 'En firkant' }, 'PDF/A-2a'))).not.toContain('a figure without words');
    expect(pdfFaults(await made({ alt: 'En firkant' }, 'PDF/UA'))).toContain(
      'said to be PDF/UA, which nobody has checked',
    );
  });
});
