import type { EventStore } from '#engine/event-store.js';
import { fold, streamOf } from '#engine/fold.js';
import type { Handle, Outcome } from '#engine/handle.js';
import type { Registry } from '#engine/registry.js';
import type { CommandRequest } from '#engine/request.js';
import type { PersonContext } from '#procedures/person/context.js';
import { registerFields } from '#procedures/person/events.js';
import type { Persons } from './persons.js';
import type { RegisterEntry } from './register.js';

const PERSON = 'person';

/**
 * The same way to give commands, which does with the register what the events of `person` say. The event comes first:
 * when the process dies in between, `completeErasures` finishes an erasure at the next start, and an entry that was not
 * written is written by giving the command again with the same key.
 */
export function keepRegister(handle: Handle, persons: Persons): Handle {
  return async (request) => {
    const outcome = await handle(request);
    if (request.procedure === PERSON) await apply(outcome, request, persons);
    return outcome;
  };
}

async function apply({ event, run }: Outcome, request: CommandRequest, persons: Persons): Promise<void> {
  if (event.type === 'PersonErased') return persons.erase(request.id, event.metadata.recordedAt);
  // A request that is sent again long after must not bring back what has been corrected since.
  if (event.revision !== run.revision) return;
  if (event.type === 'PersonRegistered' || event.type === 'PersonCorrected') {
    const given = request.data as { readonly [field: string]: string };
    const fields = Object.keys(registerFields).flatMap((field) => (given[field] ? [[field, given[field]]] : []));
    await persons.write({ id: request.id, ...(Object.fromEntries(fields) as Partial<RegisterEntry>) });
  }
}

/**
 * Erases everyone whom the log says has been erased, and who is still there: the process died in between, or an old
 * copy of the database of persons was put back. @returns their ids
 */
export async function completeErasures(
  store: EventStore,
  registry: Registry,
  persons: Persons,
): Promise<readonly string[]> {
  const completed: string[] = [];
  for (const id of await persons.known()) {
    const run = fold(await store.readStream(streamOf({ procedure: PERSON, id })), registry);
    const { erasure } = (run?.context ?? {}) as Partial<PersonContext>;
    if (erasure === undefined) continue;
    await persons.erase(id, erasure.at);
    completed.push(id);
  }
  return completed;
}
