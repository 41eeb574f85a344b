import type { Deadline } from '../queries/armed-deadlines.js';

/** A deadline that has passed, and whose command was refused. */
export interface Waiting extends Deadline {
  /** Danish: why the command was refused. */
  readonly reason: string;
}

/** What the clock has tried, so that it does not ask the same again and again. Kept in memory only. */
export interface Tried {
  /** Whether the deadline was tried on the run as it stands; a later revision deserves another try. */
  has(deadline: Deadline): boolean;
  /** Notes a try; with a reason when it was refused. */
  note(deadline: Deadline, reason?: string): void;
  /** Forgets all that are not among these. */
  keep(deadlines: readonly Deadline[]): void;
  /** Those refused, in the order they were tried. */
  waiting(): readonly Waiting[];
}

export function createTried(): Tried {
  const tried = new Map<string, Deadline & { readonly reason?: string }>();
  return {
    has: (deadline) => (tried.get(keyOf(deadline))?.revision ?? -1) >= deadline.revision,
    note: (deadline, reason) =>
      void tried.set(keyOf(deadline), { ...deadline, ...(reason !== undefined && { reason }) }),
    keep(deadlines) {
      const kept = new Set(deadlines.map(keyOf));
      for (const key of tried.keys()) if (!kept.has(key)) tried.delete(key);
    },
    waiting: () => [...tried.values()].filter((one): one is Waiting => one.reason !== undefined),
  };
}

/** Names a deadline among all others; one moved to another instant is another deadline. */
export function keyOf({ stream, timer, dueAt }: Pick<Deadline, 'stream' | 'timer' | 'dueAt'>): string {
  return `${stream} ${timer} ${dueAt}`;
}
