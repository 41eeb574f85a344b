import type { RecordedEvent } from '#engine/event.js';
import type { Registry } from '#engine/registry.js';
import type { Possibility } from '#audit/replay/possibilities.js';
import type { ReplayStep, StepDeadline } from '#audit/replay/step.js';
import { stepText } from './step-text.js';
import { indented } from '#wording/value-lines.js';

/** One step in full, with what else was possible and for whom. */
export function replayStepText(step: ReplayStep, event: RecordedEvent, total: number, registry: Registry): string {
  const { verdict, problem } = step;
  const told = stepText({ event, verdict, ...(problem !== undefined && { problem }) }, registry);
  return [`Skridt ${step.revision} af 0-${total - 1}`, told, ...indented(more(step))].join('\n');
}

function more({ who, model, text, deadlines, commands = [] }: ReplayStep): string[] {
  const allowed = commands.filter((command) => command.allowed);
  const blocked = commands.filter((command) => !command.allowed);
  return [
    ...(who ? [`Post: ${who.seatTitle} i ${who.bodyName}. ${who.ruleText ?? ''}`.trimEnd()] : []),
    ...(model ? [`Styringsmodel: ${model.text}`] : []),
    ...(text ? [`Tekst: ${text.title}, version ${text.version}${text.document ? ` (${text.document})` : ''}`] : []),
    ...(deadlines ? [...deadlines.armed, ...deadlines.ended, ...deadlines.running].map(deadlineLine) : []),
    ...(allowed.length > 0 ? ['Muligt lige før:', ...indented(allowed.flatMap(allowedLines))] : []),
    ...(blocked.length > 0 ? ['Ikke muligt:', ...indented(blocked.map(blockedLine))] : []),
  ];
}

function deadlineLine({ title, text }: StepDeadline): string {
  return `Frist: ${title}. ${text}`;
}

function allowedLines({ title, command, given, for: groups }: Possibility): string[] {
  const seats = groups.flatMap((group) => group.seats.filter(({ allowed }) => allowed).map(seatLine));
  return [`${given ? '→ ' : ''}${title} (${command})`, ...indented([...new Set(seats)])];
}

function seatLine({ title, holder, substitutes }: Possibility['for'][number]['seats'][number]): string {
  return `${title}: ${holder}${substitutes.length > 0 ? `, stedfortræder ${substitutes.join(' og ')}` : ''}`;
}

function blockedLine({ title, reasons }: Possibility): string {
  return `${title}: ${reasons.join(' ')}`;
}
