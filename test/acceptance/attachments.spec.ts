import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import request from 'supertest';
import { incomingOf, pathOf } from '#attachments/paths.js';
import { hashesIn } from '#attachments/sweep.js';
import { checkAttachments, copyAttachments } from '../../apps/cli/check-attachments.js';
import type { Context } from '../../apps/cli/context.js';
import { provedAttachments } from '#exports/bundle/proved-attachments.js';
import { municipalTovholder, need, regionalTovholder } from './people.js';
import { type Running, startProduct } from './product.js';

const outsider = { 'Sporskifte-Person': 'p-1005', 'Sporskifte-Seat': 'tf-boern-og-unge-tovholder-municipal' };
const pdf = Buffer.from('%PDF-1.7\nReferat af mødet\n%%EOF\n');
const minutes = { hash: createHash('sha256').update(pdf).digest('hex'), title: 'Referat (1/3)', kind: 'minutes' };
const RUN = '/api/revision/r1';

describe('attachments', () => {
  let running: Running;
  let folder: string;
  beforeAll(async () => {
    running = await startProduct();
    folder = join(running.folder, 'attachments');
    await request(running.server).post(`${RUN}/report-need`).set(municipalTovholder).send(need).expect(201);
  });
  afterAll(() => running.stop());
  const get = (path: string, by: object = {}) =>
    request(running.server)
      .get(path)
      .set(by as Record<string, string>);
  const give = (command: string, data: object, by: object = municipalTovholder) =>
    request(running.server)
      .post(`${RUN}/${command}`)
      .set(by as Record<string, string>)
      .send(data);
  const upload = (bytes: Buffer, by: object = municipalTovholder, type = 'application/pdf') =>
    request(running.server)
      .post('/api/attachments?title=Referat')
      .set(by as Record<string, string>)
      .type(type)
      .send(bytes);
  const context = (): Context => ({ store: running.product.store, attachments: folder }) as unknown as Context;

  it('are refused from whoever has no seat, and above the limit before they are read', async () => {
    await upload(pdf, {}).expect(401);
    await upload(pdf, { ...municipalTovholder, 'Sporskifte-Person': 'p-1005' }).expect(403);
    const { body } = await upload(Buffer.alloc(26 * 1024 * 1024)).expect(422);
    expect(body).toMatchObject({ code: 'file-too-large', title: 'Filen kan ikke tages imod' });
    expect(await hashesIn(folder)).toEqual([]);
  });

  it('are judged by their bytes, whatever they are sent as', async () => {
    expect((await upload(Buffer.from('MZ\0\0 program')).expect(422)).body).toMatchObject({ code: 'file-not-allowed' });
    const json = await upload(Buffer.from('{"a":1}'), municipalTovholder, 'application/json');
    expect(json.status).toBe(422);
  });

  it('cannot be referred to before they are there', () =>
    give('attach-document', { ...minutes, closed: false }).expect(409, /ikke lagt op/));

  it('leave nothing when the sender goes away in the middle', async () => {
    await new Promise<void>((resolve) => running.server.listen(0, resolve));
    const { port } = running.server.address() as { port: number };
    const socket = connect(port, '127.0.0.1');
    const head = Object.entries({ Host: 'x', 'Content-Length': 5_000, ...municipalTovholder });
    socket.write(
      `POST /api/attachments HTTP/1.1\r\n${head.map(([n, v]) => `${n}: ${v}\r\n`).join('')}\r\n%PDF-1.7 half`,
    );
    const arriving = (): string[] => readdirSync(incomingOf(folder));
    while (arriving().length === 0) await new Promise(setImmediate);
    socket.destroy();
    while (arriving().length > 0) await new Promise(setImmediate);
    running.server.close();
    expect(await hashesIn(folder)).toEqual([]);
  });

  it('are uploaded, attached by one who takes part, and downloaded safely', async () => {
    const { body } = await upload(pdf).expect(201);
    expect(body).toEqual({
      hash: minutes.hash,
      size: pdf.length,
      type: 'application/pdf',
      scan: 'notScanned',
      scanTitle: 'Ikke scannet',
      title: 'Referat',
    });
    await get(`${RUN}/attachments/${minutes.hash}`).expect(404);
    await give('attach-document', { ...minutes, closed: false }, outsider).expect(403, /deltager i forløbet/);
    await give('attach-document', { ...minutes, closed: false, size: 1 }).expect(400);
    await give('attach-document', { ...minutes, closed: false }).expect(200);
    await give('attach-document', { ...minutes, closed: false }, regionalTovholder).expect(409, /allerede vedlagt/);
    const response = await get(`${RUN}/attachments/${minutes.hash}`).buffer(true).expect(200);
    expect(response.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="bilag.pdf"; filename*=UTF-8''Referat%20%281%2F3%29.pdf`,
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'content-length': String(pdf.length),
    });
    expect(response.body).toEqual(pdf);
    await get(`/api/agreement/sam-bo/attachments/${minutes.hash}`).expect(404);
    await get(`${RUN}/attachments/..%2f..%2fevents.db`).expect(404);
  });

  it('are shown with the run, and change nothing of where it stands', async () => {
    const { body } = await get(RUN, municipalTovholder).expect(200);
    const { documents, commands, state } = body as { documents: object[]; commands: object[]; state: object };
    expect(state).toMatchObject({ keys: ['needReported'] });
    expect(documents).toMatchObject([
      { title: minutes.title, type: 'application/pdf', closed: false, attached: { person: 'p-1001' } },
    ]);
    expect(commands).toContainEqual(expect.objectContaining({ command: 'AttachDocument', allowed: true }));
    const before = (await get(`${RUN}?revision=0`).expect(200)).body as { documents: object[] };
    expect(before.documents).toEqual([]);
  });

  it('that are closed are only for those who take part, and nobody else is told of them', async () => {
    const secret = Buffer.from('%PDF-1.7\nFortroligt\n');
    const { hash } = (await upload(secret).expect(201)).body as { hash: string };
    await give('attach-document', { hash, title: 'Fortroligt', kind: 'basis', closed: true }).expect(200);
    await get(`${RUN}/attachments/${hash}`, regionalTovholder).expect(200);
    const closed = await get(`${RUN}/attachments/${hash}`, outsider).expect(404);
    const unknown = await get(`${RUN}/attachments/${'0'.repeat(64)}`, outsider).expect(404);
    expect((closed.body as { detail: string }).detail).toBe((unknown.body as { detail: string }).detail);
    await get(`${RUN}/attachments/${hash}`).expect(404);
    expect((await get(RUN, outsider)).body).toMatchObject({
      hiddenDocuments: 1,
      documents: [{ title: minutes.title }],
    });
  });

  it('that are withdrawn are kept for those who take part', async () => {
    await give('withdraw-document', { hash: minutes.hash, reason: 'Forkert fil' }).expect(200);
    await give('withdraw-document', { hash: minutes.hash, reason: 'Igen' }).expect(409, /allerede trukket tilbage/);
    await get(`${RUN}/attachments/${minutes.hash}`, municipalTovholder).expect(200);
    await get(`${RUN}/attachments/${minutes.hash}`, outsider).expect(404);
  });

  it('are verified, backed up and proved by their hash', async () => {
    expect(await checkAttachments(context())).toEqual({ files: 2, findings: [] });
    const target = join(running.folder, 'kopi');
    expect(await copyAttachments(context(), target)).toEqual({ files: 2, findings: [] });
    expect(await hashesIn(join(target, 'attachments'))).toEqual(await hashesIn(folder));
    const events = await running.product.store.readStream('revision-r1');
    const listed = await provedAttachments(events);
    expect(listed.get('attachments.txt')!.toString()).toMatch(`${minutes.hash}  attachment-${minutes.hash}\n`);
    const whole = await provedAttachments(events, context().attachments);
    expect(whole.get(`attachment-${minutes.hash}`)).toEqual(pdf);
  });

  it('that are changed or gone are found', async () => {
    const [one, other] = (await hashesIn(folder)) as [string, string];
    writeFileSync(pathOf(folder, one), 'andet');
    rmSync(pathOf(folder, other));
    const { findings } = await checkAttachments(context());
    expect(findings.join('\n')).toMatch(/er ændret/);
    expect(findings.join('\n')).toMatch(/mangler/);
    const events = await running.product.store.readStream('revision-r1');
    await expect(provedAttachments(events, context().attachments)).rejects.toThrow('uden --attachments');
  });
});
