import { type ChartState, type PlacedState, guardsOf, placedStates, transitionsFor } from './chart.js';
import { checkMigration } from './migration-declaration.js';
import type { Procedure, Words } from './procedure.js';

const STATE_KEYS = new Set(['title', 'description', 'quiet', 'type', 'initial', 'states', 'on', 'timers']);
const TRANSITION_KEYS = new Set(['target', 'guard', 'rearms']);

/**
 * Everything that is wrong with a declaration, one sentence each; empty when it can be used. The types catch most of
 * this where a procedure is written; this catches what reaches the registry by a cast or from plain JavaScript.
 */
export function checkDeclaration(procedure: Procedure): string[] {
  const { name, version } = procedure;
  const placed = placedStates(procedure.chart);
  const problems = [
    ...(/^[a-z][A-Za-z]{2,29}$/.test(name)
      ? []
      : [`name must be letters in camelCase, since it is the stream's category`]),
    ...(Number.isInteger(version) && version > 0 ? [] : ['version must be a whole number from 1']),
    ...wordless('procedure', procedure),
    ...checkEvents(procedure, placed),
    ...checkCommands(procedure),
    ...checkGuardsAndTimers(procedure),
    ...(procedure.chart.on ? ['the root has transitions; put them on a state'] : []),
    ...checkState(procedure, { key: '(root)', path: [], state: procedure.chart }, placed, false),
    ...placed.flatMap((place) => checkState(procedure, place, placed, true)),
    ...checkMigration(procedure),
    ...(procedure.reading?.publicIn ?? [])
      .filter((key) => !placed.some((place) => place.key === key))
      .map((key) => `reading is public in unknown state ${key}`),
    ...duplicates(placed.map(({ key }) => key)).map((key) => `two states have the key ${key}`),
  ];
  return problems.map((problem) => `${name}@${version}: ${problem}`);
}

function checkEvents({ events, evolve, commands }: Procedure, placed: readonly PlacedState[]): string[] {
  const recorded = new Set(Object.values(commands).map(({ fact }) => fact));
  const handled = new Set(placed.flatMap(({ state }) => Object.keys(state.on ?? {})));
  return [
    ...Object.entries(events).flatMap(([type, words]) => [
      ...wordless(`event ${type}`, words),
      ...(typeof evolve[type] === 'function' ? [] : [`event ${type} has no reducer in evolve`]),
      ...(handled.has(type) ? [] : [`event ${type} is taken by no state`]),
      ...(recorded.has(type) ? [] : [`event ${type} comes from no command`]),
    ]),
    ...[...Object.keys(evolve), ...handled, ...recorded]
      .filter((type) => !Object.hasOwn(events, type))
      .map((type) => `event ${type} is used but not declared in events`),
  ];
}

function checkCommands({ commands, events }: Procedure): string[] {
  return Object.entries(commands).flatMap(([name, command]) => [
    ...(command.settles ?? [])
      .filter((fact) => !Object.hasOwn(events, fact))
      .map((fact) => `command ${name} settles ${fact}, which is not declared in events`),
    ...wordless(`command ${name}`, command),
    ...(/^[A-Z][A-Za-z]+$/.test(name) ? [] : [`command ${name} must be written in PascalCase`]),
    ...(typeof command.input === 'function' ? [] : [`command ${name} has no input class`]),
    ...(command.mandate?.rule && command.mandate.who ? [] : [`command ${name} has no mandate rule`]),
  ]);
}

function checkGuardsAndTimers({ guards, timers, commands }: Procedure): string[] {
  return [
    ...Object.entries(guards).flatMap(([name, guard]) =>
      guard.text?.trim() ? [] : [`guard ${name} has no Danish text`],
    ),
    ...Object.entries(timers).flatMap(([name, timer]) => [
      ...(timer.title?.trim() ? [] : [`timer ${name} has no Danish title`]),
      ...(Object.hasOwn(commands, timer.command) ? [] : [`timer ${name} sends ${timer.command}, which is no command`]),
    ]),
  ];
}

function checkState(
  procedure: Procedure,
  { key, state }: PlacedState,
  placed: readonly PlacedState[],
  needsWords: boolean,
): string[] {
  const unknown = Object.keys(state).filter((field) => !STATE_KEYS.has(field));
  return [
    ...(needsWords ? wordless(`state ${key}`, state) : []),
    ...unknown.map((field) => `state ${key} uses ${field}, which a procedure may not`),
    ...(['final', 'parallel', undefined].includes(state.type) ? [] : [`state ${key} has type ${String(state.type)}`]),
    ...checkChildren(key, state),
    ...(state.timers ?? [])
      .filter((timer) => !Object.hasOwn(procedure.timers, timer))
      .map((timer) => `state ${key} arms ${timer}, which is not declared`),
    ...Object.keys(state.on ?? {}).flatMap((event) =>
      checkTransitions(procedure, `${key} on ${event}`, state, event, placed),
    ),
  ];
}

function checkChildren(key: string, { type, states, initial, on }: ChartState): string[] {
  if (type === 'final' && (states || on)) return [`state ${key} is final but has states or transitions`];
  if (!states) return [];
  if (type === 'parallel')
    return initial === undefined ? [] : [`state ${key} is parallel and cannot have an initial state`];
  return initial !== undefined && Object.hasOwn(states, initial) ? [] : [`state ${key} has no valid initial state`];
}

function checkTransitions(
  procedure: Procedure,
  where: string,
  state: ChartState,
  event: string,
  placed: readonly PlacedState[],
): string[] {
  return transitionsFor(state, event).flatMap((way) => [
    ...Object.keys(way)
      .filter((field) => !TRANSITION_KEYS.has(field))
      .map((field) => `${where} uses ${field}, which a procedure may not`),
    ...(way.target === undefined || placed.some((place) => place.key === way.target)
      ? []
      : [`${where} goes to unknown state ${way.target}`]),
    ...guardsOf(way).flatMap((guard) =>
      typeof guard === 'string' && Object.hasOwn(procedure.guards, guard)
        ? []
        : [`${where} has a guard that is not named in guards`],
    ),
    ...(way.rearms ?? [])
      .filter((timer) => !Object.hasOwn(procedure.timers, timer))
      .map((timer) => `${where} arms ${timer}, which is not declared`),
  ]);
}

function wordless(what: string, words: Partial<Words>): string[] {
  return (['title', 'description'] as const)
    .filter((field) => !words[field]?.trim())
    .map((field) => `${what} has no Danish ${field}`);
}

function duplicates(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}
