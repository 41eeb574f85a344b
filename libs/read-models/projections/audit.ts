import type { RecordedEvent } from '#engine/event.js';
import { refOf } from '#engine/fold.js';
import type { Registry } from '#engine/registry.js';
import { createInsert } from '../database/insert.js';
import { type AuditRow, auditShape } from '../tables/audit-row.js';
import { interpret } from './interpret.js';
import type { Projection } from './projection.js';
import type { Describe } from './states.js';
import { reading } from './unreadable.js';

/** Every event of every run, one row each. Folds nothing, so it shows even what cannot be folded. */
export function auditProjection(registry: Registry, describe: Describe): Projection {
  const insert = createInsert(auditShape, 'refuse');
  return {
    shape: auditShape,
    async plan(events, before) {
      return (trx, table) =>
        insert(trx, table, events, (event, index) =>
          reading(event, () => rowOf(event, before + index + 1, registry, describe)),
        );
    },
    forget() {},
  };
}

function rowOf(event: RecordedEvent, number: number, registry: Registry, describe: Describe): AuditRow {
  const { metadata } = event;
  const { actor, mandate } = metadata;
  const installed = interpret(event, registry);
  const from = describe(installed, metadata.from);
  const to = describe(installed, metadata.to);
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
    title: installed.procedure.events[event.type]!.title,
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
    fromTitle: from.title,
    toTitle: to.title,
    data: JSON.stringify(event.data),
    definition: metadata.definition,
    correlation: metadata.$correlationId,
    causation: metadata.$causationId ?? null,
    source: metadata.source ? JSON.stringify(metadata.source) : null,
    hash: metadata.hash,
  };
}
