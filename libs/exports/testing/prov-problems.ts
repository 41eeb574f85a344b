/** The rules of PROV-JSON (W3C Member Submission of 24 April 2013) and of PROV-DM, as far as a document of ours uses them. */

interface Attributes {
  readonly [name: string]: unknown;
}
type Statements = { readonly [id: string]: Attributes };

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
  const { prefix = {}, ...sections } = JSON.parse(text) as { prefix: Attributes } & { [kind: string]: Statements };
  const known = new Set([...Object.keys(prefix as Attributes), 'prov', 'xsd']);
  const problems: string[] = [];
  const nameProblem = (name: unknown): boolean => {
    const [head = '', ...rest] = String(name).split(':');
    return head === '_' ? rest.length !== 1 : !known.has(head) || rest.length !== 1 || !LOCAL.test(rest[0]!);
  };
  for (const [kind, statements] of Object.entries(sections)) {
    const own = elements[kind] ?? relations[kind];
    if (own === undefined) {
      problems.push(`there is no ${kind}`);
      continue;
    }
    const relation = relations[kind];
    for (const [id, attributes] of Object.entries(statements)) {
      const at = `${kind} ${id}`;
      if (nameProblem(id)) problems.push(`${at}: the id is no qualified name`);
      if (relation === undefined && id.startsWith('_:')) problems.push(`${at}: an element has a name of its own`);
      for (const need of relation?.needs ?? []) if (!(need in attributes)) problems.push(`${at}: ${need} is missing`);
      const allowed = [
        ...(relation ? [...relation.needs, ...relation.may, 'prov:type', 'prov:label'] : elements[kind]!),
      ];
      for (const [name, value] of Object.entries(attributes)) {
        if (nameProblem(name)) problems.push(`${at}: ${name} is no qualified name`);
        if (name.startsWith('prov:') && !allowed.includes(name)) problems.push(`${at}: has no ${name}`);
        if (TIMES.includes(name) && !DATE_TIME.test(String(value))) problems.push(`${at}: ${name} is no dateTime`);
        const section = pointsAt[name];
        if (section !== undefined && !(String(value) in (sections[section] ?? {}))) {
          problems.push(`${at}: ${name} ${String(value)} is not declared`);
        }
        if (typeof value === 'object')
          problems.push(...literalProblems(value as Attributes, `${at} ${name}`, nameProblem));
      }
    }
  }
  // Members are written a line each, and JSON.parse keeps the last of those that are called the same.
  const lines = text.split('\n').filter((line) => /^"[^"]+":\{"/.test(line));
  const members = Object.values(sections).reduce((sum, statements) => sum + Object.keys(statements).length, 0);
  if (lines.length !== members)
    problems.push(`${lines.length} members are written, ${members} are left when it is read`);
  return problems;
}

function literalProblems(value: Attributes, at: string, nameProblem: (name: unknown) => boolean): string[] {
  const { $, type, lang, ...more } = value;
  return [
    ...(typeof $ === 'string' ? [] : [`${at}: a literal has its text in $`]),
    ...(Object.keys(more).length > 0 ? [`${at}: a literal has only $, type and lang`] : []),
    ...((type === undefined) === (lang === undefined) ? [`${at}: a literal has either a type or a language`] : []),
    ...(type === 'prov:QUALIFIED_NAME' && nameProblem($) ? [`${at}: ${String($)} is no qualified name`] : []),
  ];
}
