import fc, { type GeneratorValue } from 'fast-check';
import { everyCommand } from '#engine/every-command.js';
import { offers } from '#engine/offers.js';
import type { ActingSeat, SeatQuery } from '#engine/procedure.js';
import { type JsonSchema, schemaOf } from '#engine/schema.js';
import { hintsFor } from './hints.js';
import { inputFor, spoiled } from './inputs.js';
import { actingIn } from './seats.js';
import { mayEnd } from './ways.js';
import type { Attempt, Walker } from './walker.js';

const MINUTE = 60_000;
const DAY = 1_440 * MINUTE;
const schemas = new Map<string, JsonSchema>();

/** Lets time pass: mostly minutes, sometimes days, and now and then until just after the next deadline. */
export function passTime(g: GeneratorValue, walker: Walker): void {
  const due = walker.run.timers.map(({ dueAt }) => Date.parse(dueAt)).toSorted((one, other) => one - other);
  const how = g(() => fc.constantFrom('minute', 'minute', 'minute', 'days', 'deadline'));
  const untilDue = due[0] === undefined ? MINUTE : Math.max(due[0] - Date.parse(walker.now), MINUTE);
  walker.later(how === 'minute' ? MINUTE : how === 'days' ? g(() => fc.integer({ min: 1, max: 9 })) * DAY : untilDue);
}

/** What to try next: usually what is awaited or possible, sometimes anything by anyone. */
export function nextAttempt(g: GeneratorValue, walker: Walker): Attempt {
  const { command, seats } = nextCommand(g, walker);
  const by = g(() => actingIn(g(() => fc.constantFrom(...(seats.length > 0 ? seats : everySeat(walker))))));
  return { by, command, data: inputBy(g, walker, command, by) };
}

/** Valid input for a command, or now and then input with something wrong. */
export function inputBy(g: GeneratorValue, walker: Walker, command: string, by: ActingSeat): object {
  const { run, now } = walker;
  const hints = hintsFor[run.procedure]?.({ run, now, by }) ?? {};
  const input = g(() => inputFor(schemaFor(walker, command), hints));
  return g(() => fc.integer({ min: 0, max: 29 })) === 0 ? g(() => spoiled(input)) : input;
}

function nextCommand(g: GeneratorValue, walker: Walker): { command: string; seats: readonly SeatQuery[] } {
  const { run, installed, now } = walker;
  const { procedure, chart } = installed;
  const awaited = procedure.awaits(run, chart.keys(run.value));
  const how = g(() =>
    fc.constantFrom('awaited', 'awaited', 'awaited', 'possible', 'possible', 'possible', 'timer', 'any'),
  );
  if (how === 'timer' && run.timers.length > 0) {
    return { command: g(() => fc.constantFrom(...run.timers)).command, seats: [{ function: 'clock' }] };
  }
  if (how === 'awaited' && awaited.length > 0) {
    const { command, side } = g(() => fc.constantFrom(...awaited));
    const seats = procedure.commands[command]!.mandate.seats(run);
    return { command, seats: seats.map((seat) => ({ ...(side && { side }), ...seat })) };
  }
  const within = chart.within(run.value);
  const all = offers(installed, run, undefined, now);
  const shared = all.filter(({ command, seats }) => !Object.hasOwn(procedure.commands, command) && seats.length > 0);
  // What every procedure has is tried now and then; the walk is for what is its own.
  if (run.revision >= 0 && shared.length > 0 && g(() => fc.nat({ max: 11 })) === 0) {
    return g(() => fc.constantFrom(...shared));
  }
  const judged = all.filter(({ command }) => Object.hasOwn(procedure.commands, command));
  const possible = judged.filter(({ allowed }) => allowed);
  // Or nearly every walk would be withdrawn before it got anywhere.
  const lasting =
    g(() => fc.nat({ max: 14 })) === 0
      ? []
      : possible.filter(({ command }) => !mayEnd(procedure, within, procedure.commands[command]!.fact));
  const among = how === 'any' ? judged : [lasting, possible, judged].find((some) => some.length > 0)!;
  const { command, seats } = g(() => fc.constantFrom(...among));
  return { command, seats: how === 'any' ? everySeat(walker) : seats };
}

function everySeat({ run, installed }: Walker): SeatQuery[] {
  return Object.values(installed.procedure.commands).flatMap(({ mandate }) => mandate.seats(run));
}

function schemaFor({ installed }: Walker, command: string): JsonSchema {
  const name = `${installed.definition} ${command}`;
  const schema = schemas.get(name) ?? schemaOf(everyCommand(installed.procedure)[command]!.input);
  schemas.set(name, schema);
  return schema;
}
