import type { ChartState } from './chart.js';
import type { AttachedDocument, StoredFile } from './stored-file.js';
import type { TextDeclaration } from './text-declaration.js';
import type { Closed } from './closed.js';
import type { Givers } from './givers.js';
import type { ArmedTimer, EventData, Position, StateValue } from './event.js';
import type { Heir } from './heir.js';
import type { Mapping } from './mapping.js';
import type { NamedId } from './named-id.js';
import type { Reading } from './reading-declared.js';
import type { Timer } from './timer.js';
import type { EffectiveDate, Fact, Instant, Occurrence, PastAct, Side, Source } from './fact.js';

/** A reference to one run: stream `<procedure>-<id>`. */
export interface Ref {
  readonly procedure: string;
  readonly id: string;
}

/** The current state of one run, folded from its stream. */
export interface Run<C = unknown> extends Ref {
  /** `revision@1`: the definition it started on, or was last moved to. */
  readonly definition: string;
  readonly value: StateValue;
  readonly context: C;
  /** Revision of its last event; -1 before the first. */
  readonly revision: number;
  readonly position: Position;
  /** Hash of its last event; empty before the first. */
  readonly hash: string;
  readonly timers: readonly ArmedTimer[];
  readonly openedAt: Instant;
  readonly changedAt: Instant;
  /** Bodies whose work in this run has gone to another, oldest first; absent when none has. */
  readonly heirs?: readonly Heir[];
  /** Files it refers to, withdrawn ones included; absent when it never referred to any. */
  readonly documents?: readonly AttachedDocument[];
  /** What of it is closed to those who take no part; absent when nothing is. */
  readonly closed?: Closed;
  /** Who gave what a command of the procedure `settles`; absent while nobody has. */
  readonly givers?: Givers;
}

/** Which seats a rule means: all that match every given field. */
export interface SeatQuery {
  readonly function: string;
  readonly body?: string;
  readonly side?: Side;
  /** Id of the one seat that is meant, where a rule names persons' seats and not a kind of seat. */
  readonly seat?: string;
}

/** A seat as a person fills it on a given day; `onBehalfOf` is the holder when the person is a substitute. */
export interface ActingSeat {
  readonly person: string;
  readonly seat: string;
  readonly body: string;
  readonly function: string;
  readonly side?: Side;
  readonly onBehalfOf?: string;
}

/** A seat with the one who holds it on a given day. `title` is what the seat is called, never who has it. */
export interface HeldSeat extends Omit<ActingSeat, 'onBehalfOf'> {
  readonly title: string;
}

/** Who may give a command. Deny by default: no matching seat, no act. */
export interface MandateRule<C> {
  /** Stable name, recorded in each event it allowed. */
  readonly rule: string;
  /** Danish, completes "Det kan kun ...": `aftalens tovholdere`. */
  readonly who: string;
  /** The seats that may act on this run now. */
  readonly seats: (run: Run<C>) => readonly SeatQuery[];
}

/** What a decision may look at besides its own run: the time, the acting seat and runs loaded for it. */
export interface Surroundings {
  readonly now: Instant;
  readonly acting: ActingSeat;
  readonly effectiveOn?: EffectiveDate;
  readonly source?: Source;
  /** A run that the command declared in `needs`; refuses in Danish when it does not exist. */
  readonly run: <C>(ref: Ref) => Run<C>;
  /** The seats of a body that are held today, ordered by id; none of a body that the command did not declare. */
  readonly heldSeats: (body: string) => readonly HeldSeat[];
  /** The runs of the seats in the body that the command declared in `besides`; none where it declared none. */
  readonly seats?: readonly Run[];
  /** The seats that take part in a run that was loaded; left out, none do. */
  readonly participants?: (ref: Ref) => readonly SeatQuery[];
  /** The acts of the run that the command declared in `actsOf`; none where it declared none. */
  readonly acts?: readonly PastAct[];
  /** The stored file that is to be attached; absent when there is none of that hash. */
  readonly file?: StoredFile;
}

export type Dto<I extends object> = new () => I;

/** Something a person, the clock or a policy may ask for; accepted, it becomes one fact. */
export interface Command<C, F extends Fact, I extends object = object> {
  readonly title: string;
  readonly description: string;
  readonly input: Dto<I>;
  readonly fact: F['type'];
  readonly mandate: MandateRule<C>;
  /** The facts it says yes to: nobody says yes to their own, nor a substitute to that of the one they stand in for. */
  readonly settles?: readonly string[];
  /** Other runs that must be loaded before deciding. */
  readonly needs?: (input: I, run: Run<C>) => readonly Ref[];
  /** Runs that one of those refers to and that must be loaded as well. */
  readonly leadsTo?: (needed: Run) => readonly Ref[];
  /** Bodies whose seats must be known before deciding. */
  readonly needsSeatsOf?: (input: I, run: Run<C>) => readonly string[];
  /** The only ids that a field may hold on a run, where the run itself knows them; for those who fill it in. Pure. */
  readonly among?: { readonly [field: string]: (run: Run<C>, acting: ActingSeat | undefined) => readonly NamedId[] };
  /** A body whose seats must be known before deciding: who else sits there. */
  readonly besides?: (input: I, run: Run<C>) => string | undefined;
  /** A run of which it must be known before deciding who gave each of its events. */
  readonly actsOf?: (input: I, run: Run<C>) => Ref | undefined;
  /** Ids of persons that the texts of the input are about: erasing one of them makes the texts unreadable. */
  readonly about?: (input: I, run: Run<C>) => readonly string[];
  /**
   * The fact's data where it is not the input itself. Texts that may name people come protected: they can be kept and
   * moved, but not compared, shortened or looked into. May throw a Refusal. Pure.
   */
  readonly record?: (input: I, run: Run<C>, surroundings: Surroundings) => F['data'];
}

/** A condition on a transition. `holds` sees the context before the event, and the event. Pure. */
export interface Guard<C, F extends Fact> {
  /** Danish: what is required; shown when it is not met. */
  readonly text: string;
  /** Danish: what stands in the way on this very run, where that says more than `text`. */
  readonly explain?: (context: C) => string;
  /** It reads what the person is about to enter, so it can only be judged when the command is given. */
  readonly readsInput?: true;
  readonly holds: (context: C, fact: Occurrence<F>) => boolean;
}

/** How open runs of earlier versions are moved to this one, and who may move them. */
export interface Migration<C> {
  /**
   * Judged on the run as it stands before the move. That of a procedure's newest version counts for all its versions.
   */
  readonly mandate: MandateRule<unknown>;
  /** By the number of the earlier version. A run of a version that is not named here cannot be moved to this one. */
  readonly from: { readonly [version: number]: Mapping<C> };
}

/** Danish words for a state or an event. */
export interface Words {
  readonly title: string;
  readonly description: string;
}

/** Something that must happen next, by whom: the command's mandate, narrowed to a side, a body or one seat. */
export interface Awaited {
  readonly command: string;
  readonly side?: Side;
  readonly body?: string;
  readonly seat?: string;
  readonly dueAt?: Instant;
}

/** A procedure's declaration. Everything the product knows about a procedure comes from one of these. */
export interface Definition<C, F extends Fact> extends Words {
  readonly name: string;
  readonly version: number;
  readonly events: { readonly [T in F['type']]: Words };
  /** The context before the first event. */
  readonly begin: C;
  readonly evolve: { readonly [T in F['type']]: (context: C, fact: Occurrence<Extract<F, { type: T }>>) => C };
  readonly chart: ChartState<F['type']>;
  readonly guards: { readonly [name: string]: Guard<C, F> };
  readonly timers: { readonly [name: string]: Timer<C> };
  readonly commands: { readonly [name: string]: Command<C, F> };
  /** What must happen next for the run to move on. */
  readonly awaits: (run: Run<C>, states: readonly string[]) => readonly Awaited[];
  /** Danish name of the run, for lists. */
  readonly label: (context: C) => string;
  /** The run this one is about, e.g. a revision's agreement. */
  readonly subject?: (context: C) => Ref | undefined;
  /** What readers see of the run. Default: its context. */
  readonly view?: (run: Run<C>, states: readonly string[]) => object;
  /** The texts whose versions readers compare; left out, there are none. */
  readonly texts?: TextDeclaration;
  /** Left out, runs of earlier versions finish where they began. */
  readonly migration?: Migration<C>;
  /** Who may read its runs. Left out: those who have a seat, and each run can be closed. */
  readonly reading?: Reading<C>;
}

/** A definition with its types erased, as the registry keeps them. */
export interface Procedure extends Words {
  readonly name: string;
  readonly version: number;
  readonly events: { readonly [type: string]: Words };
  readonly begin: unknown;
  readonly evolve: { readonly [type: string]: (context: unknown, fact: Occurrence) => unknown };
  readonly chart: ChartState;
  readonly guards: { readonly [name: string]: Guard<unknown, Fact> };
  readonly timers: { readonly [name: string]: Timer<unknown> };
  readonly commands: { readonly [name: string]: Command<unknown, Fact<string, EventData>> };
  readonly awaits: (run: Run, states: readonly string[]) => readonly Awaited[];
  readonly label: (context: unknown) => string;
  readonly subject?: (context: unknown) => Ref | undefined;
  readonly view?: (run: Run, states: readonly string[]) => object;
  readonly texts?: TextDeclaration;
  readonly migration?: ErasedMigration;
  readonly reading?: Reading<unknown>;
}

/** A migration as the registry keeps it: the earlier context is what the earlier version made it. */
export interface ErasedMigration extends Pick<Migration<unknown>, 'mandate'> {
  readonly from: {
    readonly [version: number]: Omit<Mapping<unknown>, 'context'> & { readonly context: (old: unknown) => unknown };
  };
}

/** A definition as it is written: what a small procedure has nothing of may be left out. */
export type Declaration<C, F extends Fact> = Omit<Definition<C, F>, 'begin' | 'chart' | Optional> &
  Partial<Pick<Definition<C, F>, Optional>> &
  (object extends C ? { readonly begin?: C } : { readonly begin: C }) & {
    /** Its root may leave its words to the procedure. */
    readonly chart: Omit<ChartState<F['type']>, keyof Words> & Partial<Words>;
  };

type Optional = 'guards' | 'timers' | 'awaits';

/** Declares a procedure. The one place where its types are erased; `checkDeclaration` judges the rest at start. */
export function defineProcedure<C, F extends Fact>(declaration: Declaration<C, F>): Procedure {
  const { title, description, chart } = declaration;
  const nothing = { begin: {}, guards: {}, timers: {}, awaits: () => [] };
  return { ...nothing, ...declaration, chart: { title, description, ...chart } } as unknown as Procedure;
}

/** Gives a procedure's commands their types: the fact's data must be the input itself, or `record` makes it. */
export function commandsOf<C, F extends Fact>() {
  return <I extends object, T extends F['type']>(
    command: Omit<Command<C, F, I>, 'fact' | 'record'> & { readonly fact: T } & Recording<C, DataOf<F, T>, I>,
  ): Command<C, F> => command as unknown as Command<C, F>;
}

type DataOf<F extends Fact, T extends F['type']> = Extract<F, { type: T }>['data'];

type Recording<C, D, I> = I extends D
  ? { readonly record?: (input: I, run: Run<C>, surroundings: Surroundings) => D }
  : { readonly record: (input: I, run: Run<C>, surroundings: Surroundings) => D };
