import {
  type Attributes,
  type Context,
  ROOT_CONTEXT,
  type Span,
  SpanKind,
  type SpanOptions,
  SpanStatusCode,
  type Tracer,
  context,
  propagation,
  trace,
} from '@opentelemetry/api';
import type { NewEvent, RecordedEvent } from '#engine/event.js';
import { OutcomeUnknown, StoreUnavailable, WrongExpectedRevision } from '#engine/event-store.js';
import { Refusal } from '#engine/refusal.js';
import { namesOf } from '../names-of.js';
import { type Known, idIn } from './event-ids.js';
import type { Ids } from './ids.js';
import { type Started, createOrigins } from './origins.js';
import type { Tracing } from './tracing.js';

const POLICY = 'policy-';

/** Spans from the request to the read models, all named by the product itself. */
export function createSpans(tracer: Tracer, ids: Ids): Omit<Tracing, 'close'> {
  const origins = createOrigins(tracer, ids);

  return {
    request(method, headers, work) {
      const around = propagation.extract(ROOT_CONTEXT, headers);
      const span = tracer.startSpan(method, { kind: SpanKind.SERVER }, around);
      context.with(trace.setSpan(around, span), work);
      return ({ status, route, requestId, correlationId }) => {
        span.setAttributes({ 'http.request.method': method, 'http.response.status_code': status });
        if (route !== undefined) span.updateName(`${method} ${route}`).setAttribute('http.route', route);
        span.setAttributes({ ...idOf('request_id', requestId), ...idOf('correlation_id', correlationId) });
        if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
        span.end();
      };
    },
    watchHandle: (handle, procedures) => (request) => {
      const { procedure, command } = namesOf(request, procedures);
      const { actor, causationId, correlationId } = request;
      const byItself = actor.person === 'system';
      const policy = byItself && actor.seat.startsWith(POLICY) ? actor.seat.slice(POLICY.length) : undefined;
      const attributes = {
        'sporskifte.procedure': procedure,
        'sporskifte.command': command,
        ...(policy !== undefined && { 'sporskifte.policy': policy }),
        ...idOf('correlation_id', correlationId),
      };
      const name = `command ${procedure}.${command}`;
      const { span, around } =
        byItself && causationId !== undefined
          ? origins.follow({ event: causationId, correlationId }, name, { attributes })
          : begin(tracer, name, { attributes }, byItself ? ROOT_CONTEXT : context.active());
      return within(
        span,
        around,
        () => handle(request),
        ({ event, replayed }) => ({
          'sporskifte.outcome': replayed ? 'replayed' : 'accepted',
          'sporskifte.event': event.id,
          ...idOf('correlation_id', event.metadata.$correlationId),
        }),
      );
    },
    during: (step, work) => within(tracer.startSpan(step), context.active(), work),
    watchStore: (store) => ({
      ...store,
      append(stream, expected, events) {
        const [first] = events;
        const attributes = {
          'sporskifte.events': events.length,
          ...idOf('correlation_id', first?.metadata.$correlationId),
        };
        const span = tracer.startSpan('append', { kind: SpanKind.CLIENT, attributes });
        // Before it is done: who reads the log may come first.
        const known = events.map(knownOf);
        for (const event of known) origins.note(event, span);
        return within(
          span,
          context.active(),
          () => store.append(stream, expected, events),
          () => {
            for (const event of known) origins.tell(event, span);
            return { 'sporskifte.outcome': 'written' };
          },
        );
      },
      subscribe: (options) =>
        store.subscribe({
          ...options,
          // Whoever's append woke the reader up is not why it reads.
          onEvents: (events) =>
            options.name === undefined
              ? context.with(ROOT_CONTEXT, () => options.onEvents(events))
              : deliver(options.name, events, async () => options.onEvents(events)),
        }),
    }),
  };

  /** One event belongs to what wrote it; of several, each is linked to its own. */
  function deliver(name: string, events: readonly RecordedEvent[], work: () => Promise<void>): Promise<void> {
    const known = events.map(knownOf);
    const told = new Set(known.flatMap(({ correlationId }) => idIn(correlationId) ?? []));
    const attributes = {
      'sporskifte.events': events.length,
      'sporskifte.correlation_ids': [...told].slice(0, 32),
    };
    const options = { kind: SpanKind.CONSUMER, attributes };
    const { span, around } =
      known.length === 1
        ? origins.follow(known[0]!, name, options)
        : begin(tracer, name, { ...options, links: origins.linksOf(known) }, ROOT_CONTEXT);
    return within(span, around, work);
  }
}

function begin(tracer: Tracer, name: string, options: SpanOptions, around: Context): Started {
  return { around, span: tracer.startSpan(name, options, around) };
}

/** Runs work in a span that ends with it. */
async function within<R>(
  span: Span,
  around: Context,
  work: () => Promise<R>,
  onDone: (result: R) => Attributes = () => ({}),
): Promise<R> {
  try {
    const result = await context.with(trace.setSpan(around, span), work);
    span.setAttributes(onDone(result));
    return result;
  } catch (error) {
    const outcome = outcomeOf(error);
    span.setAttribute('sporskifte.outcome', outcome);
    // A refusal is an answer; only what nobody meant is an error.
    if (!(error instanceof Refusal)) span.setStatus({ code: SpanStatusCode.ERROR, message: outcome });
    throw error;
  } finally {
    span.end();
  }
}

function knownOf({ id, metadata }: NewEvent): Known {
  return { event: id, correlationId: metadata.$correlationId };
}

function idOf(name: 'request_id' | 'correlation_id', id: string | undefined): Attributes {
  const told = idIn(id);
  return told === undefined ? {} : { [`sporskifte.${name}`]: told };
}

function outcomeOf(error: unknown): string {
  if (error instanceof Refusal) return error.code;
  if (error instanceof WrongExpectedRevision) return 'conflict';
  if (error instanceof OutcomeUnknown) return 'outcome-unknown';
  return error instanceof StoreUnavailable ? 'store-unavailable' : 'unexpected';
}
