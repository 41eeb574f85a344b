import request, { type Test } from 'supertest';
import type { IdentityProvider } from '../../apps/api/login/identity-provider.js';
import type { Running } from '../acceptance/product.js';

/** Where people reach the product in these tests; nothing is sent there. */
export const HOST = 'sporskifte.test';
export const publicUrl = `https://${HOST}`;

/** A provider that believes the address it is given: `as` names the person. */
export function stubProvider(): IdentityProvider {
  let logins = 0;
  return {
    async begin(back) {
      const state = `state-${++logins}`;
      return { address: `https://issuer.test/?state=${state}&back=${back}`, state, memory: state };
    },
    async complete(came) {
      const person = came.searchParams.get('as')!;
      const login = `login-${came.searchParams.get('state')}`;
      return { person, name: 'Åse Prøve', proof: 'the-proof', subject: `subject-${person}`, login };
    },
    async end(proof, back) {
      return `https://issuer.test/end?proof=${proof}&back=${back}`;
    },
  };
}

/** The cookies an answer sets, whole. */
export function cookiesOf({ headers }: { headers: object }): string[] {
  const set = (headers as { 'set-cookie'?: string[] | string })['set-cookie'] ?? [];
  return [set].flat();
}

/** One cookie as a browser sends it back: `name=value`. */
export function sent(response: { headers: object }, name: string): string {
  const found = cookiesOf(response).find((cookie) => cookie.startsWith(`${name}=`));
  if (found === undefined) throw new Error(`no cookie ${name} in ${JSON.stringify(cookiesOf(response))}`);
  return found.split(';')[0]!;
}

/** Somebody with a session. */
export interface LoggedIn {
  readonly cookie: string;
  readonly csrf: string;
  get(path: string): Test;
  /** A command, in a seat, with the page's token. */
  post(path: string, seat: string, body?: object): Test;
}

/** Logs in with the stub. @param before a session cookie that the browser already has */
export async function logIn({ server }: Running, person: string, before?: string): Promise<LoggedIn> {
  const begun = await request(server).get('/auth/login').set('Host', HOST).expect(303);
  const state = new URL(begun.headers['location']!).searchParams.get('state');
  const browser = sent(begun, '__Host-sporskifte-login');
  const back = await request(server)
    .get(`/auth/callback?state=${state}&as=${person}`)
    .set('Host', HOST)
    .set('Cookie', [browser, ...(before ? [before] : [])].join('; '))
    .expect(303);
  const cookie = sent(back, '__Host-sporskifte');
  const get = (path: string): Test => request(server).get(path).set('Cookie', cookie);
  const { body } = await get('/api/me').expect(200);
  const csrf = (body as { csrfToken: string }).csrfToken;
  return {
    cookie,
    csrf,
    get,
    post: (path, seat, data = {}) =>
      request(server).post(path).set({ Cookie: cookie, 'X-CSRF-Token': csrf, 'Sporskifte-Seat': seat }).send(data),
  };
}
