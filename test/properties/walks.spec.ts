import { describe, expect, it } from '@jest/globals';
import { guardsOf, placedStates } from '#engine/chart.js';
import type { Procedure } from '#engine/procedure.js';
import { procedures } from '#procedures/registry.js';
import { keptHistories } from '../histories/files.js';
import { story } from '../specification.js';
import { curated } from './curated.js';
import { others } from './others.js';
import { needsBothSides } from './invariants.js';
import { type Trodden, retrace, walkAtRandom } from './walks.js';
import { idOfStory } from './walker.js';
import { nameOf, waysOf } from './ways.js';

/** SEED=… walks elsewhere; WALKS=10 walks ten times as often. */
const SEED = Number(process.env.SEED ?? 20_240_301);
const WALKS = Number(process.env.WALKS ?? 1);

const effort: { readonly [procedure: string]: { readonly runs: number; readonly steps: number } } = {
  revision: { runs: 120, steps: 80 },
  hearing: { runs: 80, steps: 50 },
  commissorium: { runs: 70, steps: 60 },
  agreement: { runs: 70, steps: 50 },
  writtenApproval: { runs: 80, steps: 60 },
  escalation: { runs: 360, steps: 40 },
  initiative: { runs: 70, steps: 35 },
  seat: { runs: 80, steps: 40 },
  succession: { runs: 80, steps: 40 },
  closedReading: { runs: 200, steps: 20 },
  breakGlass: { runs: 240, steps: 20 },
};

const walks = new Map<Procedure, Trodden>();

/** The random walks of a procedure, walked once. */
function walked(procedure: Procedure): Trodden {
  const { runs, steps } = effort[procedure.name] ?? { runs: 50, steps: 20 };
  const trodden = walks.get(procedure) ?? walkAtRandom(procedure, { runs: runs * WALKS, steps, seed: SEED });
  walks.set(procedure, trodden);
  return trodden;
}

/** What is told of a procedure on purpose: its kept histories, and the curated stories beside them. */
function told(procedure: Procedure): Trodden {
  const definition = `${procedure.name}@${procedure.version}`;
  const kept = keptHistories().filter(({ folder }) => folder === definition);
  const beside = Object.values(curated[definition] ?? curated[procedure.name] ?? {});
  return retrace(procedure, [
    ...kept.map(({ history }) => history.events),
    ...beside.map((acts) => story(procedure, others, [], idOfStory(procedure.name)).given(...acts).events),
  ]);
}

const waysNotIn = (procedure: Procedure, ...trodden: readonly Trodden[]): string[] =>
  waysOf(procedure)
    .map((way) => nameOf(procedure, way))
    .filter((way) => !trodden.some(({ ways }) => ways.has(way)));

describe.each(procedures.map((procedure) => [`${procedure.name}@${procedure.version}`, procedure] as const))(
  '%s',
  (_definition, procedure) => {
    it(
      'can be walked at random without anything coming true that never may',
      () => {
        const { accepted, refused } = walked(procedure);
        expect(accepted).toBeGreaterThan(50);
        expect(refused).toBeGreaterThan(50);
      },
      60_000 * WALKS,
    );

    it('has no transition that neither a walk nor a story takes', () => {
      expect(waysNotIn(procedure, walked(procedure), told(procedure))).toEqual([]);
    });

    it('has no transition that only chance takes: each is in a kept history or a curated story', () => {
      expect(waysNotIn(procedure, told(procedure))).toEqual([]);
    });

    it('has no state that no story visits', () => {
      const { states } = told(procedure);
      const { initial } = procedure.chart;
      const all = placedStates(procedure.chart).map(({ key }) => key);
      expect(all.filter((key) => key !== initial && !states.has(`${procedure.name}: ${key}`))).toEqual([]);
    });

    it('is walked nearly everywhere by chance alone, or the walks have gone astray', () => {
      const missed = waysNotIn(procedure, walked(procedure));
      expect(missed.length).toBeLessThanOrEqual(waysOf(procedure).length / 5);
    });
  },
);

it('every transition that waits for the other side is watched for who takes it', () => {
  const waiting = procedures.flatMap((procedure) =>
    waysOf(procedure).filter(({ transition }) => guardsOf(transition).some((guard) => guard.startsWith('otherSide'))),
  );
  expect(waiting.length).toBeGreaterThan(8);
  expect(waiting.filter(({ key, event }) => !needsBothSides(key, event))).toEqual([]);
});
