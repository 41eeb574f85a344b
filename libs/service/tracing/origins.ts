import { type Context, type Link, ROOT_CONTEXT, type Span, type SpanContext, trace } from '@opentelemetry/api';

/** Which span wrote an event, for what follows from it in the same process. */
export interface Origins {
  readonly note: (event: string, span: Span) => void;
  /** Where what follows from an event belongs; on its own when it was written elsewhere or long ago. */
  readonly of: (event: string | undefined) => Context;
  /** To each of the spans that wrote the events, as many as a span takes. */
  readonly linksOf: (events: readonly { readonly id: string }[]) => Link[];
}

const KEPT = 5_000;
/** The library's own limit. */
const MOST_LINKS = 128;

/** Remembers the latest five thousand: an event carries its correlation for ever, but not who once measured it. */
export function createOrigins(): Origins {
  const spans = new Map<string, SpanContext>();
  return {
    note(event, span) {
      spans.set(event, span.spanContext());
      if (spans.size <= KEPT) return;
      const [oldest] = spans.keys();
      spans.delete(oldest!);
    },
    of(event) {
      const span = event === undefined ? undefined : spans.get(event);
      return span === undefined ? ROOT_CONTEXT : trace.setSpanContext(ROOT_CONTEXT, span);
    },
    linksOf(events) {
      const found = events.flatMap(({ id }) => spans.get(id) ?? []).slice(0, MOST_LINKS);
      return found.map((span) => ({ context: span }));
    },
  };
}
