import { peopleBehind } from '#engine/own-proposal.js';
import type { Surroundings } from '#engine/procedure.js';
import { Refusal } from '#engine/refusal.js';
import type { Appoint } from './commands.js';

/** Refuses whoever would give a seat to themselves, or to the one they stand in for. */
export function refuseOneself({ person }: Appoint, { acting }: Pick<Surroundings, 'acting'>): void {
  if (!peopleBehind(acting).includes(person)) return;
  throw new Refusal(
    'requirement-not-met',
    'Ingen kan udpege sig selv, heller ikke som stedfortræder eller ved en stedfortræder. Bed den anden sides sekretær i Koordinationsgruppen om det.',
  );
}
