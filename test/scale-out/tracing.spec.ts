import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { hash } from 'node:crypto';
import { policies } from '#procedures/policies/registry.js';
import { postgresSchema } from '../../libs/read-models/spec/database.js';
import { until } from '../../libs/read-models/spec/world.js';
import { type Receiver, type SentSpan, startReceiver } from '../acceptance/otlp-receiver.js';
import { municipalTovholder, need, regionalTovholder } from '../acceptance/people.js';
import { temporaryFolder } from '../acceptance/process.js';
import { type Program, leads, programs } from './processes.js';

const CALLERS = '4bf92f3577b34da6a3ce929d0e0e4736';

const folder = temporaryFolder();
const schema = postgresSchema();
let receiver: Receiver;
let running: ReturnType<typeof programs>;
let api: Program;

beforeAll(async () => {
  receiver = await startReceiver();
  running = programs({
    DATA_DIR: folder.path,
    DATABASE_URL: await schema.url(),
    LOG_LEVEL: 'warn',
    OTEL_EXPORTER_OTLP_ENDPOINT: receiver.url,
    OTEL_BSP_SCHEDULE_DELAY: '50',
  });
  api = await running.api();
  // The projections, the clock, the webhooks, and every policy.
  await leads(await running.worker(), policies.length + 3);
});
afterAll(async () => {
  await running.endAll();
  await receiver.close();
  await schema.drop();
  folder.remove();
});

describe('a command that an API takes and a worker goes on with', () => {
  it('is followed from the caller over the append to what the worker’s policy did', async () => {
    const spor = { spor: 3, reason: 'Det kræver en arbejdsgruppe' };
    await give('report-need', municipalTovholder, need);
    await give('propose-spor', municipalTovholder, spor);
    await give('propose-spor', regionalTovholder, spor, {
      traceparent: `00-${CALLERS}-00f067aa0ba902b7-01`,
      'Correlation-Id': 'sag-12',
    });
    const append = await named('append', ({ traceId }) => traceId === CALLERS);
    const event = await named('event', ({ links }) => links.some(({ spanId }) => spanId === append.spanId));
    const opened = await named('command commissorium.OpenCommissorium', ({ links }) =>
      links.some(({ spanId }) => spanId === event.spanId),
    );
    expect([event.traceId, opened.traceId]).toEqual(Array(2).fill(hash('sha256', 'sag-12', 'hex').slice(0, 32)));
    expect(append.links).toMatchObject([{ spanId: event.spanId }]);
    expect(receiver.services).toEqual(new Set(['sporskifte-api', 'sporskifte-worker']));
  });

  it('is met by the projections of the worker', async () => {
    const own = receiver.spans.filter(({ name }) => name === 'event').map(({ spanId }) => spanId);
    await named('projections', ({ links }) => links.some(({ spanId }) => own.includes(spanId)));
  });
});

async function give(command: string, person: object, body: object, headers = {}): Promise<void> {
  const answer = await fetch(`${api.address}/api/revision/t1/${command}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...person, ...headers },
    body: JSON.stringify(body),
  });
  expect(answer.ok).toBe(true);
}

async function named(name: string, is: (span: SentSpan) => boolean): Promise<SentSpan> {
  const found = (): SentSpan | undefined => receiver.spans.find((span) => span.name === name && is(span));
  await until(`the span ${name} has come`, () => found() !== undefined, 20_000);
  return found()!;
}
