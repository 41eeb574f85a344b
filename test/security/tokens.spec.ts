import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  type CryptoKey,
  type JWTPayload,
  SignJWT,
  UnsecuredJWT,
  createLocalJWKSet,
  exportJWK,
  exportSPKI,
  generateKeyPair,
} from 'jose';
import { type Tokens, createTokens } from '../../apps/api/login/tokens.js';

const issuer = 'https://issuer.test';
const audience = 'sporskifte-api';
let ours: CryptoKey;
let publicPem: string;
let theirs: CryptoKey;
let tokens: Tokens;

beforeAll(async () => {
  const pair = await generateKeyPair('ES256', { extractable: true });
  ours = pair.privateKey;
  publicPem = await exportSPKI(pair.publicKey);
  theirs = (await generateKeyPair('ES256')).privateKey;
  const keys = createLocalJWKSet({ keys: [{ ...(await exportJWK(pair.publicKey)), kid: 'one', alg: 'ES256' }] });
  tokens = createTokens({ issuer, audience, algorithms: ['ES256'], personClaim: 'sub', keys });
});

const seconds = () => Math.floor(Date.now() / 1_000);
const claims = (more: JWTPayload = {}): JWTPayload => ({
  iss: issuer,
  aud: audience,
  sub: 'p-1001',
  iat: seconds(),
  exp: seconds() + 300,
  ...more,
});
const signed = (payload: JWTPayload, key = ours) =>
  new SignJWT(payload).setProtectedHeader({ alg: 'ES256', kid: 'one' }).sign(key);
const without = (name: string): JWTPayload =>
  Object.fromEntries(Object.entries(claims()).filter(([claim]) => claim !== name));
const refused = async (token: string | Promise<string>) =>
  expect(tokens.verify(await token)).rejects.toThrow(/^Adgangsbeviset /);

describe('a bearer token', () => {
  it('says who it was given to, when the issuer has signed it for us', async () => {
    expect(await tokens.verify(await signed(claims()))).toBe('p-1001');
  });

  it('is refused when it is signed by nobody, or with the issuer’s public key as if that were a secret', async () => {
    await refused(new UnsecuredJWT(claims()).encode());
    const secret = new TextEncoder().encode(publicPem);
    await refused(new SignJWT(claims()).setProtectedHeader({ alg: 'HS256', kid: 'one' }).sign(secret));
  });

  it('is refused when somebody else has signed it, or when it has been changed since', async () => {
    await refused(signed(claims(), theirs));
    const [head, , signature] = (await signed(claims())).split('.');
    const payload = Buffer.from(JSON.stringify(claims({ sub: 'p-1002' }))).toString('base64url');
    await refused(`${head}.${payload}.${signature}`);
    await refused('ikke.et.bevis');
  });

  it('is refused when it brings its own key', async () => {
    const pair = await generateKeyPair('ES256', { extractable: true });
    const jwk = await exportJWK(pair.publicKey);
    const header = { alg: 'ES256', kid: 'one', jwk, jku: 'https://ond.test/keys' };
    await refused(new SignJWT(claims()).setProtectedHeader(header).sign(pair.privateKey));
  });

  it('is refused when it is meant for somebody else, or comes from somebody else', async () => {
    await refused(signed(claims({ aud: 'another-api' })));
    await refused(signed(claims({ aud: 'sporskifte' })));
    await refused(signed(claims({ iss: 'https://ond.test' })));
  });

  it('is good until it expires, with half a minute between two clocks, and not before its time', async () => {
    expect(await tokens.verify(await signed(claims({ exp: seconds() - 20 })))).toBe('p-1001');
    await refused(signed(claims({ exp: seconds() - 40 })));
    await refused(signed(claims({ nbf: seconds() + 60 })));
  });

  it.each(['exp', 'iat', 'sub', 'iss', 'aud'])('is refused without %s', (claim) => refused(signed(without(claim))));

  it.each(['system', '', 'P 1001', '../p-1001', 'x'.repeat(81)])('is refused when its person is %j', (sub) =>
    refused(signed(claims({ sub }))),
  );

  it('is refused when its person is no text', () => refused(signed({ ...claims(), sub: ['p-1001'] } as never)));
});
