import { inflateSync } from 'node:zlib';

/** One object of a PDF: what it says of itself, and where it has one, its content unpacked. */
interface PdfObject {
  readonly says: string;
  readonly content: string;
}

/** What is said of the whole of a PDF. */
interface Whole {
  readonly catalog: string;
  readonly marks: string;
  readonly tree: string;
  readonly preferences: string;
  readonly info: string;
  readonly xmp: string;
}

/** What must hold of the whole, by what is wrong where it does not. */
const rules: { readonly [fault: string]: (whole: Whole) => boolean } = {
  'not marked as tagged': ({ marks }) => /\/Marked true/.test(marks),
  'no structure tree': ({ tree }) => /\/Type \/StructTreeRoot/.test(tree),
  'not said to be Danish': ({ catalog }) => /\/Lang \(da-DK\)/.test(catalog),
  'the title is not shown': ({ preferences }) => /\/DisplayDocTitle true/.test(preferences),
  'no title': ({ info, xmp }) => /\/Title/.test(info) && /<dc:title>[\s\S]*?<rdf:li[^>]*>[^<]+</.test(xmp),
  'not said to be PDF/A-2a': ({ xmp }) => /<pdfaid:part>2<[\s\S]*<pdfaid:conformance>A</.test(xmp),
  'said to be PDF/UA, which nobody has checked': ({ xmp }) => !/pdfuaid/.test(xmp),
};

/**
 * Where a PDF would fail whoever hears it read or opens it in fifty years, each in words; nothing when it would not.
 * Looks at the file itself, which has no packed objects: tags, language, title, fonts, text alternatives, and that
 * everything that is drawn is either tagged or said to be ornament.
 */
export function pdfFaults(bytes: Buffer): string[] {
  const objects = objectsOf(bytes);
  const all = [...objects.values()];
  const saying = (pattern: RegExp): readonly PdfObject[] => all.filter(({ says }) => pattern.test(says));
  const [{ says: catalog } = nothing] = saying(/\/Type \/Catalog/);
  const at: Find = (name, of) => objects.get(new RegExp(`/${name} (\\d+) 0 R`).exec(of)?.[1] ?? '') ?? nothing;
  const [{ says: info } = nothing] = saying(/\/Producer/);
  const tree = at('StructTreeRoot', catalog).says;
  const marks = `${at('MarkInfo', catalog).says} ${catalog}`;
  const preferences = `${at('ViewerPreferences', catalog).says} ${catalog}`;
  const whole = { catalog, marks, tree, preferences, info, xmp: at('Metadata', catalog).content };
  return [
    ...Object.entries(rules).flatMap(([fault, holds]) => (holds(whole) ? [] : [fault])),
    ...all.flatMap(({ says }) => faultsOfPart(says, at)),
    ...saying(/\/Type \/Page\b/).flatMap(({ says }) => [
      ...(isInTree(says, tree) ? [] : ['a page outside the structure']),
      ...untagged(at('Contents', says).content),
    ]),
  ];
}

/** What an object refers to by a name, or nothing. */
type Find = (name: string, of: string) => PdfObject;

const nothing: PdfObject = { says: '', content: '' };

function isInTree(page: string, tree: string): boolean {
  const [, number] = /\/StructParents (\d+)/.exec(page) ?? [];
  return number !== undefined && new RegExp(`^ *${number} \\[\\d+ 0 R`, 'm').test(tree);
}

function faultsOfPart(says: string, at: Find): string[] {
  const leads = (name: string): boolean => at(name, says) !== nothing;
  const [, name = '?'] = /\/(?:BaseFont|FontName) \/(\S+)/.exec(says) ?? [];
  if (/\/S \/Figure\b/.test(says)) return /\/Alt\b/.test(says) ? [] : ['a figure without words'];
  if (/\/Type \/FontDescriptor/.test(says)) return leads('FontFile2') ? [] : [`${name} is not carried along`];
  if (!/\/Type \/Font\b/.test(says)) return [];
  if (/\/Subtype \/CIDFont/.test(says)) return leads('FontDescriptor') ? [] : [`${name} has no descriptor`];
  return /\/Subtype \/Type0/.test(says) && leads('ToUnicode') ? [] : [`${name} cannot be read as text`];
}

/** Operators that show text or paint, where nothing says what they belong to. */
function untagged(content: string): string[] {
  let depth = 0;
  const faults: string[] = [];
  for (const line of content.split('\n')) {
    if (/\b(BDC|BMC)$/.test(line)) depth += 1;
    else if (/^EMC$/.test(line)) depth -= 1;
    else if (depth === 0 && /(^| )(TJ|Tj|S|s|f|f\*|B|b|Do)$/.test(line)) faults.push(`drawn without a tag: ${line}`);
  }
  return faults;
}

function objectsOf(bytes: Buffer): ReadonlyMap<string, PdfObject> {
  const text = bytes.toString('latin1');
  const found = [...text.matchAll(/(?:^|\n)(\d+) 0 obj\n/g)].map((match) => {
    const start = match.index + match[0].length;
    const end = text.indexOf('\nendobj', start);
    const stream = text.slice(start, end).indexOf('stream\n');
    if (stream < 0) return [match[1]!, { says: text.slice(start, end), content: '' }] as const;
    const says = text.slice(start, start + stream);
    const length = Number(/\/Length (\d+)/.exec(says)?.[1]);
    const packed = bytes.subarray(start + stream + 'stream\n'.length).subarray(0, length);
    const content = /\/FlateDecode/.test(says) ? inflateSync(packed) : packed;
    return [match[1]!, { says, content: content.toString('latin1') }] as const;
  });
  return new Map(found);
}
