import fc from 'fast-check';
import { danishDay, plusDays } from '#engine/calendar.js';
import type { Seat } from '#organisation/seat.js';
import type { GovernanceContext } from '#procedures/governance/model.js';
import { type SuccessionContext, unconfirmed } from '#procedures/succession/context.js';
import * as successions from '../succession-acts.js';
import type { Situation } from './hints.js';
import { type Hints, dayBetween } from './inputs.js';
import { around, mostly } from './likely.js';

const PEOPLE = ['p-anne', 'p-jens', 'p-mette', 'p-vikar'];

export function seat({ run }: Situation): Hints {
  const { terms, substitutes, proposal, function: role, side = 'ingen' } = run.context as Seat;
  const last = terms.at(-1)?.from ?? '2024-01-01';
  const standIns = [...substitutes, ...(proposal ? [proposal] : [])].map(({ person }) => person);
  return {
    body: mostly(['tf-psykiatri'], 'findes-ikke'),
    person: mostly([...PEOPLE, ...standIns, ...standIns, `p-${role}-${side}`, `p-${role}-${side}`]),
    on: dayBetween(last, plusDays(last, 120)),
    from: fc.oneof({ weight: 4, arbitrary: dayBetween(plusDays(last, 1), plusDays(last, 90)) }, fc.constant(last)),
    to: dayBetween(plusDays(last, 30), plusDays(last, 200)),
  };
}

const path = {
  procedure: 'revision',
  spor: 3,
  steps: [{ step: 'approval', approvers: ['meeting'] }],
};

export function governance({ run }: Situation): Hints {
  const last = (run.context as GovernanceContext).versions.at(-1)?.validFrom ?? '2024-01-01';
  // Most versions hold together; what contradicts itself is refused before it becomes an event.
  return {
    validFrom: around(last, 900),
    hearingMinimumDays: mostly([14, 21, 28], 90),
    approvalPaths: mostly([[path]]),
  };
}

export function succession({ run, now }: Situation): Hints {
  const [open] = unconfirmed(run.context as SuccessionContext);
  const { line } = successions;
  const lines = [line('fyn'), line('lillebaelt', { confirmed: true })];
  return {
    day: around(danishDay(now), 10),
    body: mostly([open?.body ?? 'klynge-fyn'], 'klynge-lillebaelt'),
    successor: mostly([open?.successor ?? 'sundhedsraad-fyn'], 'sundhedsraad-lillebaelt'),
    lines: mostly([lines, lines.slice(0, 1), lines.slice(1)], [], [...lines, ...lines], [line('fyn', { body: 'kog' })]),
  };
}
