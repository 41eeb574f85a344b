import { DiagLogLevel, diag, propagation, trace, context } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { BatchSpanProcessor, NodeTracerProvider } from '@opentelemetry/sdk-trace-node';
import type { Logger } from 'pino';
import { createIds } from './ids.js';
import { createSpans } from './spans.js';
import type { Tracing } from './tracing.js';

type Resource = NonNullable<NonNullable<ConstructorParameters<typeof NodeTracerProvider>[0]>['resource']>;

/** What the traces say of the process. */
export interface TracingOptions {
  readonly service: string;
  /** `OTEL_RESOURCE_ATTRIBUTES`: `name=value,name=value`, percent-encoded. */
  readonly resource: string;
  readonly log: Logger;
}

/** How long the process waits for the last spans to be sent when it stops. */
const FAREWELL_MS = 2_000;

/** Sends spans over OTLP to where the standard variables say. One for each process: the library is global. */
export function startTracing({ service, resource, log }: TracingOptions): Tracing {
  const tell = (text: string): void => log.warn({ reason: text.slice(0, 500) }, 'traces could not be sent');
  const quiet = (): void => {};
  diag.setLogger({ error: tell, warn: tell, info: quiet, debug: quiet, verbose: quiet }, DiagLogLevel.WARN);
  const ids = createIds();
  const provider = new NodeTracerProvider({
    idGenerator: ids,
    resource: resourceOf({ ...attributesIn(resource), 'service.name': service }),
    spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter())],
  });
  provider.register();
  return {
    ...createSpans(trace.getTracer('sporskifte'), ids),
    async close() {
      await Promise.race([provider.shutdown().catch(quiet), after(FAREWELL_MS)]);
      for (const api of [trace, context, propagation, diag]) api.disable();
    },
  };
}

/** The library's own detectors read far more of the machine than anybody has asked for. */
function resourceOf(attributes: Readonly<Record<string, string>>): Resource {
  return {
    attributes,
    merge: (other) =>
      other ? resourceOf({ ...attributes, ...(other.attributes as Record<string, string>) }) : resourceOf(attributes),
    getRawAttributes: () => Object.entries(attributes),
  };
}

/** Parts that cannot be read are left out, as the standard says of the whole. */
function attributesIn(text: string): Record<string, string> {
  const parts = text.split(',').map((part) => /^\s*([^=\s]+)\s*=(.*)$/.exec(part));
  return Object.fromEntries(parts.flatMap((found) => (found ? [[found[1]!, decoded(found[2]!.trim())]] : [])));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function after(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms).unref());
}
