import { describe, expect, it } from '@jest/globals';
import { placedStates } from '#engine/chart.js';
import type { StateValue } from '#engine/event.js';
import type { Occurrence } from '#engine/fact.js';
import type { Procedure } from '#engine/procedure.js';
import { compileStatechart } from '#engine/statechart.js';
import { guardsOf } from '#engine/chart.js';
import { procedures } from '#procedures/registry.js';
import { getShortestPaths } from 'xstate/graph';
import { nameOf, waysOf, waysTaken } from './ways.js';

/** A fact of which only its kind is known, and which conditions hold when it comes. */
type Abstract = Occurrence & { readonly data: { readonly met: readonly string[] } };

/** The procedure with its conditions decided by the fact, so that a path is a matter of the chart alone. */
function abstracted(procedure: Procedure): Procedure {
  const guards = Object.keys(procedure.guards).map((name) => [
    name,
    {
      ...procedure.guards[name]!,
      holds: (_context: unknown, fact: Occurrence) => (fact as Abstract).data.met.includes(name),
    },
  ]);
  return { ...procedure, guards: Object.fromEntries(guards) as Procedure['guards'] };
}

/** One fact for each way of the chart: that kind, with just the conditions of that way. */
function factsOf(procedure: Procedure): readonly Abstract[] {
  const facts = waysOf(procedure).map(({ event, transition }) => ({
    type: event,
    data: { met: guardsOf(transition) },
  }));
  const unlike = new Map(facts.map((fact) => [JSON.stringify(fact), fact]));
  return [...unlike.values()] as unknown as Abstract[];
}

/** Every state value that can be reached, each by the shortest path that xstate/graph generates. */
function reached(procedure: Procedure, facts: readonly Abstract[]): readonly StateValue[] {
  const chart = compileStatechart(procedure);
  const logic = {
    getInitialSnapshot: () => ({ status: 'active', value: chart.initial }),
    transition: (at: { value: StateValue }, fact: Abstract) => {
      const step = chart.step(at.value, undefined, fact);
      return step === undefined ? at : { ...at, value: step.to };
    },
  };
  const paths = getShortestPaths(logic as never, {
    events: facts as never,
    serializeState: (at) => JSON.stringify(at),
  });
  return paths.map(({ state }) => (state as unknown as { value: StateValue }).value);
}

describe.each(procedures.map((procedure) => [`${procedure.name}@${procedure.version}`, procedure] as const))(
  'the chart of %s, with its conditions set aside',
  (_name, declared) => {
    const procedure = abstracted(declared);
    const facts = factsOf(procedure);
    const values = reached(procedure, facts);

    it('lets every state be reached', () => {
      const chart = compileStatechart(procedure);
      const visited = new Set(values.flatMap((value) => [...chart.within(value)]));
      const states = placedStates(procedure.chart).map(({ key }) => key);
      expect(states.filter((key) => !visited.has(key))).toEqual([]);
    });

    it('lets every way be taken', () => {
      const taken = values.flatMap((value) => facts.flatMap((fact) => waysTaken(procedure, value, undefined, fact)));
      const names = new Set(taken.map((way) => nameOf(procedure, way)));
      expect(
        waysOf(procedure)
          .map((way) => nameOf(procedure, way))
          .filter((way) => !names.has(way)),
      ).toEqual([]);
    });
  },
);
