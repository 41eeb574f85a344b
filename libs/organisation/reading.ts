import { danishDay } from '#engine/calendar.js';
import { marksOf } from '#engine/closure.js';
import type { Instant } from '#engine/fact.js';
import { streamOf } from '#engine/fold.js';
import type { ActingSeat, Ref } from '#engine/procedure.js';
import type { Level } from '#engine/reading-declared.js';
import { type Accesses, countsOn } from './access.js';

/** Who reads, with everything that lets them at that moment. Made by `readerOf`, or `anyone`. */
export interface Reader {
  /** Undefined for someone who is not logged in. */
  readonly person?: string;
  readonly rule: 'anonymous' | 'development' | 'seat' | 'noSeat' | 'auditor' | 'program' | 'folder';
  /** The levels that are read whatever the run is. */
  readonly levels: readonly ('public' | 'internal')[];
  /** Closed runs that one of these takes part in are read; see `partiesOf`. */
  readonly marks: readonly string[];
  /** All closed runs are read, and each reading is recorded. */
  readonly closedToo: boolean;
  /** Streams of closed runs that are read for a limited time, and each reading is recorded. */
  readonly glasses: readonly string[];
}

/** What is read: a run's level, its stream, and who takes part where it is closed. */
export interface Readable {
  readonly level: Level;
  readonly stream: string;
  readonly parties: ReadonlySet<string>;
}

/** The answer, with the rule that gave it. `recorded`: the reading must be written down before it is answered. */
export type Sight =
  | { readonly may: true; readonly rule: string; readonly recorded: boolean }
  | { readonly may: false; readonly rule: string; readonly reason: string };

/** What is known of who asks. */
export interface Asking {
  readonly person?: string;
  /** The seats they may act in at that moment, those they stand in for included. */
  readonly seats: readonly ActingSeat[];
  readonly accesses: Accesses;
  /** They came with a program's token. */
  readonly program: boolean;
  /** Outside production what is public and internal is read without a login. */
  readonly production: boolean;
}

/** Who has nothing but what is public. */
export const anyone: Reader = { rule: 'anonymous', levels: ['public'], marks: [], closedToo: false, glasses: [] };

/** Whoever has the folder with the log has all of it: the command line. Never for a request. */
export const everything: Reader = {
  rule: 'folder',
  levels: ['public', 'internal'],
  marks: [],
  closedToo: true,
  glasses: [],
};

/** Someone as a reader at a moment. Deny by default: what nothing opens is not seen. */
export function readerOf({ person, seats, accesses, program, production }: Asking, at: Instant): Reader {
  const day = danishDay(at);
  const development: Reader = { ...anyone, rule: 'development', levels: ['public', 'internal'] };
  if (person === undefined) return production ? anyone : development;
  const rights = accesses.clients.get(person);
  if (program && rights) {
    const reads = rights.some((one) => one.rights.includes('readInternal') && countsOn(one, day));
    return { ...anyone, person, rule: 'program', levels: reads ? ['public', 'internal'] : ['public'] };
  }
  const granted = accesses.auditors.filter((grant) => grant.auditor === person && countsOn(grant, day));
  const glasses = accesses.glasses.filter((glass) => glass.person === person && at < glass.until).map(streamOf);
  const known = seats.length > 0 || granted.length > 0;
  const outside = production ? { ...anyone, rule: 'noSeat' as const } : development;
  return {
    ...outside,
    ...(known && { rule: seats.length > 0 ? 'seat' : 'auditor', levels: ['public', 'internal'] }),
    person,
    marks: seats.flatMap(marksOf),
    closedToo: granted.some(({ closedToo }) => closedToo),
    // Whoever has lost their seat has lost what they took by it.
    glasses: seats.length > 0 ? glasses : [],
  };
}

/**
 * Whether a reader may see a run. The one place that decides; lists ask the same in SQL, and a test holds them equal.
 */
export function mayRead(reader: Reader, { level, stream, parties }: Readable): Sight {
  if (level !== 'closed') {
    if (reader.levels.includes(level)) return { may: true, rule: reader.rule, recorded: false };
    return { may: false, rule: reader.rule, reason: 'Det kan kun ses af dem, der er logget ind og har en post i dag.' };
  }
  if (reader.marks.some((mark) => parties.has(mark))) return { may: true, rule: 'takesPart', recorded: false };
  if (reader.closedToo) return { may: true, rule: 'auditorOfClosed', recorded: true };
  if (reader.glasses.includes(stream)) return { may: true, rule: 'breakGlass', recorded: true };
  const reason = 'Det er lukket og kan kun ses af dem, der deltager i det, og af revisorer, der har fået det bevilget.';
  return { may: false, rule: 'closed', reason };
}

/** Whether a reader may see a closed part, such as an attachment, of a run that they may see. */
export function mayReadPart(reader: Reader, run: Omit<Readable, 'level'>): Sight {
  return mayRead(reader, { ...run, level: 'closed' });
}

/** A run's reading by someone, as it is written down: once for a reader, a run and a day. */
export interface NotedReading extends Ref {
  readonly person: string;
  readonly day: string;
  readonly rule: string;
}
