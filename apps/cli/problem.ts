import { StoreUnavailable } from '#engine/event-store.js';
import { Refusal } from '#engine/refusal.js';
import { Unreadable } from '#read-models/projections/unreadable.js';

/** Something stands in the way of a command: `message` is Danish and says what to do. Exit code 1. */
export class Problem extends Error {
  constructor(
    readonly code: string,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'Problem';
  }
}

/** The command was not written as it should be: `message` is Danish. Exit code 2. */
export class WrongUsage extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'WrongUsage';
  }
}

/** What a user is told of an error, and the exit code that goes with it. */
export interface Told {
  readonly code: string;
  readonly message: string;
  readonly exitCode: 1 | 2;
}

/** Puts any error into a Danish sentence. */
export function toldOf(error: unknown): Told {
  if (error instanceof WrongUsage) return { code: 'wrong-usage', message: error.message, exitCode: 2 };
  if (error instanceof Problem || error instanceof Refusal) {
    return { code: error.code, message: error.message, exitCode: 1 };
  }
  if (error instanceof StoreUnavailable) return { code: 'store-unavailable', message: error.reason, exitCode: 1 };
  if (error instanceof Unreadable) return { code: 'unreadable-event', message: error.message, exitCode: 1 };
  const what = error instanceof Error ? error.message : String(error);
  const message = `Uventet fejl: ${what}. Prøv igen; bliver den ved, så vis beskeden til den, der driver systemet.`;
  return { code: 'unexpected', message, exitCode: 1 };
}
