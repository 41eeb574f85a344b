import type { RecordedEvent } from '#engine/event.js';
import { definitionBefore } from '#engine/migration.js';
import type { Registry } from '#engine/registry.js';
import { effective, toTheSecond } from './dates.js';
import { eventTitle } from './event-lines.js';
import { wordsForEvent } from '#wording/field-words.js';
import { counted } from './numbers.js';
import { actorText, mandateText } from '#wording/seat-text.js';
import { sourceText } from '#wording/source-text.js';
import { stateText } from './state-text.js';
import { timerLines } from './timer-lines.js';
import { indented, valueLines } from './value-lines.js';

/** An event of a run, recomputed. */
export interface ReplayedStep {
  readonly event: RecordedEvent;
  /** `notJudged` comes after one that does not hold. */
  readonly verdict: 'holds' | 'doesNotHold' | 'notJudged';
  /** Danish; why it does not hold. */
  readonly problem?: string;
}

/** One step of a run for reading: what happened, by whom, with what mandate, and whether it holds. */
export function stepText(step: ReplayedStep, registry: Registry): string {
  const { event } = step;
  try {
    return [...told(event, registry), verdictLine(step)].join('\n');
  } catch {
    // What does not hold may be so broken that there are no words for it.
    return [`Revision ${event.revision}`, `  ${JSON.stringify(event)}`, verdictLine(step)].join('\n');
  }
}

function told(event: RecordedEvent, registry: Registry): string[] {
  const { recordedAt, effectiveOn, actor, mandate, definition, from, to, source } = event.metadata;
  const installed = registry.version(definition);
  const earlier = registry.version(definitionBefore(event));
  const before = stateText(earlier, from);
  const after = stateText(installed, to);
  return [
    `Revision ${event.revision} · ${toTheSecond(recordedAt)}`,
    before === after ? `  ${before} (uændret)` : `  ${before} → ${after}`,
    `  ${eventTitle(event, registry)} (${event.type})`,
    ...indented(valueLines(event.data, wordsForEvent(event.type, installed.procedure, registry)), 4),
    `  Hvem: ${actorText(actor)}`,
    `  Mandat: ${mandateText(mandate)}`,
    ...(effectiveOn ? [`  Virkning: ${effective(effectiveOn)}`] : []),
    ...(source ? [`  Kilde: ${sourceText(source)}`] : []),
    ...indented(timerLines(event.metadata, { ...earlier.procedure.timers, ...installed.procedure.timers })),
  ];
}

function verdictLine({ event, verdict, problem }: ReplayedStep): string {
  if (verdict === 'holds') return `  Genberegnet efter ${definitionsOf(event)}: holder`;
  if (verdict === 'notJudged') return '  Ikke genberegnet: et tidligere skridt holder ikke';
  return `  HOLDER IKKE: ${problem}`;
}

function definitionsOf(event: RecordedEvent): string {
  const { definition } = event.metadata;
  const before = definitionBefore(event);
  return before === definition ? definition : `${before} og ${definition}`;
}

/** The last line of a replay. */
export function conclusion(steps: readonly ReplayedStep[]): string {
  const all = counted(steps.length, 'skridt', 'skridt');
  const bad = steps.find(({ verdict }) => verdict === 'doesNotHold');
  if (!bad) return `${all} genberegnet: forløbet holder.`;
  return `Forløbet holder ikke: revision ${bad.event.revision} er den første forkerte: ${bad.problem}.`;
}
