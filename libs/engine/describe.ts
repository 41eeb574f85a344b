import { awaitedSeats } from './authorise.js';
import type { ArmedTimer, RecordedEvent, StateValue } from './event.js';
import { everyCommand } from './every-command.js';
import { type Level, levels } from './reading-declared.js';
import { levelOf } from './reading-level.js';
import type { Closed } from './closed.js';
import { definitionBefore } from './migration.js';
import { offers } from './offers.js';
import type { Heir } from './heir.js';
import type { ActingSeat, Ref, Run, SeatQuery } from './procedure.js';
import type { Installed, Registry } from './registry.js';
import { schemaAmong } from './schema-among.js';
import { type JsonSchema, schemaOf } from './schema.js';

/** A state in Danish. */
export interface StateDescription {
  readonly value: StateValue;
  /** Keys of the active states, e.g. `["spor2.reviewing", "paused"]`. */
  readonly keys: readonly string[];
  readonly title: string;
  readonly descriptions: readonly string[];
  readonly ended: boolean;
}

/** What is awaited, and the seats that can do it. */
export interface NextStep {
  readonly command: string;
  readonly title: string;
  readonly seats: readonly SeatQuery[];
  readonly dueAt?: string;
}

/** A command on a run: allowed now, or every reason why not. */
export interface CommandDescription {
  readonly command: string;
  readonly title: string;
  readonly description: string;
  readonly allowed: boolean;
  readonly reasons: readonly string[];
  readonly who: string;
  readonly seats: readonly SeatQuery[];
  readonly schema: JsonSchema;
}

/** A run as readers meet it. */
export interface RunDescription extends Ref {
  readonly title: string;
  readonly label: string;
  readonly definition: string;
  readonly revision: number;
  readonly position: string;
  readonly openedAt: string;
  readonly changedAt: string;
  /** Bodies whose work in the run has gone to another; absent where none has. */
  readonly heirs?: readonly Heir[];
  readonly subject?: Ref;
  /** Who may read it: the level, in Danish too, and why where something is closed. */
  readonly reading: { readonly level: Level; readonly title: string } & Closed;
  readonly state: StateDescription;
  readonly view: object;
  readonly deadlines: readonly (ArmedTimer & { readonly title: string })[];
  readonly next: readonly NextStep[];
}

/** A run in words: where it stands, what it knows, and who must do what next. */
export function describeRun(installed: Installed, run: Run): RunDescription {
  const { procedure, chart } = installed;
  const keys = chart.keys(run.value);
  const subject = procedure.subject?.(run.context);
  return {
    procedure: run.procedure,
    id: run.id,
    title: procedure.title,
    label: procedure.label(run.context),
    definition: run.definition,
    revision: run.revision,
    position: run.position,
    openedAt: run.openedAt,
    changedAt: run.changedAt,
    ...(run.heirs && { heirs: run.heirs }),
    ...(subject && { subject }),
    reading: readingOf(installed, run),
    state: describeState(installed, run.value),
    view: procedure.view?.(run, keys) ?? (run.context as object),
    deadlines: run.timers.map((timer) => ({ ...timer, title: procedure.timers[timer.id]!.title })),
    next: nextSteps(installed, run),
  };
}

function readingOf(installed: Installed, run: Run): RunDescription['reading'] {
  const level = levelOf(installed, run);
  return { level, title: levels[level], ...run.closed };
}

/** A state value in Danish. */
export function describeState({ chart }: Installed, value: StateValue): StateDescription {
  return {
    value,
    keys: chart.keys(value),
    title: chart.title(value),
    descriptions: chart
      .active(value)
      .filter(({ state }) => !state.quiet)
      .map(({ state }) => state.description),
    ended: chart.ended(value),
  };
}

/** What is awaited now, each with the seats that have the mandate for it. */
export function nextSteps({ procedure, chart }: Installed, run: Run): NextStep[] {
  return procedure.awaits(run, chart.keys(run.value)).map((awaited) => {
    const { command, side, dueAt } = awaited;
    const { title, mandate } = procedure.commands[command]!;
    const seats = awaitedSeats(mandate, run, awaited);
    return {
      command,
      title,
      seats: seats.map((seat) => ({ ...seat, ...(side && { side }) })),
      ...(dueAt && { dueAt }),
    };
  });
}

/** Every command judged for a seat now, with the schema of its input. */
export function describeCommands(
  installed: Installed,
  run: Run,
  acting: ActingSeat | undefined,
  now: string,
): CommandDescription[] {
  return offers(installed, run, acting, now).map((offer) => {
    const { input, mandate, among = {} } = everyCommand(installed.procedure)[offer.command]!;
    const ids = Object.entries(among).map(([field, of]) => [field, of(run, acting)] as const);
    return { ...offer, who: mandate.who, schema: schemaAmong(schemaOf(input), ids) };
  });
}

/** An event in words, with the states it went between. */
export function describeEvent(event: RecordedEvent, registry: Registry): object {
  const installed = registry.version(event.metadata.definition);
  const title = installed.procedure.events[event.type]?.title ?? event.type;
  const { from, to } = event.metadata;
  const before = registry.version(definitionBefore(event));
  return { ...event, title, from: describeState(before, from), to: describeState(installed, to) };
}
