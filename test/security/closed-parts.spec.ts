import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { keptHistories } from '../histories/files.js';
import { need } from '../acceptance/people.js';
import { type Running, startProduct } from '../acceptance/product.js';
import { type LoggedIn, logIn, publicUrl, stubProvider } from './stub-provider.js';

const SEAT = 'tf-psykiatri-tovholder-municipal';
const ID = 'delvis-lukket';
const RUN = `/api/commissorium/${ID}`;
const SECRET = 'Nye anbefalinger, der peger på den enkelte borger';
const TITLE = 'Brev om borgeren';
const ground = { reason: 'Nævner en enkelt borger', legalGround: 'Forvaltningslovens § 27' };
const settings = { publicUrl, loginsPerMinute: 1_000, commandsPerMinute: 10_000, idleMinutes: 1_440, hours: 168 };

let running: Running;
let keeper: LoggedIn;
let stranger: LoggedIn;
let hash: string;

const settle = async (): Promise<void> => running.product.caughtUp(await running.product.store.head());
const textOf = ({ text, body }: { text?: string; body: unknown }): string =>
  text ?? (Buffer.isBuffer(body) ? body.toString('latin1') : JSON.stringify(body));

beforeAll(async () => {
  running = await startProduct({
    production: true,
    entrance: { settings, provider: stubProvider() },
    clockIntervalMs: 0,
  });
  [keeper, stranger] = [await logIn(running, 'p-1001'), await logIn(running, 'p-1005')];
  const opened = { title: 'Prøve', tovholderfunktion: 'tf-psykiatri' };
  await keeper.post(`${RUN}/open-commissorium`, SEAT, opened).expect(201);
  await keeper.post(`${RUN}/write-section`, SEAT, { section: 'purpose', text: SECRET }).expect(200);
  const file = await request(running.server)
    .post('/api/attachments')
    .set({ Cookie: keeper.cookie, 'X-CSRF-Token': keeper.csrf, 'Sporskifte-Seat': SEAT })
    .type('application/pdf')
    .send(Buffer.from('%PDF-1.7 et brev'))
    .expect(201);
  hash = (file.body as { hash: string }).hash;
  const attached = { hash, title: TITLE, kind: 'basis', closed: true };
  await keeper.post(`${RUN}/attach-document`, SEAT, attached).expect(200);
  await keeper.post(`${RUN}/close-reading`, SEAT, { ...ground, part: 'sections' }).expect(200);
  await settle();
}, 60_000);
afterAll(() => running.stop());

describe('a closed part and a closed attachment', () => {
  const places = [
    `${RUN}`,
    `${RUN}?revision=1`,
    `${RUN}/events`,
    `${RUN}/replay`,
    `${RUN}/replay/1`,
    `${RUN}/replay/2`,
    `${RUN}/texts`,
    `${RUN}/report.html`,
    `${RUN}/deviations`,
    `/api/audit?procedure=commissorium&id=${ID}`,
    `/api/audit/export?format=csv&procedure=commissorium&id=${ID}`,
    `/api/audit/export?format=jsonl&procedure=commissorium&id=${ID}`,
    `/api/audit/export?format=prov&procedure=commissorium&id=${ID}`,
    '/api/audit/export?format=jsonl&procedure=commissorium',
  ];
  const telling = places.filter((place) => !/replay\/2|deviations|prov/.test(place));

  it.each(places)('are not told by %s to one who takes no part', async (place) => {
    const told = textOf(await stranger.get(place).expect(200));
    expect(told).not.toMatch(SECRET);
    expect(told).not.toMatch(TITLE);
    expect(told).not.toMatch(hash);
  });

  it.each(telling)('are told by %s to one who does', async (place) => {
    expect(textOf(await keeper.get(place).expect(200))).toMatch(SECRET);
  });

  it('leave what is checked as it is: the run holds, for everyone', async () => {
    const { body } = await stranger.get(`${RUN}/replay`).expect(200);
    expect(body).toMatchObject({ verdict: 'holds', total: 4 });
  });
});

describe('the discussion of a run that is closed', () => {
  const discussion = `/api/discussion/commissorium-${ID}`;
  const comment = { about: { procedure: 'commissorium', id: ID }, text: 'Skal vi ikke vente?' };

  it('is read by those who read the run, before and after', async () => {
    await keeper.post(`${discussion}/write-comment`, SEAT, comment).expect(201);
    await settle();
    await stranger.get(discussion).expect(200);
    expect((await stranger.get(`/api/discussion?text=${ID}`)).body).toMatchObject({ total: 1 });
    await keeper.post(`${RUN}/close-reading`, SEAT, ground).expect(200);
    await settle();
    await stranger.get(discussion).expect(404);
    expect((await stranger.get(`/api/discussion?text=${ID}`)).body).toMatchObject({ total: 0 });
    expect((await stranger.get('/api/audit?procedure=discussion')).text).not.toMatch(ID);
    await keeper.get(discussion).expect(200);
    expect((await keeper.get(`/api/discussion?text=${ID}`)).body).toMatchObject({ total: 1 });
  });
});

describe('what happens in a closed run', () => {
  it.each(['/api/stream', '/api/feed'])('is heard at %s by those who take part, and by nobody else', async (path) => {
    const id = `hemmelig-${path.slice(5)}`;
    const open = `aaben-${path.slice(5)}`;
    await keeper.post(`/api/revision/${id}/report-need`, SEAT, need).expect(201);
    await keeper.post(`/api/revision/${id}/close-reading`, SEAT, ground).expect(200);
    await settle();
    if (!running.server.listening) await once(running.server.listen(0, '127.0.0.1'), 'listening');
    const heard = await Promise.all(
      [stranger, keeper].map(async ({ cookie }) => {
        const { port } = running.server.address() as AddressInfo;
        const { body } = await fetch(`http://127.0.0.1:${port}${path}`, { headers: { Cookie: cookie } });
        return body!.pipeThrough(new TextDecoderStream()).getReader();
      }),
    );
    const proposal = { spor: 2, reason: 'Hele aftalen skal ses igennem' };
    await keeper.post(`/api/revision/${id}/propose-spor`, SEAT, proposal).expect(200);
    await keeper.post(`/api/revision/${open}/report-need`, SEAT, need).expect(201);
    const [outside, inside] = await Promise.all(heard.map((reader) => until(reader, open)));
    expect(outside).not.toMatch(id);
    expect(inside).toMatch(id);
  });
});

describe('what anyone may read', () => {
  it('never has a closed run in it, approved or not', async () => {
    const approved = keptHistories().find(({ name }) => name === 'approved-in-writing')!.history.events;
    const [{ stream }] = approved as [(typeof approved)[number]];
    const events = approved.map(({ stream: _stream, revision: _revision, position: _position, ...event }) => event);
    await running.product.store.append(stream, 'noStream', events);
    await settle();
    const citizen = () => request(running.server).get('/api/public/commissoria').set('Host', 'sporskifte.test');
    const id = stream.slice('commissorium-'.length);
    expect((await citizen().expect(200)).text).toMatch(`"id":"${id}"`);
    await keeper.post(`/api/commissorium/${id}/close-reading`, SEAT, ground).expect(200);
    await settle();
    expect((await citizen().expect(200)).text).not.toMatch(`"id":"${id}"`);
  });
});

async function until(reader: ReadableStreamDefaultReader<string>, word: string): Promise<string> {
  let text = '';
  while (!text.includes(word)) {
    const { value, done } = await reader.read();
    if (done) break;
    text += value;
  }
  await reader.cancel();
  return text;
}
