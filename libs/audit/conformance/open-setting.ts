import { START } from '#engine/event.js';
import type { Position } from '#engine/event.js';
import type { EventStore } from '#engine/event-store.js';
import { evolve, refOf, unopened } from '#engine/fold.js';
import type { Run } from '#engine/procedure.js';
import type { Registry } from '#engine/registry.js';
import type { Body } from '#organisation/body.js';
import type { AgreementContext, Requirements } from '#procedures/agreement/context.js';
import { GOVERNANCE } from '#procedures/carried-rules.js';
import type { GovernanceContext } from '#procedures/governance/model.js';
import type { Setting } from './setting.js';

const PAGE = 1_000;

/** The setting of a log, all of it, also what was recorded after the runs it is to judge. */
export interface OpenSetting extends Setting {
  /** The last event it was made from. */
  readonly upTo: Position;
  /** Takes note of what a run, as it stands now, means for the runs after it. */
  readonly learn: (run: Run) => void;
}

/** Reads the bodies and the governance model: few streams, whatever the size of the log. */
export async function openSetting(store: Pick<EventStore, 'readAll'>, registry: Registry): Promise<OpenSetting> {
  const runs = new Map<string, Run>();
  let upTo = START;
  for (;;) {
    const events = await store.readAll({ after: upTo, prefixes: ['governance-', 'body-'], limit: PAGE });
    for (const event of events) {
      const before = runs.get(event.stream) ?? unopened(registry.version(event.metadata.definition), '');
      runs.set(event.stream, evolve(before, event, registry));
      upTo = event.position;
    }
    if (events.length < PAGE) break;
  }
  const requirements = new Map<string, Requirements>();
  const bodies = [...runs].filter(([stream]) => stream.startsWith('body-'));
  const model = runs.get(`${GOVERNANCE.procedure}-${GOVERNANCE.id}`)?.context as GovernanceContext | undefined;
  return {
    upTo,
    bodies: new Map(bodies.map(([stream, { context }]) => [refOf(stream).id, context as Body])),
    models: model?.versions ?? [],
    requirements,
    learn({ procedure, id, context }) {
      if (procedure !== 'agreement') return;
      const { requirements: asks } = context as AgreementContext;
      if (asks) requirements.set(id, asks);
      else requirements.delete(id);
    },
  };
}
