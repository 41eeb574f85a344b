import type { Closed } from './closed.js';
import type { EventData, RecordedEvent } from './event.js';
import type { Fact } from './fact.js';
import { participants } from './documents.js';
import { Text } from './fields.js';
import type { Command, MandateRule, Procedure, Run, SeatQuery, Words } from './procedure.js';
import { Refusal } from './refusal.js';
import type { Statechart } from './statechart.js';

/** What closing needs to be told. */
export class CloseReading {
  @Text('Begrundelse', { min: 5, max: 2_000 }) reason!: string;
  @Text('Hjemmel', { min: 3, max: 500, help: 'Den bestemmelse, der lukkes efter' }) legalGround!: string;
  @Text('Del', {
    max: 100,
    plain: true,
    optional: true,
    help: 'Navnet på en oplysning i forløbet. Udelades, når hele forløbet lukkes',
  })
  part?: string;
}

/** What opening again needs to be told. */
export class OpenReading {
  @Text('Begrundelse', { min: 5, max: 2_000 }) reason!: string;
  @Text('Hjemmel', { min: 3, max: 500, help: 'Den bestemmelse, der åbnes efter' }) legalGround!: string;
  @Text('Del', { max: 100, plain: true, optional: true, help: 'Den del, der åbnes. Udelades for hele forløbet' })
  part?: string;
}

/** The facts that every procedure whose runs can be closed has: they change who may read, never the state. */
export const READING_CLOSED = 'ReadingClosed';
export const READING_OPENED = 'ReadingOpened';

const words: { readonly [type: string]: Words } = {
  [READING_CLOSED]: {
    title: 'Lukket for andre',
    description: 'Kun de, der deltager i forløbet, kan se det, og revisorer, der har fået det bevilget.',
  },
  [READING_OPENED]: { title: 'Åbnet igen', description: 'Forløbet kan ses af dem, der plejer at kunne se det.' },
};

/** Those who look after what a body does. Administrators and auditors are not among them: they have no case here. */
const KEEPERS = ['secretary', 'chair', 'tovholder'];

/** Functions that look after the system or look into it, and never take part in a case by sitting in a body. */
const OUTSIDE = ['administrator', 'auditor'];

const SYSTEM = 'system';

/** Whether an event is one of the two. */
export function isClosure(type: string): boolean {
  return type === READING_CLOSED || type === READING_OPENED;
}

/** The pair of commands that a procedure has beside its own; none where its runs cannot be closed. */
export function closureCommands(procedure: Procedure): Procedure['commands'] {
  if (procedure.reading?.closable === false) return {};
  const mandate: MandateRule<unknown> = {
    rule: 'keeperOfTheRun',
    who: 'gøres af en formand, sekretær eller tovholder i et organ, der deltager i forløbet',
    seats: (run) => {
      const places = new Map<string, Pick<SeatQuery, 'body' | 'side'>>();
      for (const { body, side, function: role } of participants(procedure, run)) {
        if (body !== undefined && !OUTSIDE.includes(role)) {
          places.set(`${body} ${side ?? ''}`, { body, ...(side && { side }) });
        }
      }
      return [...places.values()].flatMap((place) => KEEPERS.map((role) => ({ function: role, ...place })));
    },
  };
  const close: Command<unknown, Fact<string, EventData>, CloseReading> = {
    title: 'Luk for andre',
    description: 'Lukker forløbet eller en del af det, så kun de, der deltager i det, kan se det.',
    input: CloseReading,
    fact: READING_CLOSED,
    mandate,
    record: (input, run) => {
      refuse(closureObstacles(run, READING_CLOSED, input.part), 'Luk for andre');
      if (input.part !== undefined) refuse(partObstacles(procedure, run, input.part), 'Luk for andre');
      return { ...input };
    },
  };
  const open: Command<unknown, Fact<string, EventData>, OpenReading> = {
    title: 'Åbn igen',
    description: 'Åbner det, der er lukket, for dem, der ellers kan se forløbet.',
    input: OpenReading,
    fact: READING_OPENED,
    mandate,
    record: (input, run) => {
      refuse(closureObstacles(run, READING_OPENED, input.part), 'Åbn igen');
      return { ...input };
    },
  };
  return { CloseReading: close, OpenReading: open } as unknown as Procedure['commands'];
}

/** A procedure that also knows of the two facts. */
export function knowingClosure(procedure: Procedure): Procedure {
  if (procedure.reading?.closable === false) return procedure;
  const unchanged = (context: unknown): unknown => context;
  return {
    ...procedure,
    events: { ...procedure.events, ...words },
    evolve: { ...procedure.evolve, [READING_CLOSED]: unchanged, [READING_OPENED]: unchanged },
  };
}

/** A chart that takes the two facts wherever a run stands, its end included, and stays there. */
export function takingClosure(chart: Statechart): Statechart {
  return {
    ...chart,
    step: (from, context, fact) =>
      isClosure(fact.type) ? { to: from, taken: [], timers: [] } : chart.step(from, context, fact),
    unmet: (from, context, fact, judge) => (isClosure(fact.type) ? [] : chart.unmet(from, context, fact, judge)),
  };
}

/** What stands in the way of closing or opening, in Danish. */
export function closureObstacles({ revision, closed }: Run, type: string, part?: string): readonly string[] {
  if (revision < 0) return ['Forløbet er ikke begyndt endnu.'];
  return type === READING_CLOSED ? alreadyClosed(closed, part) : notClosed(closed, part);
}

function alreadyClosed({ whole, parts = {} }: Closed = {}, part = ''): readonly string[] {
  if (whole) return ['Forløbet er allerede lukket.'];
  return Object.hasOwn(parts, part) ? ['Delen er allerede lukket.'] : [];
}

/** Without a part named the question is whether there is anything at all to open. */
function notClosed(closed: Closed | undefined, part: string | undefined): readonly string[] {
  if (part === undefined) return closed === undefined ? ['Forløbet er ikke lukket.'] : [];
  return Object.hasOwn(closed?.parts ?? {}, part) ? [] : ['Den del er ikke lukket.'];
}

/** What is closed after an event. Opening without a part opens the whole, and leaves closed parts as they are. */
export function closedAfter(closed: Closed | undefined, event: RecordedEvent): Closed | undefined {
  if (!isClosure(event.type)) return closed;
  const { reason, legalGround, part } = event.data as unknown as CloseReading;
  const { whole, parts = {} } = closed ?? {};
  if (event.type === READING_CLOSED) {
    const closure = { since: event.metadata.recordedAt, reason, legalGround, seat: event.metadata.actor.seat };
    return part === undefined ? { ...closed, whole: closure } : { ...closed, parts: { ...parts, [part]: closure } };
  }
  if (part === undefined) return Object.keys(parts).length > 0 && whole ? { parts } : undefined;
  const { [part]: _opened, ...rest } = parts;
  const left = { ...(whole && { whole }), ...(Object.keys(rest).length > 0 && { parts: rest }) };
  return Object.keys(left).length > 0 ? left : undefined;
}

/**
 * Who takes part in a run, as marks that a reader's seats are held against: a body, a seat (`seat/id`) or a function
 * outside cases in a body (`administrator@kog`). They are those who may attach files to it now (`participants`), and
 * beside them the bodies whose mandates are seen in it, and those the procedure names itself.
 */
export function partiesOf(procedure: Procedure, run: Run, events: readonly RecordedEvent[]): ReadonlySet<string> {
  const acted = events.map(({ metadata: { actor, mandate } }) =>
    mandate.body === SYSTEM ? undefined : markOf({ function: mandate.function, body: mandate.body, acted: actor.seat }),
  );
  const marks = [
    ...acted,
    ...participants(procedure, run).map(markOf),
    ...(procedure.reading?.parties?.(run.context) ?? []),
  ];
  return new Set(marks.filter((mark) => mark !== undefined));
}

/** The marks of a seat that reads; see `partiesOf`. */
export function marksOf({ seat, body, function: role }: { seat: string; body: string; function: string }): string[] {
  return [`seat/${seat}`, OUTSIDE.includes(role) ? `${role}@${body}` : body];
}

function markOf(query: SeatQuery & { readonly acted?: string }): string | undefined {
  if (OUTSIDE.includes(query.function)) {
    // One who acted from outside keeps sight of what they did, and not everybody else in their place.
    if (query.acted !== undefined) return `seat/${query.acted}`;
    return query.body === undefined ? undefined : `${query.function}@${query.body}`;
  }
  return query.seat === undefined ? query.body : `seat/${query.seat}`;
}

/** A part can be held back when it is a field the run knows, and its name does not give it away. */
function partObstacles({ label }: Procedure, { context }: Run, part: string): readonly string[] {
  const known = context as { readonly [field: string]: unknown };
  if (!Object.hasOwn(known, part)) return [`Forløbet har ingen oplysning, der hedder »${part}«.`];
  const { [part]: _held, ...rest } = known;
  try {
    if (label(rest) === label(known)) return [];
  } catch {
    // The name cannot be made without it.
  }
  return ['Oplysningen indgår i forløbets navn. Luk hele forløbet i stedet.'];
}

function refuse(obstacles: readonly string[], title: string): void {
  if (obstacles.length > 0) throw new Refusal('requirement-not-met', `${title}: ${obstacles.join(' ')}`);
}
