import type { EventData, StateValue } from '#engine/event.js';
import type { Source } from '#engine/fact.js';
import { definitionBefore } from '#engine/migration.js';
import type { Registry } from '#engine/registry.js';
import type { AuditRow } from '../tables/audit-row.js';

/** One event in words and in full. */
export interface AuditEntry extends Omit<AuditRow, 'from' | 'to' | 'data' | 'source'> {
  readonly from: StateValue;
  readonly to: StateValue;
  readonly data: EventData;
  readonly source: Source | null;
  /** Danish title of the event. */
  readonly title: string;
  /** The states in Danish. */
  readonly fromTitle: string;
  readonly toTitle: string;
  /** The run's label as it is now. */
  readonly label: string;
  /** Who may read the run. */
  readonly level: string;
}

/**
 * A row as it is shown, in the words of the definitions that the event was decided under. Of a definition that only
 * another process has, while a newer program is being brought in, the type and the states stand as they are stored.
 */
export function entryOf(row: AuditRow & Pick<AuditEntry, 'label' | 'level'>, registry: Registry): AuditEntry {
  const { type, definition } = row;
  const data = JSON.parse(row.data) as EventData;
  const [from, to] = [JSON.parse(row.from) as StateValue, JSON.parse(row.to) as StateValue];
  const after = registry.find(definition);
  const before = registry.find(definitionBefore({ type, data, metadata: { definition } }));
  return {
    ...row,
    from,
    to,
    data,
    source: row.source === null ? null : (JSON.parse(row.source) as Source),
    title: after?.procedure.events[type]?.title ?? type,
    fromTitle: before?.chart.title(from) ?? row.from,
    toTitle: after?.chart.title(to) ?? row.to,
  };
}
