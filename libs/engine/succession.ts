import type { Mandate } from './fact.js';
import { Day, Id, Part, Text } from './fields.js';
import type { Heir } from './heir.js';
import type { Command, Procedure, Run, SeatQuery, Words } from './procedure.js';
import { Refusal } from './refusal.js';
import type { Statechart } from './statechart.js';

/** One body that is succeeded, and the one that takes its work over, with the names they had on that day. */
export class SucceededBody {
  @Id('Organ') from!: string;
  @Text('Organets navn', { max: 200, plain: true }) fromName!: string;
  @Id('Efterfølger') to!: string;
  @Text('Efterfølgerens navn', { max: 200, plain: true }) toName!: string;
}

/** What any open run can be told when the structure changes: who carries its work on, from when, and on what basis. */
export class CarryToSuccessors {
  @Id('Skifte') succession!: string;
  @Day('Fra og med') day!: string;
  @Text('Grundlag', { max: 500, plain: true }) legalBasis!: string;
  @Part('Organer', SucceededBody, { list: true }) bodies!: SucceededBody[];
}

/** The one fact that is every procedure's: it changes who may act on the run, never its state or what it knows. */
export const CARRIED = 'CarriedToSuccessors';

/** The command behind it; a policy gives it, never a person. */
export const CARRY = 'CarryToSuccessors';

const words: Words = {
  title: 'Arbejdet er ført videre til efterfølgere',
  description: 'Organer, der er afløst, er i dette forløb erstattet af dem, der har taget over.',
};

/** The command itself. */
export const carry: Command<unknown, { readonly type: string; readonly data: object }, CarryToSuccessors> = {
  title: 'Før arbejdet videre',
  description: 'Registrerer, hvem der overtager arbejdet fra organer, der er afløst.',
  input: CarryToSuccessors,
  fact: CARRIED,
  mandate: {
    rule: 'succession',
    who: 'ske af sig selv, når et skifte føres ud i livet',
    seats: () => [{ function: 'policy' }],
  },
  record(input, run) {
    const news = input.bodies.filter(({ from }) => bodyNow(run, from) === from);
    if (news.length > 0) return { ...input, bodies: news };
    throw new Refusal('requirement-not-met', `Før arbejdet videre: ${run.id} er allerede ført videre.`);
  },
};

/** A procedure that also knows of the fact every run can be told. */
export function knowingSuccession(procedure: Procedure): Procedure {
  return {
    ...procedure,
    events: { ...procedure.events, [CARRIED]: words },
    evolve: { ...procedure.evolve, [CARRIED]: (context) => context },
  };
}

/** A chart that takes the fact in every state but a final one, and stays where it was. */
export function takingSuccession(chart: Statechart): Statechart {
  return {
    ...chart,
    step(from, context, fact) {
      if (fact.type !== CARRIED) return chart.step(from, context, fact);
      return chart.ended(from) ? undefined : { to: from, taken: [], timers: [] };
    },
    takes: (value, event) => (event === CARRIED ? !chart.ended(value) : chart.takes(value, event)),
  };
}

/** The heirs of a run after an event: those it had, and the ones the event names. */
export function heirsAfter(heirs: readonly Heir[] | undefined, type: string, data: unknown): typeof heirs {
  if (type !== CARRIED) return heirs;
  const { bodies, day } = data as CarryToSuccessors;
  return [...(heirs ?? []), ...bodies.map(({ from, to }) => ({ from, to, day }))];
}

/** The body that has a body's work in this run now; through more than one succession where there were several. */
export function bodyNow({ heirs = [] }: Pick<Run, 'heirs'>, body: string): string {
  return heirs.reduce((now, { from, to }) => (now === from ? to : now), body);
}

/** A query as it is meant now: for the successor, where the run was carried over to one. */
export function meantNow(run: Pick<Run, 'heirs'>, query: SeatQuery): SeatQuery {
  if (query.body === undefined || run.heirs === undefined) return query;
  const body = bodyNow(run, query.body);
  return body === query.body ? query : { ...query, body };
}

/** The bodies whose work in this run is now with the given one; none where it always was. */
export function inPlaceOf(run: Pick<Run, 'heirs'>, body: string): Pick<Mandate, 'inPlaceOf'> {
  const before = [...new Set((run.heirs ?? []).map(({ from }) => from))].filter((from) => bodyNow(run, from) === body);
  return before.length > 0 ? { inPlaceOf: before } : {};
}
