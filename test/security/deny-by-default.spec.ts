import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { openApiDocument } from '../../apps/api/http/openapi.js';
import { publicRoutes } from '../../apps/api/login/public-routes.js';
import { municipalTovholder, need } from '../acceptance/people.js';
import { type Running, startProduct } from '../acceptance/product.js';
import { HOST, logIn, publicUrl, stubProvider } from './stub-provider.js';

/** What is open in production, as an address each. A new one must be written here too. */
const open = [
  '/health/live',
  '/health/ready',
  '/auth',
  '/auth/login',
  '/auth/callback',
  '/auth/logged-out',
  '/auth/style.css',
  '/api/agreements/in-force',
  '/api/public/agreements',
  '/api/public/commissoria',
  '/api/public/bodies',
  '/api/public/plan',
  '/api/public',
  '/api/proof/checkpoint',
  '/api/proof/consistency',
];

const secretariatPages = [
  '/plan',
  '/organisation/kog',
  '/tilslutning',
  '/styringsmodel/proev',
  '/hoeringer',
  '/skriftlige-godkendelser/s1',
  '/udpegninger',
];

describe('in production, without a login', () => {
  let running: Running;
  beforeAll(async () => {
    const entrance = { settings: { publicUrl, loginsPerMinute: 1_000 }, provider: stubProvider() };
    running = await startProduct({ production: true, entrance });
  });
  afterAll(() => running.stop());
  const get = (path: string) => request(running.server).get(path).set('Host', HOST);

  it('every address of the description is refused, except those on the list', async () => {
    const { paths } = openApiDocument(running.product.registry, '0.0.0');
    const answered: string[] = [];
    for (const [path, operations] of Object.entries(paths)) {
      const address = path.replaceAll(/\{\w+\}/g, 'x');
      for (const method of Object.keys(operations)) {
        if (path === '/auth/logout' || path === '/auth/backchannel-logout') continue;
        const response = await (method === 'get' ? get(address) : request(running.server).post(address).send({}));
        if (response.status !== 401) answered.push(path);
      }
    }
    expect(answered.toSorted()).toEqual(open.toSorted());
  });

  it('logout does nothing, and shows that one is out', () =>
    request(running.server).post('/auth/logout').expect(303).expect('Location', `${publicUrl}/auth/logged-out`));

  it.each([
    '/API/worklist',
    '/api/worklist/',
    '//api/worklist',
    '/api//worklist',
    '/%61pi/worklist',
    '/api/agreements/in-force/../../worklist',
    '/api/agreements/in-force/events',
    '/api/public/../inbox',
    '/api/public/persons',
    '/AUTH/../api/worklist',
    '/health/live/../../api/audit',
    '/api/openapi.json',
    '/api/docs',
    '/api/docs-json',
    '/api/stream',
    '/api/feed',
    '/demo-login/auth',
    '/findes-ikke',
    '/index.html',
    '/assets/',
    '/assets/../api/worklist',
    '/forloeb/../api/worklist',
    '/forloeb-x',
  ])('no other way of writing an address opens it: %s', async (path) => {
    expect((await get(path)).status).toBe(401);
  });

  it.each([
    '/',
    '/forloeb',
    '/forloeb/revision/r1',
    '/sager/e1',
    '/offentligt',
    '/offentligt/aftaler/sam-bo',
    '/offentligt/kommissorier/k1',
    '/offentligt/organer/sss',
    '/offentligt/plan',
    '/mine-logins',
    '/tilgaengelighed',
    '/was',
    ...secretariatPages,
  ])('the web application’s page is there: %s', async (path) => {
    expect((await get(path)).status).not.toBe(401);
  });

  it.each(['HEAD', 'OPTIONS', 'PUT', 'PATCH', 'DELETE'])('no other method does: %s', async (method) => {
    const http = request(running.server) as unknown as { [name: string]: (path: string) => request.Test };
    expect((await http[method.toLowerCase()]!('/api/worklist')).status).toBe(401);
    const posing = await request(running.server).post('/api/worklist').set('X-HTTP-Method-Override', 'GET');
    expect(posing.status).toBe(401);
  });

  it('the header of development is refused, on a read, on a command and beside a session', async () => {
    await get('/api/worklist')
      .set(municipalTovholder)
      .expect(401, /virker ikke i produktion/);
    await request(running.server).post('/api/revision/r1/report-need').set(municipalTovholder).send(need).expect(401);
    const me = await logIn(running, 'p-1002');
    await me.get('/api/worklist').expect(200);
    await me
      .get('/api/worklist')
      .set(municipalTovholder)
      .expect(401, /virker ikke i produktion/);
  });

  it('a citizen sees the agreements in force, and nothing of how they came about', async () => {
    const { body } = await get('/api/agreements/in-force').expect(200);
    const { agreements } = body as { agreements: object[] };
    expect(agreements.length).toBeGreaterThan(0);
    for (const agreement of agreements) expect(Object.keys(agreement)).toEqual(['id', 'title']);
  });

  it.each(['agreements', 'commissoria', 'bodies', 'plan'])('public pages name no person: %s', async (page) => {
    const { text } = await get(`/api/public/${page}`).expect(200);
    expect(text.length).toBeGreaterThan(10);
    expect(text).not.toMatch(/p-\d{4}|"(person|holder|terms|nominated|secretaries|rules|remarks|escalations)"/);
  });

  it('a page may run and show nothing but what is ours', async () => {
    const { headers } = await get('/auth');
    expect(headers['content-security-policy']).toMatch("default-src 'self';script-src 'self';style-src 'self'");
    expect(headers['content-security-policy']).toMatch("frame-ancestors 'none'");
    expect(headers['content-security-policy']).not.toMatch('unsafe');
    expect(headers['strict-transport-security']).toMatch('max-age=31536000');
    expect(headers['x-content-type-options']).toBe('nosniff');
  });
});

describe('the list of what is public', () => {
  it('says why of each, and lets nothing be changed but a session’s end', () => {
    for (const { why } of publicRoutes) expect(why.length).toBeGreaterThan(10);
    const changing = publicRoutes.filter(({ when, methods }) => when === 'always' && methods.includes('POST'));
    expect(changing.map(({ path }) => path.source)).toEqual(['^\\/auth\\/logout$', '^\\/auth\\/backchannel-logout$']);
  });
});
