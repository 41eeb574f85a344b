/**
 * The rules of PROV-JSON (W3C Member Submission of 24 April 2013) and of PROV-DM, as far as a document of ours uses
 * them.
 */

interface Attributes {
  readonly [name: string]: unknown;
}
interface Sections {
  readonly [kind: string]: { readonly [id: string]: Attributes };
}
/** Whether something is not a qualified name. */
type Naming = (name: unknown) => boolean;

/** What each kind of statement must have, and may have of PROV's own. */
const relations: { readonly [kind: string]: { readonly needs: readonly string[]; readonly may: readonly string[] } } = {
  wasGeneratedBy: { needs: ['prov:entity'], may: ['prov:activity', 'prov:time'] },
  used: { needs: ['prov:activity'], may: ['prov:entity', 'prov:time'] },
  wasInformedBy: { needs: ['prov:informed', 'prov:informant'], may: [] },
  wasDerivedFrom: {
    needs: ['prov:generatedEntity', 'prov:usedEntity'],
    may: ['prov:activity', 'prov:generation', 'prov:usage'],
  },
  wasAssociatedWith: { needs: ['prov:activity'], may: ['prov:agent', 'prov:plan', 'prov:role'] },
  actedOnBehalfOf: { needs: ['prov:delegate', 'prov:responsible'], may: ['prov:activity'] },
};
const elements: { readonly [kind: string]: readonly string[] } = {
  entity: ['prov:type', 'prov:label', 'prov:value', 'prov:location'],
  activity: ['prov:startTime', 'prov:endTime', 'prov:type', 'prov:label', 'prov:location'],
  agent: ['prov:type', 'prov:label', 'prov:location'],
};
/** Which section what a relation points at must be declared in, when the whole log is exported. */
const pointsAt: { readonly [attribute: string]: string } = {
  'prov:entity': 'entity',
  'prov:generatedEntity': 'entity',
  'prov:activity': 'activity',
  'prov:informed': 'activity',
  'prov:agent': 'agent',
  'prov:delegate': 'agent',
  'prov:responsible': 'agent',
};
const TIMES = ['prov:time', 'prov:startTime', 'prov:endTime'];
const DATE_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;
const LOCAL = /^([\w/@~&+*?#$!.-]|%[0-9A-Fa-f]{2})+$/;

/** Everything that is wrong with a document; none when it keeps the rules. */
export function provProblems(text: string): string[] {
  const { prefix = {}, ...sections } = JSON.parse(text) as { prefix: Attributes } & Sections;
  const known = new Set([...Object.keys(prefix), 'prov', 'xsd']);
  const isWrong: Naming = (name) => {
    const [head = '', local = '', ...more] = String(name).split(':');
    return more.length > 0 || !LOCAL.test(local) || (head !== '_' && !known.has(head));
  };
  const problems = Object.entries(sections).flatMap(([kind, statements]) =>
    Object.entries(statements).flatMap(([id, attributes]) => [
      ...idProblems(kind, id, isWrong),
      ...statementProblems(kind, attributes).map((problem) => `${kind} ${id}: ${problem}`),
      ...Object.entries(attributes).flatMap(([name, value]) =>
        attributeProblems(name, value, sections, isWrong).map((problem) => `${kind} ${id}: ${problem}`),
      ),
    ]),
  );
  const unknown = Object.keys(sections).filter((kind) => !(kind in elements) && !(kind in relations));
  return [...unknown.map((kind) => `there is no ${kind}`), ...problems, ...doubles(text, sections)];
}

function idProblems(kind: string, id: string, isWrong: Naming): string[] {
  if (isWrong(id)) return [`${kind} ${id}: the id is no qualified name`];
  return kind in elements && id.startsWith('_:') ? [`${kind} ${id}: an element has a name of its own`] : [];
}

function statementProblems(kind: string, attributes: Attributes): string[] {
  const { needs, may } = relations[kind] ?? { needs: [], may: elements[kind] ?? [] };
  const allowed = [...needs, ...may, 'prov:type', 'prov:label'];
  const foreign = Object.keys(attributes).filter((name) => name.startsWith('prov:') && !allowed.includes(name));
  const missing = needs.filter((need) => !(need in attributes));
  return [...missing.map((need) => `${need} is missing`), ...foreign.map((name) => `has no ${name}`)];
}

function attributeProblems(name: string, value: unknown, sections: Sections, isWrong: Naming): string[] {
  const section = pointsAt[name];
  const undeclared = section !== undefined && !(String(value) in (sections[section] ?? {}));
  return [
    ...(isWrong(name) ? [`${name} is no qualified name`] : []),
    ...(TIMES.includes(name) && !DATE_TIME.test(String(value)) ? [`${name} is no dateTime`] : []),
    ...(undeclared ? [`${name} ${String(value)} is not declared`] : []),
    ...(typeof value === 'object' ? literalProblems(value as Attributes, name, isWrong) : []),
  ];
}

/** Members are written a line each, and JSON.parse keeps the last of those that are called the same. */
function doubles(text: string, sections: Sections): string[] {
  const written = text.split('\n').filter((line) => /^"[^"]+":\{"/.test(line)).length;
  const left = Object.values(sections).reduce((sum, statements) => sum + Object.keys(statements).length, 0);
  return written === left ? [] : [`${written} members are written, ${left} are left when it is read`];
}

function literalProblems(value: Attributes, at: string, isWrong: Naming): string[] {
  const { $, type, lang, ...more } = value;
  return [
    ...(typeof $ === 'string' ? [] : [`${at}: a literal has its text in $`]),
    ...(Object.keys(more).length > 0 ? [`${at}: a literal has only $, type and lang`] : []),
    ...((type === undefined) === (lang === undefined) ? [`${at}: a literal has either a type or a language`] : []),
    ...(type === 'prov:QUALIFIED_NAME' && isWrong($) ? [`${at}: ${String($)} is no qualified name`] : []),
  ];
}
