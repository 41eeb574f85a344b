import { danishDay } from '#engine/calendar.js';
import { offerOf } from '#engine/offers.js';
import { MIGRATE } from '#engine/migration.js';
import type { ActingSeat, Run, SeatQuery } from '#engine/procedure.js';
import type { Installed } from '#engine/registry.js';
import type { OrganisationState } from '#organisation/organisation.js';
import { type SeatsOnDay, whoCouldGive } from '#organisation/who-could-give.js';

/** A seat that held the mandate that day, with whether it could use it. */
export interface PossibleSeat {
  readonly seat: string;
  readonly title: string;
  readonly body: string;
  readonly standing: 'held' | 'vacant' | 'unknown';
  /** Opaque id of the one who held it. */
  readonly holder?: string;
  /** Opaque ids of approved substitutes. */
  readonly substitutes: readonly string[];
  /** Whether anyone in the seat could give the command. */
  readonly allowed: boolean;
  /** Danish: why the holder could not. */
  readonly reasons: readonly string[];
}

/** One part of a mandate as it was that day. */
export interface PossibleSeats extends SeatQuery {
  readonly title: string;
  /** Danish, one sentence: who it was, or why nobody can be named. */
  readonly text: string;
  readonly bodyName?: string;
  /** At most `SEATS_SHOWN` of them. */
  readonly seats: readonly PossibleSeat[];
  readonly total: number;
}

/** A command as it stood at one moment: allowed and for whom, or every reason why not. */
export interface Possibility {
  readonly command: string;
  readonly title: string;
  readonly description: string;
  /** Danish, completes "Det kan kun ...". */
  readonly who: string;
  readonly rule: string;
  /** Somebody could give it then; `given` when it was what happened next. */
  readonly allowed: boolean;
  readonly given: boolean;
  /** Danish: every reason why nobody could. */
  readonly reasons: readonly string[];
  readonly for: readonly PossibleSeats[];
}

/** A mandate may mean every seat there is; nobody reads more than this. */
export const SEATS_SHOWN = 20;

/** The system's own seats are held by no person, and never vacant. */
const OURS = new Set(['policy', 'clock', 'seed']);

/** Looks up who held which seats on a day; keeps what it found, since the steps of a page ask alike. */
export interface SeatLookup {
  readonly state: OrganisationState;
  readonly find: (queries: readonly SeatQuery[], day: string) => readonly SeatsOnDay[];
}

/** A lookup over the organisation with its whole dated history. */
export function seatLookup(state: OrganisationState): SeatLookup {
  const found = new Map<string, readonly SeatsOnDay[]>();
  return {
    state,
    find(queries, day) {
      const key = `${day} ${JSON.stringify(queries)}`;
      const known = found.get(key) ?? whoCouldGive(state, queries, day);
      found.set(key, known);
      return known;
    },
  };
}

/**
 * Every command on a run as it stood at an instant, with the organisation of that day. What depends on what would have
 * been entered is left open, as it was for those who sat there.
 * @param given the fact that happened next
 */
export function possibilities(
  installed: Installed,
  run: Run,
  { at, given, lookup }: { readonly at: string; readonly given?: string; readonly lookup: SeatLookup },
): Possibility[] {
  const commands = Object.entries(installed.procedure.commands);
  return commands.flatMap((named) => {
    const [name, { fact, mandate }] = named;
    if (name === MIGRATE && run.revision < 0) return [];
    const offer = offerOf(installed, run, named, undefined, at);
    // A body that the run does not know yet is written as an empty text in its rule.
    const meant = offer.seats.filter(({ body }) => body !== '');
    const groups = lookup
      .find(meant, danishDay(at))
      .map((group) => groupOf(group, (acting) => offerOf(installed, run, named, acting, at).reasons, offer.reasons));
    const bySystem = offer.allowed && offer.seats.some((query) => OURS.has(query.function));
    const allowed = bySystem || groups.some(({ some }) => some);
    return {
      command: name,
      title: offer.title,
      description: offer.description,
      who: mandate.who,
      rule: mandate.rule,
      allowed,
      given: fact === given,
      reasons: allowed ? [] : reasonsAgainst(offer.reasons, groups),
      for: groups.map(({ shown }) => shown),
    };
  });
}

interface Group {
  readonly shown: PossibleSeats;
  readonly some: boolean;
  readonly reasons: readonly string[];
}

function groupOf(
  group: SeatsOnDay,
  judge: (acting: ActingSeat) => readonly string[],
  ofState: readonly string[],
): Group {
  const { place, seats, text, title, ...query } = group;
  const judged = seats.map((seat) => seatOf(seat, judge, ofState));
  const shown = judged.slice(0, SEATS_SHOWN);
  return {
    some: judged.some(({ allowed }) => allowed),
    reasons: judged.flatMap(({ reasons }) => reasons),
    shown: { ...query, title, text, ...(place && { bodyName: place.name }), seats: shown, total: judged.length },
  };
}

function seatOf(
  { seat, title, body, side, function: role, standing, holder, substitutes }: SeatsOnDay['seats'][number],
  judge: (acting: ActingSeat) => readonly string[],
  ofState: readonly string[],
): PossibleSeat {
  const place = { seat, title, body, standing, substitutes: substitutes.map(({ person }) => person) };
  if (holder === undefined) {
    const empty = standing === 'vacant' ? `${title} var ledig den dag.` : `${title}: det vides ikke, hvem der sad der.`;
    return { ...place, allowed: false, reasons: [...ofState, empty] };
  }
  const own: ActingSeat = { person: holder.person, seat, body, function: role, ...(side && { side }) };
  const reasons = judge(own);
  const standIns = substitutes.map(({ person }) => ({ ...own, person, onBehalfOf: holder.person }));
  const allowed = reasons.length === 0 || standIns.some((acting) => judge(acting).length === 0);
  return { ...place, holder: holder.person, allowed, reasons: allowed ? [] : reasons };
}

function reasonsAgainst(ofState: readonly string[], groups: readonly Group[]): string[] {
  // Who held which seat is beside the point where nobody could have done it.
  if (ofState.length > 0) return [...ofState];
  const all = groups.flatMap(({ reasons }) => reasons);
  const nobody = groups.length === 0 ? ['Ingen post har mandatet til det, som forløbet stod.'] : [];
  const unknown = groups.flatMap(({ shown }) =>
    shown.seats.length === 0 && !OURS.has(shown.function) ? [shown.text] : [],
  );
  const found = [...new Set([...all, ...nobody, ...unknown])];
  return found.length > 0 ? found : ['Det kan kun ske af sig selv.'];
}
