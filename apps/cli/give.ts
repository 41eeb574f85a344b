import { randomUUID } from 'node:crypto';
import { createHandle, createRehearse } from '#engine/handle.js';
import type { RecordedEvent, NewEvent } from '#engine/event.js';
import type { CommandRequest } from '#engine/request.js';
import { createRuns } from '#engine/runs.js';
import type { Context } from './context.js';

/** Gives a command, and answers with its event. @throws Refusal, StoreUnavailable */
export type Give = (request: CommandRequest) => Promise<NewEvent | RecordedEvent>;

/**
 * How commands are given the way everyone gives them: by a person in a seat, with its mandate, and with their texts
 * protected where the folder has persons. @param dryRun then nothing is written
 */
export async function giver(context: Context, dryRun: boolean): Promise<Give> {
  const { registry, store, organisation, now } = context;
  const protection = dryRun ? undefined : (await context.persons())?.protection;
  const runs = createRuns(store, registry);
  const desk = { registry, store, runs, organisation, now, newId: randomUUID, protection };
  if (dryRun) return createRehearse(desk);
  const handle = createHandle(desk);
  return async (request) => (await handle(request)).event;
}
