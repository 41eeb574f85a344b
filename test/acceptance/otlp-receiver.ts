import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A span as it came over OTLP, in what the tests look at. */
export interface SentSpan {
  readonly name: string;
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly links: readonly { readonly spanId: string }[];
}

/** Somebody who collects traces: OTLP over HTTP with JSON. */
export interface Receiver {
  readonly url: string;
  readonly spans: readonly SentSpan[];
  /** All that came, as it came. */
  readonly raw: () => string;
  readonly services: ReadonlySet<string>;
  readonly close: () => Promise<void>;
}

interface Attribute {
  readonly key: string;
  readonly value: { readonly [kind: string]: unknown };
}
type Wire = Omit<SentSpan, 'attributes' | 'links'> & {
  readonly attributes: readonly Attribute[];
  readonly links?: SentSpan['links'];
};
interface Export {
  readonly resourceSpans: readonly {
    readonly resource: { readonly attributes: readonly Attribute[] };
    readonly scopeSpans: readonly { readonly spans: readonly Wire[] }[];
  }[];
}

const values = (attributes: readonly Attribute[]): Record<string, unknown> =>
  Object.fromEntries(attributes.map(({ key, value }) => [key, Object.values(value)[0]]));

export async function startReceiver(): Promise<Receiver> {
  const spans: SentSpan[] = [];
  const services = new Set<string>();
  let raw = '';
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const text = Buffer.concat(parts).toString();
      raw += text;
      for (const { resource, scopeSpans } of (JSON.parse(text) as Export).resourceSpans) {
        services.add(String(values(resource.attributes)['service.name']));
        for (const span of scopeSpans.flatMap((scope) => scope.spans)) {
          spans.push({ ...span, attributes: values(span.attributes), links: span.links ?? [] });
        }
      }
      response.writeHead(200, { 'Content-Type': 'application/json' }).end('{}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    spans,
    services,
    raw: () => raw,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
