import { describe, expect, it } from '@jest/globals';
import * as acts from '../../../test/plan-acts.js';
import type { Act } from '../../../test/specification.js';
import { reactionsTo, wakesFor } from '../../../test/toy/occasions.js';
import type { Reaction } from '#engine/policy.js';
import { validate } from '#engine/validate.js';
import { initiative } from '../initiative/procedure.js';
import { POLICY } from '../mandates.js';
import { plan } from '../plan/procedure.js';
import { carryOverInitiatives } from './carry-over-initiatives.js';
import { includeInPlan } from './include-in-plan.js';

const included = (all: Act[]) => reactionsTo(includeInPlan, plan, acts.known, all);
const carried = (all: Act[]) => reactionsTo(carryOverInitiatives, plan, acts.known, all);
const seed = { person: 'system', seat: 'seed-plan', body: 'system', function: 'seed' };
const ended = [...acts.inForce, acts.nextBegun, acts.concluded(['ips'])];

describe('initiatives are put in the plan', () => {
  it('when it is approved, each with its number', () => {
    expect(included(acts.inForce)).toEqual([
      {
        procedure: 'initiative',
        id: 'ips',
        command: 'IncludeInPlan',
        data: { period: '2024-2025', number: 1, plan: 'under-test' },
      },
      {
        procedure: 'initiative',
        id: 'depression',
        command: 'IncludeInPlan',
        data: { period: '2024-2025', number: 2, plan: 'under-test' },
      },
    ]);
  });

  it('when one is added to a plan in force', () => {
    expect(included([...acts.inForce, acts.added('kom-trygt-hjem')])).toMatchObject([
      { id: 'kom-trygt-hjem', data: { number: 3 } },
    ]);
  });

  it('at no other time', () => {
    const all = [...acts.drafted, acts.submitted, acts.returned, acts.submitted, acts.approved, ...ended.slice(5)];
    expect(wakesFor(includeInPlan, plan, acts.known, all)).toEqual(['PlanApproved']);
  });

  it('not again where the seed has entered them with their own sources', () => {
    expect(included([...acts.inForce.slice(0, -1), { ...acts.approved, by: seed }])).toEqual([]);
  });
});

describe('initiatives are carried over', () => {
  it('when the plan is concluded, those it names and no others', () => {
    expect(carried(ended)).toEqual([
      {
        procedure: 'initiative',
        id: 'ips',
        command: 'CarryInitiativeOver',
        data: { plan: 'plan-2026', reason: 'To indsatser nåede i mål' },
      },
    ]);
  });

  it('not when it names none', () => {
    expect(carried([...acts.inForce, acts.concluded()])).toEqual([]);
  });

  it('at no other time', () => {
    expect(wakesFor(carryOverInitiatives, plan, acts.known, ended)).toEqual(['PlanConcluded']);
  });

  it('with a reason the initiative takes, however the plan ended', () => {
    const long = { ...acts.concluded(['ips']), data: { conclusion: 'Æ'.repeat(5_000), carriedOver: ['ips'] } };
    const [reaction] = carried([...acts.inForce, acts.nextBegun, long]);
    expect(reaction!.data.reason).toHaveLength(2_000);
    // A conclusion is at least as long as the reason must be.
    expect(() => validate(initiative.commands['CarryInitiativeOver']!.input, reaction!.data)).not.toThrow();
  });
});

describe('both', () => {
  it('send whole commands that a policy may give', () => {
    const run = { context: {} } as never;
    for (const { command, data } of [...included(acts.inForce), ...carried(ended)] as Reaction[]) {
      const { input, mandate } = initiative.commands[command]!;
      expect(validate(input, data)).toEqual(data);
      expect(mandate.seats(run)).toContainEqual(POLICY);
    }
  });
});
