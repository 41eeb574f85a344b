import type { RecordedEvent } from '#engine/event.js';
import type { Installed, Registry } from '#engine/registry.js';
import { Unreadable } from './unreadable.js';

/** The definition that an event was decided under. @throws Unreadable when it or the event's type is not known here. */
export function interpret(event: RecordedEvent, registry: Registry): Installed {
  const { definition } = event.metadata;
  const installed = versionOf(event, registry);
  if (!event.stream.startsWith(`${installed.procedure.name}-`)) {
    throw new Unreadable(event, `den er afgjort efter ${definition}, men forløbet er af en anden slags.`);
  }
  if (!Object.hasOwn(installed.procedure.events, event.type)) {
    throw new Unreadable(event, `${definition} kender ikke hændelsen. Installér den udgave af programmet, der gør.`);
  }
  return installed;
}

function versionOf(event: RecordedEvent, registry: Registry): Installed {
  try {
    return registry.version(event.metadata.definition);
  } catch (error) {
    const why = `definitionen ${event.metadata.definition} er ikke installeret. Installér den udgave af programmet, der har den.`;
    throw new Unreadable(event, why, { cause: error });
  }
}
