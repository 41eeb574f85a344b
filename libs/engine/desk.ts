import type { EventStore } from './event-store.js';
import type { Instant } from './fact.js';
import type { ActingSeat, HeldSeat, Run } from './procedure.js';
import type { Protection } from './protect.js';
import type { Registry } from './registry.js';
import type { Runs } from './runs.js';
import type { StoredFile } from './stored-file.js';

/** Says what a person in a seat is on a day. @throws Refusal `unknown-seat` when the person may not act in it. */
export interface Organisation {
  acting(person: string, seat: string, at: Instant): Promise<ActingSeat> | ActingSeat;
  /** The seats of a body that someone holds at an instant, ordered by id; none when there is no such body then. */
  heldSeats(body: string, at: Instant): Promise<readonly HeldSeat[]> | readonly HeldSeat[];
  /** The runs of a body's seats, for commands that must know who else sits there; none where it is left out. */
  seatsIn?(body: string): Promise<readonly Run[]>;
}

/** The files that runs can refer to. */
export interface Files {
  /** The file of a hash, kept from now on as long as it takes to attach it; undefined when there is none. */
  claim(hash: string): Promise<StoredFile | undefined>;
}

/** All that the path of a command works with. */
export interface Desk {
  readonly registry: Registry;
  readonly store: EventStore;
  readonly runs: Runs;
  readonly organisation: Organisation;
  /** Left out, nothing can be attached. */
  readonly files?: Files | undefined;
  readonly now: () => Instant;
  readonly newId: () => string;
  /** Runs a step of a command, for whoever follows it; answers with what the step answers. Default: just runs it. */
  readonly during?: <R>(step: 'load' | 'decide', work: () => Promise<R>) => Promise<R>;
  /** Protects texts that may name people. Without it they are kept as they are. */
  readonly protection?: Protection | undefined;
}
