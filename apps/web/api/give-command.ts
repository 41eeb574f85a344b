import { actingNow } from './acting.js';
import { noteAct } from './latest-act.js';
import { answerOf } from './problem.js';
import { reportReachable } from './reachable.js';
import type { Accepted, Problem, Rehearsed } from './types.js';

/** A command to a run: its name, what was filled in, and what it is conditional on. */
export interface Given {
  readonly procedure: string;
  readonly id: string;
  /** `ProposeSpor`. */
  readonly command: string;
  readonly data: object;
  /** The revision the person saw; absent when a run is begun. */
  readonly revision?: number;
  /** The same key gives the same event, however often it is sent. */
  readonly key: string;
}

/** The path segment of a command: `ProposeSpor` is `propose-spor`. */
const segmentOf = (command: string): string => command.replaceAll(/(?<!^)([A-Z])/g, '-$1').toLowerCase();

/** Gives a command. @throws ProblemAnswer with the reason it was refused; TypeError without a connection */
export async function give(given: Given): Promise<Accepted> {
  const accepted = await send<Accepted>(given, '');
  noteAct(accepted.position);
  return accepted;
}

/** Tries a command without storing anything. @throws as giving it would */
export const rehearse = (given: Given): Promise<Rehearsed> => send<Rehearsed>(given, '?dryRun=true');

/** One function for all commands, where the typed client would need one for each: a form is made from its schema. */
async function send<T>({ procedure, id, command, data, revision, key }: Given, query: string): Promise<T> {
  const { seat, csrfToken } = actingNow();
  const headers = {
    'Content-Type': 'application/json',
    ...(query === '' && { 'Idempotency-Key': key }),
    ...(revision !== undefined && { 'If-Match': `"${revision}"` }),
    ...(seat !== undefined && { 'Sporskifte-Seat': seat }),
    ...(csrfToken !== undefined && { 'X-CSRF-Token': csrfToken }),
  };
  const address = `/api/${procedure}/${encodeURIComponent(id)}/${segmentOf(command)}${query}`;
  const response = await fetch(address, { method: 'POST', headers, body: JSON.stringify(data) }).catch(
    (error: unknown) => {
      reportReachable(false);
      throw error;
    },
  );
  const answer = (await response.json().catch(() => ({}))) as T & Problem;
  return answerOf<T>(response.ok ? { data: answer, response } : { error: answer, response });
}
