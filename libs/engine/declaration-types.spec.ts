import { expect, it } from '@jest/globals';
import { type LampContext, type LampFact, SwitchLamp, lamp, lampChart } from '../../test/toy/lamp.js';
import { actsOf } from './acts.js';
import { checkDeclaration } from './declaration.js';
import type { ChartState } from './chart.js';
import type { Mapping } from './mapping.js';
import { type Declaration, type Definition, commandsOf, defineProcedure } from './procedure.js';

type Chart = ChartState<LampFact['type'], 'notWornOut', 'burnsOut'>;
type Lamp = Definition<LampContext, LampFact>;

const command = commandsOf<LampContext, LampFact>();
const words = { title: 'Tændt', description: 'Der er lys.' };
const mandate = { rule: 'anyone', who: 'gøres af alle', seats: () => [] };

/**
 * What the types refuse where a procedure is written. `tsc` fails when one of the lines below stops being an error;
 * here the same declarations are gathered, so that nothing of it is code that nobody runs.
 */
const refusedByTypes = {
  // @ts-expect-error after is time, which belongs to the clock
  after: { ...words, after: { 1000: 'off' } } satisfies Chart,
  // @ts-expect-error invoke would run another machine inside this one
  invoke: { ...words, invoke: { src: 'mail' } } satisfies Chart,
  // @ts-expect-error entry actions are side effects
  entry: { ...words, entry: () => undefined } satisfies Chart,
  // @ts-expect-error always would move a run without an event
  always: { ...words, always: 'off' } satisfies Chart,
  // @ts-expect-error history states are not in a run's recorded state
  history: { ...words, type: 'history' } satisfies Chart,
  // @ts-expect-error actions on a transition are side effects
  actions: { ...words, on: { SwitchedOff: { actions: 'log' } } } satisfies Chart,
  // @ts-expect-error a guard is named, never written on the spot
  inlineGuard: { ...words, on: { SwitchedOff: { guard: () => true } } } satisfies Chart,
  // @ts-expect-error a guard must be among the named ones
  unnamedGuard: { ...words, on: { SwitchedOff: { guard: 'someoneIsHome' } } } satisfies Chart,
  // @ts-expect-error a deadline must be among the declared ones
  unknownTimer: { ...words, timers: ['daylight'] } satisfies Chart,
  // @ts-expect-error an event must be one of the procedure's facts
  unknownEvent: { ...words, on: { Exploded: {} } } satisfies Chart,
  // @ts-expect-error a state has a Danish title
  titleless: { description: 'Der er lys.' } satisfies Chart,
  // @ts-expect-error a state has a Danish description
  wordless: { title: 'Tændt' } satisfies Chart,
};

const refusedInDefinitions = {
  // @ts-expect-error a mapping says what becomes of the context
  contextlessMapping: { states: {} } satisfies Mapping<LampContext>,
  // @ts-expect-error a mapping gives the context of this version
  strangeMapping: { states: {}, context: () => 'lit' } satisfies Mapping<LampContext>,
  // @ts-expect-error every fact has a reducer
  missingReducer: { SwitchedOn: (context: LampContext) => context } satisfies Lamp['evolve'],
  // @ts-expect-error a reducer gives back the context
  wrongReducer: { SwitchedOn: () => 'lit', SwitchedOff: (context) => context } satisfies Lamp['evolve'],
  // @ts-expect-error every fact has Danish words
  wordlessEvent: { SwitchedOn: words } satisfies Lamp['events'],
  // @ts-expect-error every fact has a description as well
  halfAnEvent: { SwitchedOn: words, SwitchedOff: { title: 'Slukket' } } satisfies Lamp['events'],
};

class SwitchHarder {
  force!: number;
}

const refusedInCommands = [
  // @ts-expect-error a command records one of the procedure's facts
  command({ ...words, input: SwitchLamp, fact: 'Exploded', mandate }),
  // @ts-expect-error a command has a mandate: deny by default
  command({ ...words, input: SwitchLamp, fact: 'SwitchedOn' }),
  // @ts-expect-error input that is not the fact's data needs a record function
  command({ ...words, input: SwitchHarder, fact: 'SwitchedOn', mandate }),
  // @ts-expect-error what is recorded must be the fact's data
  command({ ...words, input: SwitchLamp, fact: 'SwitchedOn', mandate, record: () => ({ why: 7 }) }),
];

interface Shaded extends LampContext {
  readonly why?: string;
}
class Shade {
  why!: string;
}

const does = { mandate, does: 'Skærm', done: 'Lampen er skærmet' };
const refusedInActs = [
  // @ts-expect-error input that is no part of the context needs a reducer of its own
  () => actsOf<Shaded>()({ Shaded: { ...does, input: SwitchHarder } }),
  // @ts-expect-error a reducer gives back the context
  () => actsOf<Shaded>()({ Shaded: { ...does, input: Shade, evolve: () => 'lit' } }),
  // @ts-expect-error an act has a mandate
  () => actsOf<Shaded>()({ Shaded: { does: 'Skærm', done: 'Lampen er skærmet', input: Shade } }),
];
type Unbegun<C> = Omit<Declaration<C, LampFact>, 'begin'>;
const beginnings = [
  (unbegun: Unbegun<Partial<LampContext>>) => defineProcedure<Partial<LampContext>, LampFact>(unbegun),
  // @ts-expect-error only where nothing is required of the context may its beginning be left out
  (unbegun: Unbegun<LampContext>) => defineProcedure<LampContext, LampFact>(unbegun),
];

it('lets a right act through, so that the wrong ones are refused for what is wrong with them', () => {
  expect(Object.keys(actsOf<Shaded>()({ Shaded: { ...does, input: Shade } }).commands)).toEqual(['Shade']);
  expect(refusedInActs.map((act) => Object.keys(act().events))).toEqual([['Shaded'], ['Shaded'], ['Shaded']]);
  expect(beginnings.map((begins) => begins(lamp as never).name)).toEqual(['lamp', 'lamp']);
});

it('still refuses at start what a cast let through', () => {
  const broken = Object.entries(refusedByTypes).map(([wrong, state]) => {
    const chart = { ...lampChart, states: { ...lampChart.states, [wrong]: state } };
    return checkDeclaration({ ...lamp, chart: chart as unknown as typeof lamp.chart }).length;
  });
  expect(broken.filter((problems) => problems === 0)).toEqual([]);
});

it('still refuses at start a definition that a cast let through', () => {
  const { missingReducer, wordlessEvent, halfAnEvent } = refusedInDefinitions;
  const evolve = missingReducer as unknown as typeof lamp.evolve;
  expect(checkDeclaration({ ...lamp, evolve })).toEqual(['lamp@1: event SwitchedOff has no reducer in evolve']);
  for (const events of [wordlessEvent, halfAnEvent] as unknown as (typeof lamp.events)[]) {
    expect(checkDeclaration({ ...lamp, events })).not.toEqual([]);
  }
});

it('still refuses at start a command that a cast let through', () => {
  const [exploding, unmandated] = refusedInCommands as unknown as (typeof lamp.commands)['SwitchOn'][];
  expect(checkDeclaration({ ...lamp, commands: { ...lamp.commands, Explode: exploding! } })).toEqual([
    'lamp@1: event Exploded is used but not declared in events',
  ]);
  expect(checkDeclaration({ ...lamp, commands: { ...lamp.commands, SwitchOn: unmandated! } })).toEqual([
    'lamp@1: command SwitchOn has no mandate rule',
  ]);
});
