import type { RecordedEvent } from '#engine/event.js';
import { exactly } from '#wording/dates.js';
import { type Block, facts, subheading } from '../paper/paper.js';
import type { ToldEvent } from '../told-event.js';

/** An event in full: when, who, for whom, by what rule, from where to where, what was written, and its seal. */
export function stepBlocks(event: RecordedEvent, told: ToldEvent, verdict?: string): readonly Block[] {
  const { stream, revision, metadata } = event;
  const { actor } = metadata;
  return [
    subheading(`Revision ${revision}: ${told.title}`),
    facts([
      ['Registreret', told.recorded],
      ['Virkning', told.effective],
      ['Person og post', `${actor.person} (${actor.seat})`],
      ['På vegne af', actor.onBehalfOf],
      ['Regel og mandat', told.mandate],
      ['Fra', told.from],
      ['Til', told.to],
      ['Indhold', told.lines.length > 0 ? told.lines.join('\n') : undefined],
      ['Frister', told.deadlines.length > 0 ? told.deadlines.join('\n') : undefined],
      ['Kilde', told.source],
      ['Forløb', `${stream}, revision ${revision}`],
      ['Afgjort efter', metadata.definition],
      ['Hashværdi', metadata.hash],
      ['Genberegnet', verdict],
    ]),
  ];
}

/** All of them at a glance, a row each. */
export function overview(steps: readonly (readonly [RecordedEvent, ToldEvent])[]): readonly Block[] {
  if (steps.length === 0) return [];
  return [
    {
      kind: 'table',
      caption: 'Alle skridt i rækkefølge',
      headings: ['Nr.', 'Registreret', 'Hændelse', 'Person og post', 'Til tilstand'],
      widths: [6, 17, 25, 30, 22],
      rows: steps.map(([{ revision, metadata }, { title, actor, to }]) => [
        String(revision),
        exactly(metadata.recordedAt),
        title,
        actor,
        to,
      ]),
    },
  ];
}
