import type { RecordedEvent } from '#engine/event.js';
import { definitionBefore } from '#engine/migration.js';
import type { Registry } from '#engine/registry.js';
import { effective, exactly } from './dates.js';
import { actorText } from '#wording/seat-text.js';
import { stateText } from './state-text.js';

/** One line for each event, in columns: revision, recorded, effective (where any is), actor, title, from → to. */
export function eventLines(events: readonly RecordedEvent[], registry: Registry): string[] {
  return inColumns(events.map((event) => cellsOf(event, registry)));
}

/** What happened, in Danish. */
export function eventTitle({ type, metadata }: RecordedEvent, registry: Registry): string {
  return registry.version(metadata.definition).procedure.events[type]?.title ?? type;
}

function cellsOf(event: RecordedEvent, registry: Registry): string[] {
  const { recordedAt, effectiveOn, actor, definition, from, to } = event.metadata;
  const before = registry.version(definitionBefore(event));
  return [
    String(event.revision).padStart(3),
    exactly(recordedAt),
    effectiveOn ? `(virkning ${effective(effectiveOn)})` : '',
    actorText(actor),
    eventTitle(event, registry),
    `${stateText(before, from)} → ${stateText(registry.version(definition), to)}`,
  ];
}

/** Cells padded to the widest of their column; a column with nothing in it is left out. */
export function inColumns(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const used = widths.flatMap((width, column) => (width > 0 ? [column] : []));
  return rows.map((row) =>
    used
      .map((column) => row[column]!.padEnd(widths[column]!))
      .join('  ')
      .trimEnd(),
  );
}
