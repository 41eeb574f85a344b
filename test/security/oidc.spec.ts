import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { SignJWT, UnsecuredJWT, createLocalJWKSet, generateKeyPair } from 'jose';
import type { IdentityProvider } from '../../apps/api/login/identity-provider.js';
import { oidcProvider } from '../../apps/api/login/oidc.js';
import { createTokens, keysOf } from '../../apps/api/login/tokens.js';
import { type Forge, type Issuer, honestly, startIssuer } from './issuer.js';

const back = 'https://sporskifte.test/auth/callback';

describe('login by OpenID Connect', () => {
  let issuer: Issuer;
  let provider: IdentityProvider;
  const at = (address: string, personClaim = 'sub') =>
    oidcProvider({
      issuer: () => address,
      clientId: 'sporskifte',
      clientSecret: 'hemmelig',
      scope: 'openid profile',
      personClaim,
      insecure: true,
    });
  beforeAll(async () => {
    issuer = await startIssuer();
    provider = at(issuer.address);
  });
  afterAll(() => issuer.stop());

  /** A whole login in which the issuer answers so. */
  async function login(forge: Forge = honestly, with_ = provider, change: (came: URL) => void = () => undefined) {
    const { address, state, memory } = await with_.begin(back);
    const asked = new URL(address).searchParams;
    issuer.answer(asked.get('nonce')!, forge);
    const came = new URL(`${back}?code=abc&state=${state}`);
    change(came);
    return { asked, identified: await with_.complete(came, memory) };
  }

  it('sends a challenge that only the one who knows its answer can redeem the code with', async () => {
    const { asked, identified } = await login();
    expect(identified).toMatchObject({ person: 'p-1001', name: 'Åse Prøve' });
    expect(asked.get('code_challenge_method')).toBe('S256');
    const verifier = issuer.asked().get('code_verifier')!;
    expect(createHash('sha256').update(verifier).digest('base64url')).toBe(asked.get('code_challenge'));
    expect(asked.get('redirect_uri')).toBe(back);
  });

  const forgeries: [string, Forge][] = [
    ['is signed by nobody', async ({ claims }) => new UnsecuredJWT(claims).encode()],
    [
      'is signed with the public key as a secret',
      ({ claims }) =>
        new SignJWT(claims)
          .setProtectedHeader({ alg: 'HS256', kid: 'one' })
          .sign(new TextEncoder().encode(JSON.stringify(issuer.publicJwk))),
    ],
    [
      'is signed by somebody else',
      async ({ claims }) => honestly({ claims, key: (await generateKeyPair('ES256')).privateKey }),
    ],
    ['is meant for another client', ({ claims, key }) => honestly({ claims: { ...claims, aud: 'another' }, key })],
    [
      'comes from another issuer',
      ({ claims, key }) => honestly({ claims: { ...claims, iss: 'https://ond.test' }, key }),
    ],
    ['has expired', ({ claims, key }) => honestly({ claims: { ...claims, iat: 1, exp: 1_000 }, key })],
    ['belongs to another login', ({ claims, key }) => honestly({ claims: { ...claims, nonce: 'another' }, key })],
    [
      'has been changed since',
      async (honest) => {
        const [head, , signature] = (await honestly(honest)).split('.');
        const claims = Buffer.from(JSON.stringify({ ...honest.claims, sub: 'p-1002' })).toString('base64url');
        return `${head}.${claims}.${signature}`;
      },
    ],
  ];
  it.each(forgeries)('refuses an ID token that %s', (_what, forge) =>
    expect(login(forge)).rejects.toThrow('Login lykkedes ikke. Begynd forfra.'),
  );

  it('refuses an answer to another login', () =>
    expect(login(honestly, provider, (came) => came.searchParams.set('state', 'another'))).rejects.toThrow(/Begynd/));

  it.each(['system', 'P-1001', '../p', ''])('lets nobody in as %j', (sub) =>
    expect(
      login(({ claims, key }) => honestly({ claims: { ...claims, person: sub }, key }), at(issuer.address, 'person')),
    ).rejects.toThrow(/fortalte os ikke, hvem du er/),
  );

  it('takes the person from the claim it is told to', async () => {
    const forge: Forge = ({ claims, key }) => honestly({ claims: { ...claims, person: 'p-1007' }, key });
    expect((await login(forge, at(issuer.address, 'person'))).identified.person).toBe('p-1007');
  });

  it('says that the issuer is away, and asks again at the next login', async () => {
    const other = await startIssuer();
    const away = at(other.address);
    await other.stop();
    await expect(away.begin(back)).rejects.toMatchObject({ status: 503, message: /svarer ikke/ });
    await expect(away.begin(back)).rejects.toMatchObject({ status: 503 });
  });

  it('finds the issuer’s keys for the tokens of programs', async () => {
    const tokens = createTokens({
      issuer: issuer.address,
      audience: 'api',
      algorithms: ['ES256'],
      personClaim: 'sub',
      keys: keysOf(issuer.address),
    });
    let signed = '';
    await login(async (honest) => {
      signed = await honestly({ ...honest, claims: { ...honest.claims, aud: 'api' } });
      return honestly(honest);
    });
    expect(await tokens.verify(signed)).toBe('p-1001');
    const strangers = createLocalJWKSet({ keys: [] });
    const none = createTokens({
      issuer: issuer.address,
      audience: 'api',
      algorithms: ['ES256'],
      personClaim: 'sub',
      keys: strangers,
    });
    await expect(none.verify(signed)).rejects.toThrow(/^Adgangsbeviset/);
  });
});
