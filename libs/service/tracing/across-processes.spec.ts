import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { context } from '@opentelemetry/api';
import { InMemorySpanExporter, NodeTracerProvider, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-node';
import { hash } from 'node:crypto';
import { until } from '../../read-models/spec/world.js';
import { type TestDesk, openDesk } from '../../../test/toy/desk.js';
import { createIds } from './ids.js';
import { createSpans } from './spans.js';

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';

/** A process with a provider of its own, which knows nothing of the other's spans. */
function process_(name: string) {
  const exporter = new InMemorySpanExporter();
  const ids = createIds();
  const provider = new NodeTracerProvider({ idGenerator: ids, spanProcessors: [new SimpleSpanProcessor(exporter)] });
  const spans = createSpans(provider.getTracer(name), ids);
  const named = (wanted: string) => exporter.getFinishedSpans().filter((span) => span.name === wanted);
  return { ...spans, provider, named, clear: () => exporter.reset() };
}

const api = process_('api');
const worker = process_('worker');
let desk: TestDesk;

// The library's way of knowing which span is the one around it; one for both, since it holds nothing of either.
beforeAll(() => api.provider.register());
afterAll(() => context.disable());

/** The API writes; the worker reads all there is, once. */
async function written(correlationId: string, count = 1) {
  for (const process of [api, worker]) process.clear();
  desk = openDesk();
  const store = api.watchStore(desk.store);
  const events = await eventsOf(correlationId, count);
  const headers = { traceparent: `00-${TRACE}-00f067aa0ba902b7-01` };
  await new Promise<void>((resolve, reject) => {
    api.request('POST', headers, () => {
      store.append('proposal-p9', 'noStream', events).then(() => resolve(), reject);
    });
  });
  let read = 0;
  const options = { after: '', name: 'projections', prefixes: ['proposal-p9'], onError: () => {} };
  const onEvents = (events: readonly object[]): void => void (read += events.length);
  const reading = worker.watchStore(desk.store).subscribe({ ...options, onEvents });
  await until('the worker has read', () => read === count);
  await reading.stop();
  return events[0]!;
}

/** Events as the toy's first command would write them. */
async function eventsOf(correlationId: string, count: number) {
  const other = openDesk();
  await other.ask('OpenProposal', { title: 'Cykelstativ' });
  for (let n = 1; n < count; n += 1) await other.ask('Note', { text: 'Husk' });
  const recorded = await other.store.readAll({ limit: count });
  return recorded.map(({ id, type, data, metadata }) => ({
    id,
    type,
    data,
    metadata: { ...metadata, $correlationId: correlationId },
  }));
}

describe('what a worker does because of an event that another process wrote', () => {
  it('is in the trace of the correlation, and leads to the append in the trace of the caller', async () => {
    const { id } = await written('sag-12');
    const [append, event, projections] = [api.named('append'), api.named('event'), worker.named('projections')].map(
      ([span]) => span!,
    );
    expect(append!.spanContext().traceId).toBe(TRACE);
    const { traceId, spanId } = projections!.spanContext();
    expect(traceId).toBe(hash('sha256', 'sag-12', 'hex').slice(0, 32));
    expect(event!.spanContext()).toMatchObject({ traceId, spanId: hash('sha256', id, 'hex').slice(0, 16) });
    expect(spanId).not.toBe(event!.spanContext().spanId);
    expect(projections!.links.map(({ context: to }) => to.spanId)).toEqual([event!.spanContext().spanId]);
    expect(event!.links.map(({ context: to }) => to.spanId)).toEqual([append!.spanContext().spanId]);
    expect(append!.links.map(({ context: to }) => to.spanId)).toEqual([event!.spanContext().spanId]);
  });

  it('is linked to each event where there were several', async () => {
    await written('sag-13', 3);
    const [projections] = worker.named('projections');
    const own = api.named('event').map((span) => span.spanContext().spanId);
    expect(own).toHaveLength(3);
    expect(projections!.links.map(({ context: to }) => to.spanId)).toEqual(own);
  });

  it('is in a trace that says nothing of a correlation that a client has written as it liked', async () => {
    const { id } = await written('Bo Hansen');
    const { traceId } = worker.named('projections')[0]!.spanContext();
    expect(traceId).toBe(hash('sha256', id, 'hex').slice(0, 32));
    expect(api.named('event')[0]!.attributes).not.toHaveProperty('sporskifte.correlation_id');
  });

  it('also when it is a command of a policy', async () => {
    const { id } = await written('sag-14');
    const registry = desk.registry;
    const handle = worker.watchHandle(() => Promise.reject(new Error('enough')), registry);
    const actor = { person: 'system', seat: 'policy-remind' };
    const request = { procedure: 'proposal', id: 'p9', command: 'Note', data: {}, actor };
    await expect(handle({ ...request, causationId: id, correlationId: 'sag-14' })).rejects.toThrow('enough');
    const [command] = worker.named('command proposal.Note');
    const [event] = api.named('event');
    expect(command!.spanContext().traceId).toBe(event!.spanContext().traceId);
    expect(command!.links.map(({ context: to }) => to.spanId)).toEqual([event!.spanContext().spanId]);
  });
});

describe('an append that another was quicker than', () => {
  it('gives no event a span', async () => {
    await written('sag-15');
    api.clear();
    const events = await eventsOf('sag-15', 1);
    const other = events.map((event) => ({ ...event, id: '00000000-0000-4000-8000-999999999999' }));
    await expect(api.watchStore(desk.store).append('proposal-p9', 'noStream', other)).rejects.toThrow();
    expect(api.named('append')).toHaveLength(1);
    expect(api.named('event')).toEqual([]);
  });
});
