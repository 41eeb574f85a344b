import { useQuery } from '@tanstack/react-query';
import { organisationQuery, runsQuery } from '../api/queries.js';
import { namesIn } from '../parts/names.js';
import { by } from '../words/danish.js';
import type { FieldSchema, Option } from './schema.js';

const BODY = 'body';
const PERSON = 'person';

/** What an id in a form may be chosen among; while that is fetched there is nothing yet to choose. */
export type References = readonly Option[] | 'fetching';

/**
 * What an id may be chosen among, in Danish order: the bodies there are, or the runs of a procedure. Undefined where it
 * must be written: it may name a person or what is not there yet, or what there is could not be fetched.
 * @param source what the field's schema says that it refers to
 */
export function useReferences(source: string | undefined): References | undefined {
  const ofBodies = source === BODY;
  const ofRuns = source !== undefined && source !== BODY && source !== PERSON;
  const bodies = useQuery({ ...organisationQuery(), enabled: ofBodies });
  const runs = useQuery({ ...runsQuery(source ?? '', { limit: 200 }), enabled: ofRuns });
  if (bodies.isLoading || runs.isLoading) return 'fetching';
  const found = ofBodies
    ? bodies.data?.bodies
        .filter(({ standing }) => standing === 'exists')
        .map(({ body, name }) => ({ value: body, text: name }))
    : runs.data?.items.map(({ id, label }) => ({ value: id, text: label }));
  return found?.toSorted(by(({ text }) => text));
}

/** Whom a field may be about: everybody who has a seat or stands in for somebody, by what they are. None for others. */
export function useKnownPeople({ 'x-refers-to': source }: FieldSchema): readonly Option[] {
  const wanted = source === PERSON;
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
