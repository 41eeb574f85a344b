import type { RecordedEvent } from '#engine/event.js';
import { refOf } from '#engine/fold.js';

/** Names in PROV. Persons, seats and bodies are the ids the log has; who that is stands nowhere here. */
const name = (...parts: readonly (string | number)[]): string =>
  `sk:${parts.map((part) => encodeURIComponent(part)).join('/')}`;

/** What was done. */
export const stepName = (eventId: string): string => name('step', eventId);

/** A run as it was after an event. */
export function runName({ stream }: Pick<RecordedEvent, 'stream'>, revision: number): string {
  const { procedure, id } = refOf(stream);
  return name('run', procedure, id, revision);
}

export const personName = (person: string): string => name('person', person);
export const bodyName = (body: string): string => name('body', body);
export const seatName = (seat: string): string => name('seat', seat);

/** A draft, a section or a version by its number in its run. */
export function textName(stream: string, kind: string, number: number): string {
  const { procedure, id } = refOf(stream);
  return name(kind, procedure, id, number);
}
