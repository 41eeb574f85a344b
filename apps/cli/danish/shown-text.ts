import type { CommandDescription, NextStep, RunDescription } from '#engine/describe.js';
import type { SeatQuery } from '#engine/procedure.js';
import type { Finding } from '#engine/replay.js';
import type { CarriedModel } from '#procedures/governance/carried-model.js';
import type { OrganisationState } from '#organisation/organisation.js';
import { deadline, effective, moment } from './dates.js';
import type { Words } from '#wording/field-words.js';
import { seatText } from '#wording/seat-text.js';
import { indented, valueLines } from './value-lines.js';

const WIDTH = 100;

/** A seat that is awaited, with the ids of those who hold it. */
export type AwaitedSeat = SeatQuery & { readonly holders: readonly string[] };

/** A run at a moment, with all that is to be said of it. */
export interface Shown extends Omit<RunDescription, 'next'> {
  /** The moment it is shown at. */
  readonly at: string;
  /** More has happened since. */
  readonly historical: boolean;
  readonly currentRevision: number;
  /** The first of its events that does not hold; what is shown then rests on something changed. */
  readonly finding?: Finding;
  /** The version of the governance model it carries; absent when it carries none. */
  readonly model?: CarriedModel;
  readonly next: readonly (Omit<NextStep, 'seats'> & { readonly seats: readonly AwaitedSeat[] })[];
  readonly commands: readonly Omit<CommandDescription, 'schema'>[];
}

/** A run for reading in a terminal. */
export function shownText(shown: Shown, words: Words, organisation?: OrganisationState): string {
  const { state, view, deadlines, commands, next } = shown;
  const allowed = commands.filter((command) => command.allowed);
  const blocked = commands.filter((command) => !command.allowed);
  const parts = [
    headLines(shown),
    section(`Tilstand: ${state.title || 'ikke begyndt'}`, state.descriptions),
    section(
      'Næste skridt',
      next.flatMap((step) => nextLines(step, organisation)),
      state.ended ? 'ingen, forløbet er afsluttet' : 'ingen',
    ),
    section(
      'Frister',
      deadlines.map(({ title, command, dueAt }) => `${title}: ${deadline(dueAt)} (${command})`),
      'ingen',
    ),
    section(
      'Kan ske nu',
      grouped(allowed, ({ who }) => `Kan ${who}:`),
      'intet',
    ),
    section(
      'Kan ikke ske nu',
      grouped(blocked, ({ reasons }) => reasons.join(' ')),
      'intet er spærret',
    ),
    section('Hvad der er registreret', valueLines(view, words), 'intet'),
  ];
  return parts.map((lines) => lines.join('\n')).join('\n\n');
}

function headLines({ title, label, procedure, id, definition, subject, finding, ...shown }: Shown): string[] {
  const { revision, currentRevision, historical, at, openedAt, changedAt, model, heirs = [] } = shown;
  const about = subject ? ` · om ${subject.procedure} ${subject.id}` : '';
  return [
    `${title}: ${label}`,
    `${procedure} ${id} · ${definition} · revision ${revision}${about}`,
    `Begyndt ${moment(openedAt)}, ændret ${moment(changedAt)}`,
    ...(model ? [modelLine(model)] : []),
    ...heirs.map(({ from, to, day }) => `Ført videre fra ${from} til ${to}, ${effective(day)}`),
    ...(finding
      ? [`HOLDER IKKE: revision ${finding.revision}: ${finding.problem}. Det viste bygger på noget, der er ændret.`]
      : []),
    ...(historical ? [`Som det så ud ${moment(at)}; siden er det nået til revision ${currentRevision}.`] : []),
  ];
}

function modelLine({ number, validFrom, newer }: CarriedModel): string {
  const later = newer ? `; version ${newer.number} har været i kraft siden ${effective(newer.validFrom)}` : '';
  return `Følger styringsmodellens version ${number}, gældende fra ${effective(validFrom)}${later}`;
}

function nextLines(
  { title, command, dueAt, seats }: Shown['next'][number],
  organisation?: OrganisationState,
): string[] {
  const due = dueAt ? `, senest ${deadline(dueAt)}` : '';
  const who = seats.map((seat) => `${seatText(seat, organisation?.bodies)}${holders(seat)}`);
  return [`${title} (${command})${due}`, ...indented(who.length > 0 ? who : ['ingen post har mandat til det'])];
}

function holders({ function: role, holders: persons }: AwaitedSeat): string {
  if (['clock', 'policy', 'seed'].includes(role)) return '';
  return `: ${persons.length > 0 ? persons.join(', ') : 'posten er ledig'}`;
}

/** Under the same heading what the same people may do, or what the same reason stands in the way of. */
function grouped(commands: Shown['commands'], heading: (command: Shown['commands'][number]) => string): string[] {
  const groups = new Map<string, string[]>();
  for (const command of commands) {
    const group = groups.get(heading(command)) ?? [];
    groups.set(heading(command), [...group, `${command.title} (${command.command})`]);
  }
  return [...groups].flatMap(([title, names]) => [title, ...indented(wrapped(names))]);
}

function wrapped(names: readonly string[]): string[] {
  const lines: string[] = [];
  for (const name of names) {
    const line = lines.at(-1);
    if (line === undefined || line.length + name.length > WIDTH) lines.push(name);
    else lines[lines.length - 1] = `${line} · ${name}`;
  }
  return lines;
}

function section(title: string, lines: readonly string[], nothing?: string): string[] {
  if (lines.length > 0) return [title, ...indented(lines)];
  return nothing === undefined ? [title] : [`${title}: ${nothing}`];
}
