import type { SeatQuery } from '#engine/procedure.js';
import { type BodyOnDay, type SeatOnDay, bodyOnDay, seatsMeant } from './who-could-decide.js';
import type { OrganisationState } from './organisation.js';
import { type SeatFunction, seatFunctions } from './seat.js';

/** The seats that one part of a mandate means on a day, and who could act in them. */
export interface SeatsOnDay extends SeatQuery {
  /** Danish: »Formand«; for the system's own seats what stands behind them. */
  readonly title: string;
  /** The body as it was that day; absent where the mandate names none. */
  readonly place?: Pick<BodyOnDay, 'body' | 'name' | 'standing' | 'text' | 'legalBasis' | 'successors'>;
  readonly seats: readonly (SeatOnDay & { readonly body: string })[];
  /** Danish, one sentence: who it was, or why nobody can be named. */
  readonly text: string;
}

const system: { readonly [fn: string]: string } = {
  policy: 'Systemet, når et andet forløb når så langt',
  clock: 'Systemets ur, når en frist er nået',
  seed: 'Systemets indlæsning af det, der var før systemet',
};

/**
 * Who could have acted by a mandate on a day, query by query. Never empty-handed: where nobody is known, it says why.
 */
export function whoCouldGive(state: OrganisationState, queries: readonly SeatQuery[], day: string): SeatsOnDay[] {
  const unique = [...new Map(queries.map((query) => [JSON.stringify(query), query])).values()];
  return unique.map((query) => onDay(state, query, day));
}

function onDay(state: OrganisationState, query: SeatQuery, day: string): SeatsOnDay {
  const ours = system[query.function];
  if (ours !== undefined) return { ...query, title: ours, seats: [], text: `${ours}; ingen person.` };
  const title = seatFunctions[query.function as SeatFunction] ?? query.function;
  const body = query.body === undefined ? undefined : bodyOnDay(state, query.body, day);
  const seats = seatsMeant(state, query, day);
  const place = body && placeOf(body);
  return { ...query, title, ...(place && { place }), seats, text: textOf(query, body, seats) };
}

function placeOf({ body, name, standing, text, legalBasis, successors }: BodyOnDay): NonNullable<SeatsOnDay['place']> {
  return { body, name, standing, text, legalBasis, successors };
}

function textOf({ body: id }: SeatQuery, body: BodyOnDay | undefined, seats: SeatsOnDay['seats']): string {
  if (id !== undefined && body === undefined) return `Organet ${id} er ikke registreret: ukendt.`;
  if (body && body.standing !== 'exists') return `${body.name}: ${body.text}`;
  if (seats.length === 0) return 'Ingen sådan post er registreret den dag: ukendt, ikke tomt.';
  return seats.map(seatText).join(' ');
}

function seatText({ title, standing, holder, substitutes, vacantSince }: SeatOnDay): string {
  if (standing === 'unknown') return `${title}: ukendt, hvem der havde posten den dag.`;
  if (standing === 'vacant')
    return `${title}: ledig${vacantSince ? ` siden ${vacantSince}` : ', har aldrig været besat'}.`;
  const standIns = substitutes.map(({ person, to }) => `${person} (til og med ${to})`);
  return `${title}: ${holder!.person}${standIns.length > 0 ? `, stedfortræder ${standIns.join(' og ')}` : ''}.`;
}
