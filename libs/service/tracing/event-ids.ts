import { hash } from 'node:crypto';
import { type SpanContext, TraceFlags } from '@opentelemetry/api';

/** What all processes know of an event, and of what led to it. */
export interface Known {
  /** The event's id. */
  readonly event: string;
  readonly correlationId: string | undefined;
}

/** Whatever else a client calls itself by is not sent on, neither as it is nor as a hash that could be guessed. */
const ID = /^[\w.:-]{1,100}$/;

/** An id that may be told of; undefined where a client may have written anything. */
export function idIn(text: string | undefined): string | undefined {
  return text !== undefined && ID.test(text) ? text : undefined;
}

/**
 * The span of an event, the same in every process that knows the event: its trace is the first 16 bytes of the SHA-256
 * of the correlation id, or of the event's id where that one may not be told of; the span is the first 8 of the event's
 * id.
 */
export function spanOfEvent({ event, correlationId }: Known): SpanContext {
  return {
    traceId: hash('sha256', idIn(correlationId) ?? event, 'hex').slice(0, 32),
    spanId: hash('sha256', event, 'hex').slice(0, 16),
    traceFlags: TraceFlags.SAMPLED,
    isRemote: true,
  };
}
