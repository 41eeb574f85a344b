import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { until } from '../../libs/read-models/spec/world.js';
import { seededFolder } from '../seeded/folder.js';
import { type Receiver, type SentSpan, startReceiver } from './otlp-receiver.js';
import { municipalTovholder, need, regionalTovholder } from './people.js';
import { type ServerProcess, failToStart, startServer, temporaryFolder } from './process.js';

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';
const CALLER = '00f067aa0ba902b7';
const spor = { spor: 3, reason: 'Det kræver en arbejdsgruppe' };

describe('a command that is followed', () => {
  const folder = temporaryFolder();
  let receiver: Receiver;
  let server: ServerProcess;
  beforeAll(async () => {
    receiver = await startReceiver();
    await seededFolder(folder.path);
    server = await startServer({
      DATA_DIR: folder.path,
      LOG_LEVEL: 'warn',
      OTEL_EXPORTER_OTLP_ENDPOINT: receiver.url,
      OTEL_SERVICE_NAME: 'sporskifte-test',
      OTEL_BSP_SCHEDULE_DELAY: '50',
    });
  }, 120_000);
  afterAll(async () => {
    await server.end('SIGKILL');
    await receiver.close();
    folder.remove();
  });

  const give = (id: string, command: string, person: object, body: object, headers = {}): Promise<Response> =>
    fetch(`${server.address}/api/revision/${id}/${command}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...person, ...headers },
      body: JSON.stringify(body),
    });
  const named = async (name: string, is: (span: SentSpan) => boolean = () => true): Promise<SentSpan> => {
    const found = (): SentSpan | undefined => receiver.spans.find((span) => span.name === name && is(span));
    await until(`the span ${name} has come`, () => found() !== undefined, 20_000);
    return found()!;
  };

  it('has spans from the request over load, decide and append to the read models, in the trace of its caller', async () => {
    const headers = { traceparent: `00-${TRACE}-${CALLER}-01`, 'X-Request-Id': 'proxy-7', 'Correlation-Id': 'sag-12' };
    expect((await give('t1', 'report-need', municipalTovholder, need, headers)).status).toBe(201);
    const inTrace = ({ traceId }: SentSpan): boolean => traceId === TRACE;
    const request = await named('POST /api/:procedure/:id/:command', inTrace);
    const command = await named('command revision.ReportNeed', inTrace);
    const [load, decide, append] = [
      await named('load', inTrace),
      await named('decide', inTrace),
      await named('append', inTrace),
    ];
    const projections = await named('projections', inTrace);
    expect(request.parentSpanId).toBe(CALLER);
    expect(command.parentSpanId).toBe(request.spanId);
    for (const step of [load, decide, append]) expect(step.parentSpanId).toBe(command.spanId);
    expect(projections.parentSpanId).toBe(append.spanId);
    for (const { attributes } of [request, command, append]) {
      expect(attributes['sporskifte.correlation_id']).toBe('sag-12');
    }
    expect(request.attributes).toMatchObject({
      'sporskifte.request_id': 'proxy-7',
      'http.route': '/api/:procedure/:id/:command',
    });
    expect(command.attributes).toMatchObject({ 'sporskifte.outcome': 'accepted', 'sporskifte.procedure': 'revision' });
    expect(receiver.services).toEqual(new Set(['sporskifte-test']));
  });

  it('has what the policies did because of it in the same trace', async () => {
    await give('t2', 'report-need', municipalTovholder, need);
    await give('t2', 'propose-spor', municipalTovholder, spor);
    const traceparent = `00-${TRACE.replace('4', '5')}-${CALLER}-01`;
    await give('t2', 'propose-spor', regionalTovholder, spor, { traceparent });
    const opened = await named('command commissorium.OpenCommissorium', ({ traceId }) => traceparent.includes(traceId));
    expect(opened.attributes['sporskifte.policy']).toBe('open-commissorium');
    const append = receiver.spans.find(({ spanId }) => spanId === opened.parentSpanId);
    expect(append?.name).toBe('append');
  });

  it('tells why it was refused, which is no error', async () => {
    expect((await give('t1', 'report-need', municipalTovholder, need)).status).toBe(409);
    await named('command revision.ReportNeed', ({ attributes }) => attributes['sporskifte.outcome'] === 'run-exists');
  });

  it('says nothing of who gave it, of what is in it, or of anything else that a client wrote', async () => {
    await give('hemmelig-sag', 'steal', municipalTovholder, { secret: 'hemmeligt' }, { 'Correlation-Id': 'Bo Hansen' });
    await named('command revision.unknown');
    const traceparent = `00-${TRACE.replace('4', '6')}-${CALLER}-01`;
    const headers = { traceparent, 'Correlation-Id': 'Bo Hansen' };
    const answer = await give(
      't3',
      'report-need',
      municipalTovholder,
      { ...need, description: 'Noget hemmeligt om en borger' },
      headers,
    );
    expect([answer.status, await answer.text()]).toEqual([201, expect.anything()]);
    await named('projections', ({ traceId }) => traceparent.includes(traceId));
    expect(receiver.raw()).not.toMatch(/p-1\d{3}|hemmelig|steal|Hansen|tf-psykiatri/);
    expect(receiver.raw()).not.toMatch(JSON.stringify(Object.values(municipalTovholder)[0]).slice(1, -1));
  });
});

describe('an address to send traces to', () => {
  it('that is none stops the start, and says which setting it is', async () => {
    const folder = temporaryFolder();
    const { code, printed } = await failToStart({
      DATA_DIR: folder.path,
      OTEL_EXPORTER_OTLP_ENDPOINT: 'collector:4318',
    });
    expect([code, printed]).toEqual([1, expect.stringMatching(/OTEL_EXPORTER_OTLP_ENDPOINT skal begynde med http/)]);
    folder.remove();
  });
});
