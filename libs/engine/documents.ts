import { seatsFor } from './authorise.js';
import type { RecordedEvent } from './event.js';
import { Choice, Flag, Hash, Text } from './fields.js';
import type { Command, MandateRule, Procedure, Run, SeatQuery, Words } from './procedure.js';
import { Refusal } from './refusal.js';
import type { Statechart } from './statechart.js';
import { type AttachedDocument, type StoredFile, documentKinds } from './stored-file.js';

export class AttachDocument {
  @Hash('Fil', { help: 'Filens SHA-256, som den blev svaret, da filen blev lagt op' }) hash!: string;
  @Text('Titel', { max: 200 }) title!: string;
  @Choice('Art', documentKinds) kind!: keyof typeof documentKinds;
  @Flag('Kun for forløbets deltagere', { help: 'Andre kan hverken se bilagets titel eller hente det' })
  closed!: boolean;
}

export class WithdrawDocument {
  @Hash('Fil') hash!: string;
  @Text('Begrundelse', { max: 500 }) reason!: string;
}

/** The facts that are every procedure's: they change what belongs to a run, never its state or what it knows. */
export const ATTACHED = 'DocumentAttached';
export const DOCUMENT_WITHDRAWN = 'DocumentWithdrawn';

/** The command that refers a run to a stored file. */
export const ATTACH = 'AttachDocument';

const facts: { readonly [fact: string]: Words } = {
  [ATTACHED]: { title: 'Bilag vedlagt', description: 'En fil hører herefter til forløbet, kendt på sin SHA-256.' },
  [DOCUMENT_WITHDRAWN]: {
    title: 'Bilag trukket tilbage',
    description: 'Bilaget gælder ikke længere. Filen bliver liggende for dem, der deltager i forløbet.',
  },
};

const SYSTEM = new Set(['policy', 'clock', 'seed']);

/**
 * Seats that take part in a run: those that some command of it is for, by body or by name. A kind of seat anywhere is
 * not.
 */
export function participants({ commands }: Pick<Procedure, 'commands'>, run: Run): readonly SeatQuery[] {
  const known = found.get(run);
  if (known?.commands === commands) return known.seats;
  const seats = seatsOf(commands, run);
  found.set(run, { commands, seats });
  return seats;
}

/** A run as it is now never changes, and each of what every procedure has is judged by the same seats. */
const found = new WeakMap<Run, { readonly commands: Procedure['commands']; readonly seats: readonly SeatQuery[] }>();

function seatsOf(commands: Procedure['commands'], run: Run): readonly SeatQuery[] {
  const queries = Object.values(commands).flatMap(({ mandate }) => seatsFor(mandate, run));
  const own = queries.filter((query) => (query.body ?? query.seat) !== undefined && !SYSTEM.has(query.function));
  return [...new Map(own.map((query) => [JSON.stringify(query), query])).values()];
}

/** Those who take part in a run may do what every run has. */
export function takingPart(procedure: Pick<Procedure, 'commands'>): MandateRule<unknown> {
  return {
    rule: 'takingPart',
    who: 'gøres af dem, der deltager i forløbet',
    seats: (run) => participants(procedure, run),
  };
}

/**
 * Whether someone who may read a run may see one of its documents: closed and withdrawn ones are for those who take
 * part.
 * @param takesPart whether they may see the closed parts of the run
 */
export function maySeeDocument(document: Pick<AttachedDocument, 'closed' | 'withdrawn'>, takesPart: boolean): boolean {
  return takesPart || (!document.closed && document.withdrawn === undefined);
}

/** A run's document by its hash, withdrawn or not. */
export function documentIn({ documents = [] }: Pick<Run, 'documents'>, hash: string): AttachedDocument | undefined {
  return documents.find((document) => document.hash === hash);
}

/** Whether a run has a document that has not been withdrawn. */
export function hasDocuments({ documents = [] }: Pick<Run, 'documents'>): boolean {
  return documents.some(({ withdrawn }) => withdrawn === undefined);
}

/** The commands on documents, for one procedure: each is for those who take part in its run. */
export function documentCommands(procedure: Procedure): Procedure['commands'] {
  const mandate = takingPart(procedure);
  const attach: Command<unknown, { readonly type: string; readonly data: object }, AttachDocument> = {
    title: 'Vedlæg bilag',
    description: 'Knytter en fil, der er lagt op, til forløbet. Forløbets tilstand ændres ikke.',
    input: AttachDocument,
    fact: ATTACHED,
    mandate,
    record(input, run, { file }) {
      const known = documentIn(run, input.hash);
      if (known && !known.withdrawn) {
        throw new Refusal('requirement-not-met', `Vedlæg bilag: Filen er allerede vedlagt som »${known.title}«.`);
      }
      if (file === undefined) {
        const message = 'Vedlæg bilag: Filen er ikke lagt op, eller den er fjernet igen. Læg den op på ny.';
        throw new Refusal('unknown-reference', message);
      }
      const { size, type, scan } = file;
      return { ...input, size, type, scan };
    },
  };
  const withdraw: Command<unknown, { readonly type: string; readonly data: object }, WithdrawDocument> = {
    title: 'Træk bilag tilbage',
    description: 'Bilaget gælder ikke længere. Det kan stadig ses af dem, der deltager i forløbet.',
    input: WithdrawDocument,
    fact: DOCUMENT_WITHDRAWN,
    mandate,
    record(input, run) {
      const known = documentIn(run, input.hash);
      if (known && !known.withdrawn) return { ...input };
      const why = known ? 'er allerede trukket tilbage' : 'hører ikke til forløbet';
      throw new Refusal('requirement-not-met', `Træk bilag tilbage: Filen ${why}.`);
    },
  };
  return { [ATTACH]: attach, WithdrawDocument: withdraw } as unknown as Procedure['commands'];
}

/** A procedure that also knows of the facts on documents. */
export function knowingDocuments(procedure: Procedure): Procedure {
  const unchanged = Object.fromEntries(Object.keys(facts).map((fact) => [fact, (context: unknown) => context]));
  return {
    ...procedure,
    events: { ...procedure.events, ...facts },
    evolve: { ...procedure.evolve, ...unchanged },
  };
}

/**
 * A chart that takes the facts in every state but a final one, and stays where it was. A run begins with its own facts.
 */
export function takingDocuments(chart: Statechart): Statechart {
  return {
    ...chart,
    step(from, context, fact) {
      if (!(fact.type in facts)) return chart.step(from, context, fact);
      return chart.ended(from) ? undefined : { to: from, taken: [], timers: [] };
    },
    unmet(value, context, fact, judged) {
      if (!(fact.type in facts)) return chart.unmet(value, context, fact, judged);
      return chart.ended(value) ? undefined : [];
    },
    takes: (value, event) => (event in facts ? !chart.ended(value) : chart.takes(value, event)),
  };
}

/** The documents of a run after an event. */
export function documentsAfter(
  documents: readonly AttachedDocument[] | undefined,
  { type, data, metadata }: Pick<RecordedEvent, 'type' | 'data' | 'metadata'>,
): typeof documents {
  if (type !== ATTACHED && type !== DOCUMENT_WITHDRAWN) return documents;
  const { actor, recordedAt: at } = metadata;
  const by = { at, person: actor.person, seat: actor.seat };
  const before = documents ?? [];
  if (type === ATTACHED) {
    const attached = data as unknown as AttachDocument & StoredFile;
    const others = before.filter(({ hash }) => hash !== attached.hash);
    return [...others, { ...attached, attached: by }];
  }
  const { hash, reason } = data as unknown as WithdrawDocument;
  return before.map((one) => (one.hash === hash ? { ...one, withdrawn: { ...by, reason } } : one));
}
