import type { Decision } from './decide.js';
import type { EventData, NewEvent } from './event.js';
import { streamOf } from './fold.js';
import type { Run } from './procedure.js';
import { type CommandRequest, requestDigest } from './request.js';
import { type Unsealed, sealOf } from './seal.js';

/** What the envelope tells of the request behind a decision. */
export type Enveloped = Omit<CommandRequest, 'procedure' | 'id' | 'actor'>;

/**
 * Puts a decision in its envelope and seals it to the run's previous event.
 * @param remembered what the event remembers of a request with an idempotency key; default: its plain digest
 */
export function envelop(
  id: string,
  run: Run,
  { fact, definition, to, timers }: Decision,
  request: Enveloped,
  remembered?: string,
): NewEvent {
  const { idempotencyKey, correlationId, causationId } = request;
  const unsealed: Unsealed = {
    id,
    type: fact.type,
    data: fact.data as EventData,
    metadata: {
      definition,
      schema: 1,
      from: run.value,
      to,
      actor: fact.actor,
      mandate: fact.mandate,
      recordedAt: fact.at,
      ...(fact.effectiveOn && { effectiveOn: fact.effectiveOn }),
      ...timers,
      ...(fact.source && { source: fact.source }),
      ...(idempotencyKey !== undefined && { request: remembered ?? requestDigest(request) }),
      $correlationId: correlationId ?? id,
      ...(causationId && { $causationId: causationId }),
    },
  };
  const hash = sealOf(unsealed, { stream: streamOf(run), revision: run.revision + 1, previous: run.hash });
  return { ...unsealed, metadata: { ...unsealed.metadata, hash } };
}
