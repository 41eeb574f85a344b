import fc from 'fast-check';
import { danishDay, plusDays } from '#engine/calendar.js';
import type { Body } from '#organisation/body.js';
import { knownWith, meetings } from '../chair-approved-acts.js';
import { heldSeats } from '../written-approval-acts.js';
import type { Situation } from './hints.js';
import { type Hint, type Hints, dayBetween } from './inputs.js';

const { 'governance/syddanmark': _one, ...world } = knownWith(...meetings);

/** What approving between the meetings looks at: who is asked, by whatever model, and when the body meets. */
export const between = {
  ...world,
  'seats/sss': heldSeats,
  'seats/sundhedsraad': heldSeats.map((seat) => ({ ...seat, body: 'sundhedsraad' })),
};

/** Mostly the first, now and then another. */
function often(usual: unknown, ...others: readonly unknown[]): Hint {
  return fc.oneof({ weight: 9, arbitrary: fc.constant(usual) }, fc.constantFrom(...others));
}

const subject = { procedure: often('revision', 'agreement', 'commissorium'), id: often('r', 'k', 'findes-ikke') };

export function writtenApproval({ now }: Situation): Hints {
  const today = danishDay(now);
  return {
    ...subject,
    deadline: often(plusDays(today, 7), today, plusDays(today, 30)),
    answer: often('approves', 'approvesWithRemarks', 'objects', 'abstains'),
    meetingOn: dayBetween('2024-03-01', today),
  };
}

export function chairApprovedCase({ now }: Situation): Hints {
  const today = danishDay(now);
  return {
    procedure: fc.constant('revision'),
    id: often('r', 'findes-ikke'),
    body: often('sss', 'findes-ikke'),
    approvedOn: fc.constant('2024-03-01'),
    meetingOn: fc.oneof(
      dayBetween('2024-02-25', today < '2024-03-20' ? today : '2024-03-20'),
      dayBetween('2024-02-25', today),
    ),
  };
}

export function body({ run, now }: Situation): Hints {
  const { meetings: planned = [] } = run.context as Body;
  const today = danishDay(now);
  const ahead = dayBetween(today, plusDays(today, 60));
  return {
    level: often('tovholderfunktion', 'cluster', 'administrative'),
    agreement: often('sam-bo', 'findes-ikke'),
    on: planned.length === 0 ? ahead : fc.oneof(ahead, fc.constantFrom(...planned.map(({ on }) => on))),
  };
}
