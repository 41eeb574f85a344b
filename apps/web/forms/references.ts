import { useQuery } from '@tanstack/react-query';
import { organisationQuery, runsQuery } from '../api/queries.js';
import { namesIn } from '../parts/names.js';
import { by } from '../words/danish.js';
import type { Option } from './schema.js';

const BODIES = 'bodies';

/** What a field refers to, by its name: runs of a procedure, or bodies. Others are written by hand. */
const sources: Readonly<Record<string, string>> = {
  agreement: 'agreement',
  by: 'agreement',
  revision: 'revision',
  hearing: 'hearing',
  commissorium: 'commissorium',
  initiative: 'initiative',
  carriedOver: 'initiative',
  plan: 'plan',
  follows: 'plan',
  escalation: 'escalation',
  writtenApproval: 'writtenApproval',
  chairApprovedCase: 'chairApprovedCase',
  approval: BODIES,
  body: BODIES,
  chairmanship: BODIES,
  cluster: BODIES,
  clusters: BODIES,
  finalTreatment: BODIES,
  jointWith: BODIES,
  leadCluster: BODIES,
  member: BODIES,
  parent: BODIES,
  parties: BODIES,
  party: BODIES,
  preTreatment: BODIES,
  responsible: BODIES,
  secretariat: BODIES,
  successor: BODIES,
  successors: BODIES,
  tovholderfunktion: BODIES,
  workingGroup: BODIES,
};

/** Fields that hold a person: those known from the seats are suggested, and others may be written. */
const PEOPLE = new Set(['person', 'substitute', 'holder']);

const IDS = '^[a-z0-9][a-z0-9-]';

/** What an id in a form may be chosen among, in Danish order; undefined where it must be written. */
export function useReferences(name: string, pattern: string | undefined): readonly Option[] | undefined {
  const source = pattern?.startsWith(IDS) ? sources[name] : undefined;
  const bodies = useQuery({ ...organisationQuery(), enabled: source === BODIES });
  const runs = useQuery({
    ...runsQuery(source ?? '', { limit: 200 }),
    enabled: source !== undefined && source !== BODIES,
  });
  if (source === undefined) return undefined;
  const found =
    source === BODIES
      ? bodies.data?.bodies
          .filter(({ standing }) => standing === 'exists')
          .map(({ body, name: called }) => ({ value: body, text: called }))
      : runs.data?.items.map(({ id, label }) => ({ value: id, text: label }));
  return (found ?? []).toSorted(by(({ text }) => text));
}

/** Whom a field may be about: everybody who has a seat or stands in for somebody, by what they are. None for others. */
export function useKnownPeople(name: string, pattern: string | undefined): readonly Option[] {
  const wanted = PEOPLE.has(name) && (pattern?.startsWith(IDS) ?? false);
  const { data } = useQuery({ ...organisationQuery(), enabled: wanted });
  if (!wanted) return [];
  const names = namesIn(data);
  const people = new Map<string, string[]>();
  for (const { title, holder, substitutes } of data?.bodies.flatMap(({ seats }) => seats) ?? []) {
    if (holder) people.set(holder.person, [...(people.get(holder.person) ?? []), title]);
    for (const { person } of substitutes) {
      people.set(person, [...(people.get(person) ?? []), `stedfortræder for ${title}`]);
    }
  }
  return [...people]
    .map(([value, titles]) => ({ value, text: [names[value], ...titles].filter(Boolean).join(', ') }))
    .toSorted(by(({ text }) => text));
}
