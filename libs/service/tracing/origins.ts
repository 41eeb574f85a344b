import {
  type Context,
  type Link,
  ROOT_CONTEXT,
  type Span,
  type SpanContext,
  SpanKind,
  type SpanOptions,
  type Tracer,
  trace,
} from '@opentelemetry/api';
import { type Known, idIn, spanOfEvent } from './event-ids.js';
import type { Ids } from './ids.js';

/** A span that has been started, and what stands around it. */
export interface Started {
  readonly span: Span;
  readonly around: Context;
}

/** Which span wrote an event, for what follows from it. */
export interface Origins {
  /** Remembers which span is about to write an event. */
  readonly note: (event: Known, by: Span) => void;
  /** Gives an event that was written a span of its own, for those who read it in other processes. */
  readonly tell: (event: Known, by: Span) => void;
  /**
   * Starts what follows from an event: under the append that wrote it, where that was in this process and not long ago;
   * otherwise in the trace of the event's correlation, linked to the event's own span.
   */
  readonly follow: (event: Known, name: string, options: SpanOptions) => Started;
  /** To the spans of the events, as many as a span takes. */
  readonly linksOf: (events: readonly Known[]) => Link[];
}

const KEPT = 5_000;
/** The library's own limit. */
const MOST_LINKS = 128;

/**
 * Remembers the latest five thousand. Of all others an event tells enough by itself: it carries its correlation for
 * ever, and nothing of who once measured it.
 */
export function createOrigins(tracer: Tracer, ids: Ids): Origins {
  const spans = new Map<string, SpanContext>();
  const linkTo = (event: Known): Link => ({ context: spans.get(event.event) ?? spanOfEvent(event) });
  return {
    note({ event }, by) {
      spans.set(event, by.spanContext());
      const [oldest] = spans.keys();
      if (spans.size > KEPT) spans.delete(oldest!);
    },
    tell(event, by) {
      if (!by.isRecording()) return;
      const own = spanOfEvent(event);
      const attributes = {
        'sporskifte.event': event.event,
        ...(idIn(event.correlationId) && { 'sporskifte.correlation_id': event.correlationId! }),
      };
      const options = { kind: SpanKind.PRODUCER, attributes, links: [{ context: by.spanContext() }] };
      ids.give(own, () => tracer.startSpan('event', options, ROOT_CONTEXT)).end();
      // The append may be in a client's trace: there the event is found from both sides.
      by.addLink({ context: own });
    },
    follow(event, name, options) {
      const written = spans.get(event.event);
      if (written) {
        const around = trace.setSpanContext(ROOT_CONTEXT, written);
        return { around, span: tracer.startSpan(name, options, around) };
      }
      const { traceId } = spanOfEvent(event);
      const linked = { ...options, links: [linkTo(event)] };
      const span = ids.give({ traceId }, () => tracer.startSpan(name, linked, ROOT_CONTEXT));
      return { around: ROOT_CONTEXT, span };
    },
    linksOf: (events) => events.slice(0, MOST_LINKS).map(linkTo),
  };
}
