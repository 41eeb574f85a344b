import type { Instant } from '#engine/fact.js';
import type { Ref } from '#engine/procedure.js';

/** A right for a period, both days included, that two have agreed on. */
export interface Granted {
  readonly from: string;
  readonly to: string;
  readonly purpose: string;
  readonly legalGround: string;
  /** Who proposed it, and for whom where they stood in. */
  readonly proposedBy: readonly string[];
}

/** What an auditor may read in a period. */
export interface AuditorGrant extends Granted {
  /** The auditor's person id. */
  readonly auditor: string;
  /** What is closed, too. Each reading of it is recorded. */
  readonly closedToo: boolean;
}

/** What a program may do. */
export const clientRights = {
  readInternal: 'Læse det, der er internt',
  giveCommands: 'Give kommandoer i de poster, programmet har',
} as const;

export type ClientRight = keyof typeof clientRights;

/** The rights of a program that comes with a token of its own. */
export interface ServiceClient extends Granted {
  /** The program's id in the login service. */
  readonly client: string;
  readonly name: string;
  readonly rights: readonly ClientRight[];
}

/** Reading of one closed run, taken at once and accounted for afterwards. */
export interface BrokenGlass extends Ref {
  readonly person: string;
  readonly seat: string;
  readonly until: Instant;
}

/** Everything beside seats that lets somebody read or act. */
export interface Accesses {
  readonly auditors: readonly AuditorGrant[];
  /** Every program that was ever let in, with those of its rights that stand; none when they were all taken back. */
  readonly clients: ReadonlyMap<string, readonly ServiceClient[]>;
  readonly glasses: readonly BrokenGlass[];
}

/** Whether a right counts on a day. That it was approved and not taken back is for whoever lists it. */
export function countsOn({ from, to }: Granted, day: string): boolean {
  return from <= day && day <= to;
}
