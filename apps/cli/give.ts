import { randomUUID } from 'node:crypto';
import { createHandle, createRehearse } from '#engine/handle.js';
import type { RecordedEvent, NewEvent } from '#engine/event.js';
import type { CommandRequest } from '#engine/request.js';
import { createRuns } from '#engine/runs.js';
import type { Context } from './context.js';

/**
 * Gives a command the way everyone does: by a person in a seat, with its mandate, and with its texts protected where
 * the folder has persons. @param dryRun then nothing is written @throws Refusal
 */
export async function give(
  context: Context,
  request: Omit<CommandRequest, 'correlationId'>,
  dryRun: boolean,
): Promise<NewEvent | RecordedEvent> {
  const { registry, store, organisation, now } = context;
  const protection = dryRun ? undefined : (await context.persons())?.protection;
  const runs = createRuns(store, registry);
  const desk = { registry, store, runs, organisation, now, newId: randomUUID, protection };
  const whole = { ...request, correlationId: randomUUID() };
  return dryRun ? createRehearse(desk)(whole) : (await createHandle(desk)(whole)).event;
}
