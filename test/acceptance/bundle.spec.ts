import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request, { type Response } from 'supertest';
import { bytesOf, unzip } from './bundle-files.js';
import { municipalTovholder, need, regionalTovholder } from './people.js';
import { type Running, startProduct } from './product.js';

const AT = '2026-03-02T08:00:00.000Z';
const RUN = '/api/revision/r1/bundle.zip';
const BODY = '/api/organisation/tf-psykiatri/bundle.zip';

let running: Running;
let folder: string;
const get = (path: string) => request(running.server).get(path).buffer(true).parse(bytesOf);
const bundle = async (path: string): Promise<Buffer> => (await get(path).expect(200)).body as Buffer;

/** What the verifier that lies in a bundle says of a bundle, as its own program in a folder of its own. */
async function verified(bytes: Buffer, verifier = bytes): Promise<{ holds: boolean; told: string }> {
  writeFileSync(join(folder, 'f.zip'), bytes);
  writeFileSync(join(folder, 'verify.mjs'), (await unzip(verifier)).get('verify.mjs')!);
  const { status, stdout } = spawnSync(process.execPath, ['verify.mjs', 'f.zip'], { cwd: folder, encoding: 'utf8' });
  return { holds: status === 0, told: stdout };
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sporskifte-bundle-'));
  running = await startProduct({ now: () => AT, clockIntervalMs: 0 });
  const post = (path: string, headers: object, body: object) =>
    request(running.server)
      .post(`/api/revision/r1/${path}`)
      .set({ ...headers })
      .send(body)
      .expect((response: Response) => expect(response.status).toBeLessThan(300));
  await post('report-need', municipalTovholder, need);
  for (const headers of [municipalTovholder, regionalTovholder]) {
    await post('propose-spor', headers, { spor: 2, reason: 'Hele aftalen skal ses igennem' });
  }
});
afterAll(async () => {
  await running.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('a proof bundle that is fetched', () => {
  it.each([
    ['of a run', RUN, /^scope run revision r1 \d+$/m],
    ['of a decision', `${RUN}?revision=1`, /^scope run revision r1 1$/m],
    ['of what a body decided', `${BODY}?from=2026-03-01&to=2026-03-02`, /^scope body tf-psykiatri 2026-02-28T23/m],
  ])('%s holds, by the verifier that lies in it and without this system', async (_what, path, scope) => {
    const bytes = await bundle(path);
    expect((await unzip(bytes)).get('manifest.txt')!.toString()).toMatch(scope);
    const { holds, told } = await verified(bytes);
    expect(told).toMatch(/Pakken holder: \d+ hændelser\.\n$/);
    expect(holds).toBe(true);
  });

  it('does not hold any more when one byte of what was recorded is another', async () => {
    const whole = await bundle(RUN);
    const packed = Buffer.from(whole);
    // The names stand in the headers: what comes after this one is the packed events.
    const at = packed.indexOf('events.jsonl') + 'events.jsonl'.length + 20;
    packed[at]! ^= 1;
    const { holds, told } = await verified(packed, whole);
    expect(holds).toBe(false);
    expect(told).toMatch(/^FEJL: /m);
  });

  it('has the report for people, as a page and as a PDF, with who did what', async () => {
    const files = await unzip(await bundle(RUN));
    expect(files.get('report.html')!.toString()).toMatch(/<html lang="da"[\s\S]*tf-psykiatri-tovholder-municipal/);
    expect(files.get('report.pdf')!.toString('latin1')).toMatch(/^%PDF-1\.7/);
  });

  it('rests on a checkpoint made when it was asked for, as the log had grown since the one before', async () => {
    const last = async () => running.product.proofs.latest().size;
    await bundle(RUN);
    expect(await last()).toBe(await running.product.store.count());
    await request(running.server).post('/api/revision/r2/report-need').set(municipalTovholder).send(need).expect(201);
    const grown = await bundle('/api/revision/r2/bundle.zip');
    expect(await last()).toBe(await running.product.store.count());
    expect((await verified(grown)).holds).toBe(true);
  });

  it('is a file to be saved, and kept by nobody on the way', async () => {
    const { headers } = await get(RUN).expect(200);
    expect(headers).toMatchObject({
      'content-type': 'application/zip',
      'content-disposition': 'attachment; filename="bevis-revision-r1.zip"',
      'cache-control': 'no-store',
    });
  });

  it.each([
    ['/api/revision/findes-ikke/bundle.zip', 404, 'unknown-run'],
    [`${RUN}?revision=999`, 404, 'unknown-run'],
    [`${RUN}?revision=x`, 400, 'malformed-input'],
    [BODY, 400, 'malformed-input'],
    [`${BODY}?from=2019-01-01&to=2019-12-31`, 404, 'nothing-to-prove'],
    ['/api/organisation/intet/bundle.zip?from=2026-01-01&to=2026-12-31', 404, 'unknown-run'],
    ['/api/proof/bundle.zip', 403, 'no-mandate'],
  ])('is refused in words where there is none to give: %s', async (path, status, code) => {
    const { body } = await request(running.server).get(path).expect(status);
    expect(body).toMatchObject({ code, detail: expect.stringMatching(/^.{20,}\.$/) });
  });
});
