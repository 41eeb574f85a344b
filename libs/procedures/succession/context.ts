import type { Instant } from '#engine/fact.js';
import type { Consents } from '../dual-consent.js';
import type { SuccessorLine } from './commands.js';

/** A plan for which bodies give way to which on a day, and how far it has come. */
export interface SuccessionContext {
  readonly title: string;
  /** First day of the new structure; the old bodies' last is the day before. */
  readonly day: string;
  readonly legalBasis: string;
  readonly lines: readonly SuccessorLine[];
  /** Approvals of the plan as it stands; a change of it takes them back. */
  readonly consents: Consents;
  readonly begunAt?: Instant;
  /** The names the old bodies had when they gave way, by id. */
  readonly names?: { readonly [body: string]: string };
  /** How often it was gone through again after it had been carried out. */
  readonly reviews?: number;
}

/** Before the first event. */
export const begin: SuccessionContext = { title: '', day: '', legalBasis: '', lines: [], consents: {} };

/** The bodies that give way, each once. */
export function oldBodies({ lines }: Pick<SuccessionContext, 'lines'>): string[] {
  return [...new Set(lines.map(({ body }) => body))];
}

/** The successor that takes a body's open work over. */
export function heirOf({ lines }: Pick<SuccessionContext, 'lines'>, body: string): SuccessorLine | undefined {
  return lines.find((line) => line.body === body && line.takesWork);
}

/** The lines whose successor is still an assumption. */
export function unconfirmed({ lines }: Pick<SuccessionContext, 'lines'>): readonly SuccessorLine[] {
  return lines.filter(({ confirmed }) => !confirmed);
}
