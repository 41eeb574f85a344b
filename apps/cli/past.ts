import type { Command } from 'commander';
import { Refusal } from '#engine/refusal.js';
import { type AsOf, type AsOfQuestion, asOfFrom } from '#read-models/as-of/moment.js';
import type { Past } from '#read-models/as-of/runs-at.js';
import { everything } from '#organisation/reading.js';
import type { Context } from './context.js';
import { WrongUsage } from './problem.js';
import { existingReadModels } from './read-models-standing.js';

const BASIS = 'recorded (hvad vi vidste; ellers) eller effective (hvad der gjaldt)';
const KNOWN_AT = 'kun med --basis effective: efter hvad der var registreret på en dato eller et tidspunkt';

/** The options by which a command asks for a moment. */
export function withMoment(command: Command): Command {
  return withBasis(command.option('--as-of <tidspunkt>', 'som på en dato eller et tidspunkt med tidszone'));
}

/** The options that say what is meant by a moment. */
export function withBasis(command: Command): Command {
  return command.option('--basis <akse>', BASIS).option('--known-at <tidspunkt>', KNOWN_AT);
}

/** The moment that is asked for; undefined when it is now. @throws WrongUsage */
export function momentOf({ asOf, basis, knownAt }: AsOfQuestion, now: string): AsOf | undefined {
  return asUsage(() => asOfFrom({ asOf, basis, knownAt }, now));
}

/** A moment that cannot be used was written wrong on the command line. @throws WrongUsage */
export function asUsage<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw usageOf(error);
  }
}

/** The same for work that takes its time. @throws WrongUsage */
export async function asUsageLater<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw usageOf(error);
  }
}

/** Where the past is read from. @throws Problem when there are no read models */
export async function pastOf(context: Context): Promise<Past> {
  return {
    db: await existingReadModels(context),
    store: context.store,
    registry: context.registry,
    reader: everything,
  };
}

function usageOf(error: unknown): unknown {
  if (!(error instanceof Refusal) || error.code !== 'malformed-request') return error;
  return new WrongUsage(inOptions(error.message));
}

/** The same sentence serves the API; here its parameters are options. */
function inOptions(message: string): string {
  return message
    .replaceAll(/\basOf=/g, '--as-of ')
    .replaceAll(/\bbasis=/g, '--basis ')
    .replaceAll(/\bfromRun=/g, '--from-run ')
    .replaceAll(/\bsort=/g, '--sort ')
    .replaceAll(/\basOf\b/g, '--as-of')
    .replaceAll(/\bknownAt\b/g, '--known-at');
}
