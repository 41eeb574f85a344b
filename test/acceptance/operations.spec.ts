import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { until } from '../../libs/read-models/spec/world.js';
import { seededFolder } from '../seeded/folder.js';
import { municipalTovholder, need } from './people.js';
import { type ServerProcess, startServer, temporaryFolder } from './process.js';

describe('whoever runs the service', () => {
  const folder = temporaryFolder();
  let server: ServerProcess;
  beforeAll(async () => {
    await seededFolder(folder.path);
    server = await startServer({ DATA_DIR: folder.path, LOG_LEVEL: 'debug' });
  }, 120_000);
  afterAll(async () => {
    await server.end('SIGKILL');
    folder.remove();
  });

  const report = (id: string, headers = {}): Promise<Response> =>
    fetch(`${server.address}/api/revision/${id}/report-need`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...municipalTovholder, ...headers },
      body: JSON.stringify(need),
    });
  const metrics = async (): Promise<string> => (await fetch(`${server.address}/metrics`)).text();
  const valueOf = async (series: string): Promise<number> => {
    const line = (await metrics()).split('\n').find((one) => one.startsWith(`${series} `));
    return Number(line?.split(' ').at(-1) ?? 0);
  };
  const lines = (): { requestId?: string; [field: string]: unknown }[] =>
    server
      .printed()
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line) as { requestId?: string });
  const lineOf = async (requestId: string) => {
    await until('the request has its line', () => lines().some((line) => line.requestId === requestId));
    return lines().find((line) => line.requestId === requestId)!;
  };

  it('sees commands by what became of them, and how long appends take', async () => {
    const accepted = 'sporskifte_commands_total{procedure="revision",command="ReportNeed",outcome="accepted"}';
    const written = 'sporskifte_append_seconds_count{outcome="written"}';
    const [commands, appends] = [await valueOf(accepted), await valueOf(written)];
    await report('o1', { 'Idempotency-Key': 'o1' });
    await report('o1', { 'Idempotency-Key': 'o1' });
    expect(await valueOf(accepted)).toBe(commands + 1);
    expect(await valueOf(accepted.replace('accepted', 'replayed'))).toBe(1);
    expect(await valueOf(written)).toBe(appends + 1);
    expect((await report('o1')).status).toBe(409);
    expect(await metrics()).toMatch(/sporskifte_commands_total\{[^}]*command="ReportNeed",outcome="run-exists"\} 1/);
  });

  it('sees how far the read models are behind, what is parked, and what is due', async () => {
    const text = await metrics();
    for (const name of ['runs', 'worklist', 'audit'])
      expect(text).toMatch(`sporskifte_projection_lag_events{projection="${name}"} `);
    expect(text).toMatch('# TYPE sporskifte_parked_events gauge');
    expect(text).toMatch(/^sporskifte_due_timers \d+$/m);
  });

  it('finds what is measured in the reference', async () => {
    const reference = readFileSync('docs/reference/operations.md', 'utf8');
    const measured = [...(await metrics()).matchAll(/^# TYPE (sporskifte_\S+)/gm)].map(([, name]) => name!);
    expect(measured.length).toBeGreaterThan(5);
    for (const name of measured) expect(reference).toMatch(`\`${name}\``);
  });

  it('sees no person, run or unknown name in a label', async () => {
    await fetch(`${server.address}/api/revision/hemmelig-sag/steal`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...municipalTovholder },
      body: '{}',
    });
    const text = await metrics();
    expect(text).not.toMatch(/p-1\d{3}|hemmelig|steal|Steal|tf-psykiatri/);
    expect(text).toMatch('procedure="revision",command="unknown"');
  });

  it('finds a request in the log by the id it brought, with the correlation of its event, and gets the id back', async () => {
    const answer = await report('o2', {
      'X-Request-Id': 'proxy-7',
      'Correlation-Id': 'sag-12',
      Authorization: 'Bearer hemmeligt',
    });
    expect(answer.headers.get('X-Request-Id')).toBe('proxy-7');
    const { event } = (await answer.json()) as { event: { id: string } };
    expect(await lineOf('proxy-7')).toMatchObject({
      correlationId: 'sag-12',
      event: event.id,
      method: 'POST',
      path: '/api/revision/o2/report-need',
      status: 201,
      ms: expect.any(Number),
    });
    expect(server.printed()).not.toMatch('hemmeligt');
    expect(JSON.stringify(lines())).not.toMatch('p-1001');
  });

  it('gets an id made for a request that brought none, or none that can be read', async () => {
    const made = (await report('o3')).headers.get('X-Request-Id')!;
    const { correlationId, event } = await lineOf(made);
    expect(correlationId).toBe(event);
    const odd = await fetch(`${server.address}/health/live`, { headers: { 'X-Request-Id': 'a b"c' } });
    expect(odd.headers.get('X-Request-Id')).toMatch(/^[0-9a-f-]{36}$/);
  });
});
