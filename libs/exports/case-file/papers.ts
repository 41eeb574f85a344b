import { buffer } from 'node:stream/consumers';
import { inDanish } from '#calendar/in-danish.js';
import type { Registry } from '#engine/registry.js';
import { exactly, moment } from '#wording/dates.js';
import { counted } from '#wording/numbers.js';
import { zip } from '#audit/bundle/zip.js';
import { htmlOf } from '../paper/html.js';
import { type Block, type Paper, facts, heading, paragraph, subheading } from '../paper/paper.js';
import { pdfOf } from '../paper/pdf.js';
import { type CaseDocument, type CaseFile, runTitle } from './case-file.js';

/** The list of documents: every one of them, also those that are kept back, and on what ground. */
export function documentList(file: CaseFile, registry: Registry, at: string): Paper {
  const { procedure, id, documents, received, due, why } = file;
  const withheld = documents.filter((one) => one.withheld !== undefined);
  return {
    title: `Aktliste: ${registry.newest(procedure).procedure.title} ${id}`,
    about: `Lavet ${moment(at)} af Sporskifte til en anmodning om aktindsigt.`,
    at,
    blocks: [
      heading('Anmodningen'),
      facts([
        ['Modtaget', inDanish(received)],
        ['Skal være færdigbehandlet senest', inDanish(due)],
        ['Sådan er fristen regnet', why],
        [
          'Kan den ikke holdes',
          'Så får den, der har bedt om aktindsigt, grunden og en ny dag at vente svaret (§ 36, stk. 2)',
        ],
        ['Listen', 'Hører med til aktindsigten (§ 7, stk. 2, nr. 2)'],
        ['Kilde', 'Lov om offentlighed i forvaltningen, LBK nr. 145 af 24. februar 2020'],
      ]),
      heading('Akterne'),
      paragraph(
        `Sagen har ${counted(documents.length, 'akt', 'akter')}. ${counted(withheld.length, 'akt', 'akter')} er undtaget. ` +
          'Hvad der er undtaget, står på listen med grunden, men uden indhold. Hvem der har handlet, er angivet ved posten.',
      ),
      {
        kind: 'table',
        caption: 'Aktliste',
        headings: ['Akt', 'Dato', 'Hvad', 'Forløb', 'Post', 'Dokument', 'Aktindsigt'],
        widths: [5, 12, 22, 17, 17, 12, 20],
        rows: documents.map(rowOf),
      },
    ],
  };
}

function rowOf(document: CaseDocument): readonly string[] {
  const { number, event, told, reference = '', withheld = 'Udleveret' } = document;
  const { recordedAt, actor } = event.metadata;
  return [String(number), exactly(recordedAt), told.title, runTitle(event, told), actor.seat, reference, withheld];
}

/** What the documents say, but for those that are kept back. */
function contents(file: CaseFile, registry: Registry, at: string): Paper {
  return {
    title: `Akter: ${registry.newest(file.procedure).procedure.title} ${file.id}`,
    about: `Hører til aktlisten, lavet ${moment(at)} af Sporskifte.`,
    at,
    blocks: [heading('Akterne'), ...file.documents.flatMap(contentOf)],
  };
}

function contentOf({ number, event, told, withheld }: CaseDocument): readonly Block[] {
  const title = subheading(`Akt ${number}: ${told.title}`);
  const known = [
    ['Forløb', runTitle(event, told)],
    ['Registreret', told.recorded],
  ] as const;
  if (withheld !== undefined) return [title, facts([...known, ['Undtaget', withheld]])];
  return [
    title,
    facts([
      ...known,
      ['Virkning', told.effective],
      ['Post', event.metadata.actor.seat],
      ['Fra', told.from],
      ['Til', told.to],
      ['Indhold', told.lines.length > 0 ? told.lines.join('\n') : undefined],
      ['Frister', told.deadlines.length > 0 ? told.deadlines.join('\n') : undefined],
      ['Kilde', told.source],
    ]),
  ];
}

/** The whole of it as a zip: the list and the documents, each as a tagged PDF and as a page. */
export async function caseZip(file: CaseFile, registry: Registry, at: string): Promise<Buffer> {
  const [index, all] = [documentList(file, registry, at), contents(file, registry, at)];
  return buffer(
    zip([
      ['aktliste.pdf', await pdfOf(index)],
      ['aktliste.html', Buffer.from(htmlOf(index))],
      ['akter.pdf', await pdfOf(all)],
      ['akter.html', Buffer.from(htmlOf(all))],
    ]),
  );
}
