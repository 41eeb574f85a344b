import { type ChartState, type PlacedState, canBeTogether, placedStates } from './chart.js';
import { MIGRATE, MIGRATED } from './migration.js';
import type { ErasedMigration, Procedure } from './procedure.js';

type ErasedMapping = ErasedMigration['from'][number];

/** What is wrong with a declaration's migration as far as the declaration itself can tell; one sentence each. */
export function checkMigration({ migration, version, events, commands, chart, timers }: Procedure): string[] {
  const keys = new Set(placedStates(chart).map(({ key }) => key));
  return [
    ...(Object.hasOwn(events, MIGRATED) ? [`event ${MIGRATED} is the engine's own; choose another name`] : []),
    ...(Object.hasOwn(commands, MIGRATE) ? [`command ${MIGRATE} is the engine's own; choose another name`] : []),
    ...(migration && !(migration.mandate?.rule && migration.mandate.who) ? ['migration has no mandate rule'] : []),
    ...Object.entries(migration?.from ?? {}).flatMap(([earlier, { states, context, rearms = [] }]) =>
      [
        ...(Number(earlier) < version ? [] : ['only an earlier version can be moved from']),
        ...(typeof context === 'function' ? [] : ['there is no context']),
        ...Object.entries(states)
          .filter(([, target]) => target !== null && !keys.has(target))
          .map(([state, target]) => `${state} goes to unknown state ${target}`),
        ...rearms
          .filter((timer) => !Object.hasOwn(timers, timer))
          .map((timer) => `arms ${timer}, which is not declared`),
      ].map((problem) => `migration from version ${earlier}: ${problem}`),
    ),
  ];
}

/** What is wrong with the migrations between procedures that are installed together; one sentence each. */
export function checkMigrations(procedures: readonly Procedure[]): string[] {
  return procedures.flatMap(({ name, version, chart, migration }) =>
    Object.entries(migration?.from ?? {}).flatMap(([number, mapping]) => {
      const earlier = procedures.find((one) => one.name === name && one.version === Number(number));
      // Without the earlier version there is no run of it that could be read, let alone moved.
      if (earlier === undefined) return [];
      const where = `${name}@${version}: migration from version ${number}`;
      return checkMapping(mapping.states, earlier.chart, chart).map((problem) => `${where}: ${problem}`);
    }),
  );
}

function checkMapping(states: ErasedMapping['states'], earlier: ChartState, later: ChartState): string[] {
  const innermost = placedStates(earlier).filter(({ state }) => state.states === undefined);
  const targets = new Map(placedStates(later).map((place) => [place.key, place]));
  const sources = innermost.filter(({ key }) => Object.hasOwn(states, key));
  const pairs = sources.flatMap((one, index) =>
    sources.slice(index + 1).map((other): readonly [PlacedState, PlacedState] => [one, other]),
  );
  const target = ({ key }: PlacedState): PlacedState | undefined => targets.get(states[key] ?? '');
  const clash = (one: PlacedState | undefined, other: PlacedState | undefined): boolean =>
    one !== undefined && other !== undefined && !canBeTogether(later, one, other);
  return [
    ...Object.keys(states)
      .filter((key) => !innermost.some((place) => place.key === key))
      .map((key) => `${key} is no innermost state of that version`),
    ...sources
      .filter((one) => states[one.key] === null && !innermost.some((other) => isBeside(earlier, one, other)))
      .map(({ key }) => `${key} goes nowhere, and no other state is active beside it`),
    ...pairs
      .filter(([one, other]) => canBeTogether(earlier, one, other) && clash(target(one), target(other)))
      .map(([one, other]) => `${one.key} and ${other.key} go to states that cannot be active together`),
  ];
}

function isBeside(chart: ChartState, one: PlacedState, other: PlacedState): boolean {
  return one !== other && canBeTogether(chart, one, other);
}
