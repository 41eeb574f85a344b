import fc from 'fast-check';
import { danishDay, plusDays } from '#engine/calendar.js';
import type { Situation } from './hints.js';
import { type Hints, dayBetween } from './inputs.js';
import { mostly } from './likely.js';

function right({ now }: Situation): Hints {
  const today = danishDay(now);
  return {
    from: dayBetween(today, plusDays(today, 10)),
    to: fc.oneof({ weight: 6, arbitrary: dayBetween(plusDays(today, 10), plusDays(today, 200)) }, fc.constant(today)),
    auditor: mostly(['p-asger'], 'p-administrator-municipal', 'p-flere-hatte'),
    client: mostly(['program-statistik'], 'p-chair-municipal'),
  };
}

export const auditorGrant = right;
export const serviceClient = right;

export function breakGlass(): Hints {
  return { procedure: mostly(['revision']), id: mostly(['sam-bo-2024'], 'findes-ikke') };
}

export function closedReading(): Hints {
  return { procedure: mostly(['revision']), parties: mostly([['kog'], []]) };
}
