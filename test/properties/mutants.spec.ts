import { describe, expect, it } from '@jest/globals';
import type { Procedure } from '#engine/procedure.js';
import { commissorium } from '#procedures/commissorium/procedure.js';
import type { RevisionContext } from '#procedures/revision/context.js';
import { escalation } from '#procedures/escalation/procedure.js';
import { revision } from '#procedures/revision/procedure.js';
import { lamp } from '../toy/lamp.js';
import { walkAtRandom } from './walks.js';

type Holds = Procedure['guards'][string]['holds'];

/** The walks are worth something only if they find what is wrong: here something is, each time. */
function finds(title: string, broken: Procedure, problem: RegExp, steps = 80): void {
  it(`find ${title}`, () => {
    expect(() => walkAtRandom(broken, { runs: 200, steps, seed: 1 })).toThrow(problem);
  });
}

const withGuard = (procedure: Procedure, name: string, holds: Holds): Procedure => ({
  ...procedure,
  guards: { ...procedure.guards, [name]: { ...procedure.guards[name]!, holds } },
});

const withReducer = (procedure: Procedure, type: string, reduce: Procedure['evolve'][string]): Procedure => ({
  ...procedure,
  evolve: { ...procedure.evolve, [type]: reduce },
});

describe('random walks', () => {
  finds(
    'one person who consents for both sides',
    withGuard(revision, 'twoDifferentPeople', () => true),
    /was left on p-.* and p-/,
  );

  finds(
    'one person who decides a dispute alone',
    withGuard(escalation, 'twoDifferentPeople', () => true),
    /withContactDirectors was left on/,
  );

  finds(
    'somebody who says yes to their own',
    {
      ...commissorium,
      commands: Object.fromEntries(
        Object.entries(commissorium.commands).map(([name, { settles: _any, ...command }]) => [name, command]),
      ),
    },
    /says yes to/,
  );

  finds(
    'a step that needs both sides and takes one',
    withGuard(commissorium, 'otherSideConsented', () => true),
    /was left (by \w+ without the \w+ side|on an act without a side)/,
  );

  finds(
    'a yes that outlives the draft it was given to',
    ['DraftSubmitted', 'DraftReturned'].reduce((of, type) => withReducer(of, type, (context) => context), revision),
    /was left by \w+ without the \w+ side/,
  );

  finds(
    'sides that name different tracks',
    withGuard(revision, 'otherSideNamedSameSpor', (context, { mandate }) => {
      const { assessments } = context as RevisionContext;
      return assessments[mandate.side === 'municipal' ? 'regional' : 'municipal'] !== undefined;
    }),
    /assessment was left although the sides did not say the same/,
  );

  let calls = 0;
  finds(
    'a reducer that depends on more than the event',
    withReducer(lamp, 'SwitchedOn', () => ({ times: (calls += 1) })),
    /SwitchedOn folds to another context/,
  );

  finds(
    'a reducer that changes what it was given',
    withReducer(lamp, 'SwitchedOn', (context) => Object.assign(context as object, { times: 7 })),
    /Cannot assign to read only property/,
  );

  finds(
    'a deadline that depends on the clock',
    {
      ...lamp,
      timers: {
        burnsOut: {
          ...lamp.timers.burnsOut!,
          due: () => `2099-01-01T00:00:00.${String((calls += 1)).padStart(3, '0')}Z`,
        },
      },
    },
    /the history does not verify: fristerne/,
  );

  finds(
    'a guard that changes its mind',
    withGuard(lamp, 'notWornOut', () => (calls += 1) % 5 !== 0),
    /chart has no way|not offered|was offered|does not verify/,
  );

  finds(
    'a mandate that names nobody of what it allowed',
    {
      ...lamp,
      commands: {
        ...lamp.commands,
        SwitchOff: {
          ...lamp.commands.SwitchOff!,
          mandate: {
            ...lamp.commands.SwitchOff!.mandate,
            seats: () => ((calls += 1) % 7 === 0 ? [] : [{ function: 'member', side: 'municipal' }]),
          },
        },
      },
    },
    /does not name it|not offered|was offered/,
  );

  it('find nothing in the lamp as it is', () => {
    expect(walkAtRandom(lamp, { runs: 50, steps: 20, seed: 1 }).accepted).toBeGreaterThan(100);
  });
});
