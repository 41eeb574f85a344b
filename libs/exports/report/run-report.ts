import { describeRun } from '#engine/describe.js';
import type { RecordedEvent } from '#engine/event.js';
import { fold } from '#engine/fold.js';
import type { Registry } from '#engine/registry.js';
import { verifyRun } from '#engine/replay.js';
import { deadline, moment } from '#wording/dates.js';
import { seatText } from '#wording/seat-text.js';
import { type Block, type Paper, facts, heading, list, paragraph, subheading } from '../paper/paper.js';
import { createTeller } from '../told-event.js';
import { overview, stepBlocks } from './step-blocks.js';

/** What a report is made from. */
export interface Reported {
  /** All events of the run, at least one. */
  readonly events: readonly RecordedEvent[];
  /** The same events as the reader may see them; left out, all of them is shown. What is checked is always `events`. */
  readonly shown?: readonly RecordedEvent[];
  readonly registry: Registry;
  /** When it is made. */
  readonly at: string;
}

/** A run for whoever must answer for it or judge it: what it is, where it stands, every step, and whether it holds. */
export function runReport({ events, shown = events, registry, at }: Reported): Paper {
  const run = fold(events, registry)!;
  const { title, label } = describeRun(registry.version(run.definition), run);
  const tell = createTeller(registry);
  const finding = verifyRun(events, registry);
  const steps = shown.map((event) => [event, tell(event)] as const);
  const verdict = (revision: number): string => {
    if (finding === undefined || revision < finding.revision) return 'holder';
    return revision === finding.revision ? `HOLDER IKKE: ${finding.problem}` : 'ikke genberegnet';
  };
  return {
    title: `${title}: ${label}`,
    about: `Rapport over ${run.procedure} ${run.id} til og med revision ${run.revision}, lavet ${moment(at)} af Sporskifte.`,
    at,
    blocks: [
      ...standing(events, registry),
      heading('Kontrol'),
      paragraph(
        finding === undefined
          ? `Alle ${events.length} skridt er genberegnet med de definitioner, de blev afgjort efter: rækkefølge, hashkæde, tilstande og frister passer.`
          : `Forløbet holder ikke. Revision ${finding.revision} er den første forkerte: ${finding.problem}.`,
      ),
      ...howToCheck(run.procedure, run.id),
      heading('Skridtene'),
      paragraph('Personer står med deres id i systemet. Hvem et id er, står ikke i hændelserne og heller ikke her.'),
      ...overview(steps),
      ...steps.flatMap(([event, told]) => stepBlocks(event, told, verdict(event.revision))),
    ],
  };
}

/** What the run is, and where it stands. */
export function standing(events: readonly RecordedEvent[], registry: Registry): readonly Block[] {
  const run = fold(events, registry)!;
  const installed = registry.version(run.definition);
  const { title, label, state, deadlines, next, subject, definition } = describeRun(installed, run);
  return [
    heading('Hvad det er, og hvor det står'),
    facts([
      ['Art', title],
      ['Navn', label],
      ['Handler om', subject && `${subject.procedure} ${subject.id}`],
      ['Tilstand', state.title],
      ['Det betyder', state.descriptions.join('\n')],
      ['Begyndt', moment(run.openedAt)],
      ['Senest ændret', moment(run.changedAt)],
      ['Definition', definition],
    ]),
    ...(deadlines.length > 0 ? [subheading('Frister, der løber')] : []),
    ...list(deadlines.map((one) => `${one.title}: ${deadline(one.dueAt)}`)),
    ...(next.length > 0 ? [subheading('Hvad der ventes på')] : []),
    ...list(
      next.map((one) => `${one.title}: ${one.seats.map((seat) => seatText(seat)).join(' eller ') || 'ingen post'}`),
    ),
  ];
}

/** How a reader who does not take our word for it finds out. */
function howToCheck(procedure: string, id: string): readonly Block[] {
  return [
    subheading('Sådan kontrollerer du det selv'),
    ...list([
      `Bed om en bevispakke: sporskifte prove ${procedure} ${id} --out bevis.zip. Den kan kontrolleres uden Sporskifte: node verify.mjs bevis.zip.`,
      'Hold loggens offentlige nøgle op mod den, du har fået et andet sted fra.',
      `Eller genberegn forløbet i systemet: sporskifte replay ${procedure} ${id}.`,
    ]),
  ];
}
