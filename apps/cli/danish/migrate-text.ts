import type { ArmedTimer, StateValue } from '#engine/event.js';
import type { Installed, Registry } from '#engine/registry.js';
import { versionOf } from '#engine/migration.js';
import { counted } from '#wording/numbers.js';
import { timerLines } from '#wording/timer-lines.js';
import { indented } from '#wording/value-lines.js';

/** A run that was chosen to be moved, and what became of it; in a dry run, what would have. */
export interface MovedRun {
  readonly id: string;
  readonly outcome: 'moved' | 'alreadyMoved' | 'refused';
  readonly label?: string;
  /** The definition it followed. */
  readonly definition?: string;
  readonly from?: { readonly value: StateValue; readonly title: string };
  readonly to?: { readonly value: StateValue; readonly title: string };
  readonly armed?: readonly ArmedTimer[];
  readonly cancelled?: readonly string[];
  /** Why it was not moved: a stable code, and Danish words. */
  readonly code?: string;
  readonly reason?: string;
}

/** Where runs were moved, or would be. */
export interface Migrated {
  readonly target: Installed;
  readonly dryRun: boolean;
  readonly registry: Registry;
}

/** What became of each run, and how many were moved. */
export function migrateText(runs: readonly MovedRun[], migrated: Migrated): string {
  const { title, version } = migrated.target.procedure;
  if (runs.length === 0) return `Der er ingen åbne forløb på en ældre version end version ${version} af ${title}.`;
  return [
    `${migrated.dryRun ? 'Prøve, intet er skrevet: ' : ''}${title} til version ${version}`,
    ...indented(runs.flatMap((run) => runLines(run, migrated))),
    `${sums(runs, migrated.dryRun).join(', ')}.`,
  ].join('\n');
}

function runLines(run: MovedRun, migrated: Migrated): string[] {
  const { id, label, definition, from } = run;
  const version = definition === undefined ? '' : ` · version ${versionOf(definition)}`;
  const heading = `${id}${label === undefined ? '' : ` · ${label}`}${version}`;
  if (run.outcome === 'alreadyMoved') return [heading, '  Følger allerede versionen.'];
  if (run.outcome === 'refused') {
    const refused = migrated.dryRun ? 'Kan ikke flyttes' : 'Ikke flyttet';
    return [heading, ...(from ? [`  ${from.title}`] : []), `  ${refused}: ${run.reason}`];
  }
  return [heading, `  ${from!.title} → ${run.to!.title}`, ...indented(timerLines(run, timersOf(run, migrated)))];
}

function timersOf({ definition }: MovedRun, { registry, target }: Migrated): Installed['procedure']['timers'] {
  return { ...registry.version(definition!).procedure.timers, ...target.procedure.timers };
}

function sums(runs: readonly MovedRun[], dryRun: boolean): string[] {
  const [moved, already, refused] = (['moved', 'alreadyMoved', 'refused'] as const).map(
    (outcome) => runs.filter((run) => run.outcome === outcome).length,
  ) as [number, number, number];
  return [
    `${counted(moved, 'forløb', 'forløb')} ${dryRun ? 'kan flyttes' : 'flyttet'}`,
    ...(already > 0 ? [`${already} flyttet i forvejen`] : []),
    ...(refused > 0 ? [`${refused} ${dryRun ? 'kan ikke' : 'ikke'}`] : []),
  ];
}
