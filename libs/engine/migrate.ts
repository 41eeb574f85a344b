import type { StateValue } from './event.js';
import type { Occurrence } from './fact.js';
import { type DefinitionMigrated, versionOf } from './migration.js';
import type { ErasedMigration, Run } from './procedure.js';
import { Refusal } from './refusal.js';
import type { Installed } from './registry.js';
import { type TimerChanges, timersMoved } from './timers.js';

/** Where a move takes a run: the version it then follows, and how it stands there. */
export interface Move {
  readonly target: Installed;
  readonly to: StateValue;
  readonly context: unknown;
  readonly timers: TimerChanges;
}

type ErasedMapping = ErasedMigration['from'][number];

/** A version that a run can be moved to, and what it is there. */
interface Destination extends Omit<Move, 'timers'> {
  readonly mapping: ErasedMapping;
}

/**
 * Moves a run to another version of its procedure. Pure, so that the move can be recomputed from its event.
 * @param installed the version the run follows
 * @throws Refusal `unknown-version`, `already-migrated`, `not-possible-now`, `no-migration`, `state-not-mapped`, and
 * what the mapping of the context may refuse
 */
export function migrate(installed: Installed, run: Run, fact: Occurrence): Move {
  const { to: definition } = fact.data as DefinitionMigrated['data'];
  const destination = destinationOf(installed, run, versionOf(definition));
  if (destination instanceof Refusal) throw destination;
  const { target, mapping, to, context } = destination;
  const timers = timersMoved(target.procedure, run.timers, {
    declared: target.chart.timers(to),
    rearms: mapping.rearms ?? [],
    after: { context, at: fact.at },
  });
  return { target, to, context, timers };
}

/** Why a run cannot be moved to any other version as it stands, in Danish; empty when it can. */
export function movingObstacles(installed: Installed, run: Run): readonly string[] {
  const later = [...installed.versions.keys()].filter((version) => version > installed.procedure.version);
  if (later.length === 0) return ['Forløbet følger allerede den nyeste version.'];
  const refusals: string[] = [];
  for (const version of later.sort((one, other) => other - one)) {
    const destination = destinationOf(installed, run, version);
    if (!(destination instanceof Refusal)) return [];
    refusals.push(destination.message);
  }
  return refusals;
}

function destinationOf(installed: Installed, run: Run, version: number): Destination | Refusal {
  const { procedure, versions, chart } = installed;
  const { title, version: current } = procedure;
  const target = versions.get(version);
  if (target === undefined) {
    const known = [...versions.keys()].sort((one, other) => one - other).join(', ');
    return new Refusal('unknown-version', `Der er ingen version ${version} af ${title}. De kendte er: ${known}.`);
  }
  if (version === current) {
    return new Refusal('already-migrated', `Forløbet følger allerede version ${version} af ${title}.`);
  }
  if (chart.ended(run.value)) {
    return new Refusal('not-possible-now', `Forløbet er afsluttet (${chart.title(run.value)}) på version ${current}.`);
  }
  const mapping = target.procedure.migration?.from[current];
  if (mapping) return placeIn(target, mapping, installed, run);
  const from = `Forløb kan ikke flyttes fra version ${current} til version ${version} af ${title}.`;
  return new Refusal('no-migration', `${from} Vælg en anden version, eller ${finishOn(current)}.`);
}

function placeIn(target: Installed, mapping: ErasedMapping, installed: Installed, run: Run): Destination | Refusal {
  const active = installed.chart.active(run.value);
  const mapped = active.filter(({ key }) => Object.hasOwn(mapping.states, key));
  const keys = mapped.flatMap(({ key }) => mapping.states[key] ?? []);
  if (mapped.length === active.length && keys.length > 0) {
    const context = contextIn(mapping, run);
    return context instanceof Refusal ? context : { target, mapping, to: target.chart.enter(keys), context };
  }
  // Were every region let go, nothing would say where the run is: then it is lost from all its states.
  const lost = keys.length > 0 ? active.filter((state) => !mapped.includes(state)) : active;
  const states = lost.map(({ state }) => `»${state.title}«`).join(' og ');
  const message = `Forløbet står i ${states}, og derfra kan det ikke flyttes til version ${target.procedure.version}.`;
  return new Refusal(
    'state-not-mapped',
    `${message} Før det videre først, eller ${finishOn(installed.procedure.version)}.`,
    { facts: { states: lost.map(({ key }) => key) } },
  );
}

/** What a run knows may stand in the way as well: then the mapping refuses it. */
function contextIn(mapping: ErasedMapping, { context }: Run): unknown {
  try {
    return mapping.context(context);
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

function finishOn(version: number): string {
  return `gør det færdigt på version ${version}`;
}
