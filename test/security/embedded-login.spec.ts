import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { AddressInfo } from 'node:net';
import { createLog } from '#service/process-log.js';
import { openDemoProvider } from '../../apps/api/login/demo/provider.js';
import { need } from '../acceptance/people.js';
import { type Running, startProduct } from '../acceptance/product.js';
import { type Answer, openBrowser } from './browser.js';

const SEAT = 'tf-psykiatri-tovholder-municipal';

describe('the embedded login', () => {
  let running: Running;
  let base: string;
  const printed = [jest.spyOn(console, 'warn'), jest.spyOn(console, 'info')];
  const lines: string[] = [];
  /** Whatever could be used to be somebody, as it went by. */
  const secrets = new Set<string>();

  beforeAll(async () => {
    const log = createLog('trace', { write: (line) => void lines.push(line) });
    running = await startProduct({ log, entrance: { settings: { loginsPerMinute: 1_000 } } });
    await new Promise<void>((resolve) => running.server.listen(0, resolve));
    base = `http://localhost:${(running.server.address() as AddressInfo).port}`;
  });
  afterAll(() => running.stop());

  function remember({ set, address }: Answer): void {
    for (const value of set) if (value.length > 20) secrets.add(value);
    for (const name of ['code', 'state', 'id_token_hint']) {
      const value = new URL(address).searchParams.get(name);
      if (value) secrets.add(value);
    }
  }

  async function logIn(person: string, path = '?returnTo=/auth') {
    const browser = openBrowser();
    const page = await browser.open(`${base}/auth/login${path}`);
    expect(page.text).toMatch('Vælg, hvem du vil være');
    const done = await browser.send(page, { person });
    for (const answer of [page, done]) remember(answer);
    return { browser, done };
  }

  it('leads a person from the page to a session, with which they act', async () => {
    const { browser, done } = await logIn('p-1001');
    expect(done.status).toBe(200);
    expect(done.text).toMatch('Du er logget ind som Tove Prøvestad');
    expect(done.text).toMatch('Kommunal tovholder, Tovholderfunktionen for psykiatri');
    const me = JSON.parse((await browser.open(`${base}/api/me`)).text) as { csrfToken: string; name: string };
    expect(me).toMatchObject({ person: 'p-1001', name: 'Tove Prøvestad', via: 'session', seats: [{ seat: SEAT }] });
    secrets.add(me.csrfToken);
    const session = done.set.filter((value) => /^[\w-]{43}$/.test(value)).at(-1)!;
    const given = await fetch(`${base}/api/revision/r1/report-need`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        Cookie: `sporskifte=${session}`,
        'X-CSRF-Token': me.csrfToken,
        'Sporskifte-Seat': SEAT,
      },
      body: JSON.stringify(need),
    });
    expect(given.status).toBe(201);
    const { text } = await browser.open(`${base}/api/revision/r1/events`);
    // The name is told beside the events, from the register; the events themselves know only the id.
    const { events, names } = JSON.parse(text) as { events: object[]; names: object };
    expect(JSON.stringify(events)).toMatch('"person":"p-1001"');
    expect(JSON.stringify(events)).not.toMatch('Prøvestad');
    expect(names).toEqual({ 'p-1001': 'Tove Prøvestad' });
  });

  it('leads back to where one was', async () => {
    const { done } = await logIn('p-1001', '?returnTo=/api/me');
    expect(done.address).toBe(`${base}/api/me`);
  });

  it('begins at the name one comes back to', async () => {
    const { port } = running.server.address() as AddressInfo;
    const away = await openBrowser().open(`http://127.0.0.1:${port}/auth/login?returnTo=/api/me`, { follow: false });
    expect(away.address).toBe(`${base}/auth/login?returnTo=%2Fapi%2Fme`);
  });

  it('lets a citizen go on without one', async () => {
    const { browser, done } = await logIn('');
    expect(done.status).toBe(403);
    expect(done.text).toMatch('Det offentlige kan du læse uden');
    expect((await browser.open(`${base}/api/me`)).status).toBe(401);
  });

  it('knows only the demo people', async () => {
    const { done } = await logIn('system');
    expect(done.status).toBe(403);
  });

  it('logs out in both places', async () => {
    const { browser, done } = await logIn('p-1001');
    const asked = await browser.send(done, {});
    remember(asked);
    expect(asked.text).toMatch('Log også ud af demo-login');
    const out = await browser.send(asked, { logout: 'yes' });
    expect(out.address).toBe(`${base}/auth/logged-out`);
    expect((await browser.open(`${base}/api/me`)).status).toBe(401);
  });

  it('takes an answer that was changed on the way for no login', async () => {
    const browser = openBrowser();
    const begun = await browser.open(`${base}/auth/login`, { follow: false });
    const back = new URL(`${base}/auth/callback`);
    back.searchParams.set('state', new URL(begun.address).searchParams.get('state')!);
    back.searchParams.set('code', 'gættet');
    back.searchParams.set('iss', `${base}/demo-login`);
    const answer = await browser.open(back.href);
    expect(answer.status).toBe(400);
    expect(answer.text).toMatch('Login lykkedes ikke. Begynd forfra.');
  });

  it('writes nothing in the log that could be used to be somebody', () => {
    const log = lines.join('');
    expect(log).toMatch('"logged in"');
    expect(log).toMatch('"login failed"');
    expect(secrets.size).toBeGreaterThan(10);
    for (const secret of secrets) expect(log).not.toMatch(secret.slice(0, 20));
  });

  it('prints nothing by itself', () => {
    for (const spy of printed) expect(spy).not.toHaveBeenCalled();
  });

  it('is refused in production, whoever asks for it', async () => {
    const before = process.env['NODE_ENV'];
    process.env['NODE_ENV'] = 'production';
    try {
      const client = { id: 'x', secret: 'x', origin: () => base };
      await expect(openDemoProvider(client, '/demo-login')).rejects.toThrow(/never runs in production/);
    } finally {
      process.env['NODE_ENV'] = before;
    }
  });
});
