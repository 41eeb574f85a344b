import { refOf } from '#engine/fold.js';
import { createInsert } from '../database/insert.js';
import { type AuditRow, auditShape } from '../tables/audit-row.js';
import type { Projection } from './projection.js';
import type { Understand, Understood } from './understand.js';
import { reading } from './unreadable.js';

/** Every event of every run, one row each. Folds nothing, so it shows even what cannot be folded. */
export function auditProjection(understand: Understand): Projection {
  const insert = createInsert(auditShape, 'refuse');
  return {
    shape: auditShape,
    async plan(events, before) {
      const understood = understand(events);
      return (trx, table) =>
        insert(trx, table, understood, (each, index) => reading(each.event, () => rowOf(each, before + index + 1)));
    },
    forget() {},
  };
}

function rowOf({ event, from, to }: Understood, number: number): AuditRow {
  const { metadata } = event;
  const { actor, mandate } = metadata;
  const { procedure, id } = refOf(event.stream);
  return {
    number,
    position: event.position,
    stream: event.stream,
    procedure,
    id,
    revision: event.revision,
    eventId: event.id,
    type: event.type,
    person: actor.person,
    seat: actor.seat,
    onBehalfOf: actor.onBehalfOf ?? null,
    rule: mandate.rule,
    function: mandate.function,
    body: mandate.body,
    side: mandate.side ?? null,
    recordedAt: metadata.recordedAt,
    effectiveOn: metadata.effectiveOn ?? null,
    from: from.value,
    to: to.value,
    data: JSON.stringify(event.data),
    definition: metadata.definition,
    correlation: metadata.$correlationId,
    causation: metadata.$causationId ?? null,
    source: metadata.source ? JSON.stringify(metadata.source) : null,
    hash: metadata.hash,
  };
}
