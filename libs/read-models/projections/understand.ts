import type { RecordedEvent } from '#engine/event.js';
import { MIGRATED, definitionBefore } from '#engine/migration.js';
import type { Installed, Registry } from '#engine/registry.js';
import { type Described, createDescribe } from './states.js';
import { Unreadable, reading } from './unreadable.js';

/** An event with what the definition that it was decided under says of it. */
export interface Understood {
  readonly event: RecordedEvent;
  readonly installed: Installed;
  /** The definition that `from` is a state of: another one where the event moved its run. */
  readonly before: Installed;
  readonly from: Described;
  readonly to: Described;
}

/** Understands a list of events, once, however many ask for the same list. @throws Unreadable */
export type Understand = (events: readonly RecordedEvent[]) => readonly Understood[];

export function createUnderstand(registry: Registry): Understand {
  const describe = createDescribe();
  let latest: { readonly events: readonly RecordedEvent[]; readonly understood: readonly Understood[] } | undefined;

  function understand(event: RecordedEvent): Understood {
    const installed = definitionOf(event, registry);
    const before = event.type === MIGRATED ? versionOf(event, definitionBefore(event), registry) : installed;
    const { from, to } = event.metadata;
    return { event, installed, before, from: describe(before, from), to: describe(installed, to) };
  }

  return (events) => {
    if (latest?.events !== events) {
      latest = { events, understood: events.map((event) => reading(event, () => understand(event))) };
    }
    return latest.understood;
  };
}

function definitionOf(event: RecordedEvent, registry: Registry): Installed {
  const { definition } = event.metadata;
  const installed = versionOf(event, definition, registry);
  if (!isOf(event.stream, installed.procedure.name)) {
    throw new Unreadable(event, `den er afgjort efter ${definition}, men forløbet er af en anden slags.`);
  }
  if (!Object.hasOwn(installed.procedure.events, event.type)) {
    throw new Unreadable(event, `${definition} kender ikke hændelsen. Installér den udgave af programmet, der gør.`);
  }
  return installed;
}

/** As `refOf` would say, without making a text for each event. */
function isOf(stream: string, procedure: string): boolean {
  return stream.startsWith(procedure) && stream.charAt(procedure.length) === '-';
}

function versionOf(event: RecordedEvent, definition: string, registry: Registry): Installed {
  try {
    return registry.version(definition);
  } catch (error) {
    const why = `definitionen ${definition} er ikke installeret. Installér den udgave af programmet, der har den.`;
    throw new Unreadable(event, why, { cause: error });
  }
}
