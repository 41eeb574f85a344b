import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { type CryptoKey, type JWTPayload, SignJWT, exportJWK, generateKeyPair } from 'jose';

/** What the issuer's token endpoint answers with as ID token, given what an honest one would say. */
export type Forge = (honest: { readonly claims: Record<string, unknown>; readonly key: CryptoKey }) => Promise<string>;

/** A small OpenID issuer that does as it is told, also what no honest one would. */
export interface Issuer {
  readonly address: string;
  readonly clientId: string;
  /** The key that its JWKS has the public half of. */
  readonly publicJwk: object;
  /** What the last request for a token carried. */
  readonly asked: () => URLSearchParams;
  /** From here on ID tokens are made so, with the nonce of this login. */
  answer(nonce: string, forge?: Forge): void;
  /** A token of any kind, signed with the issuer's key. */
  sign(claims: JWTPayload, header?: object): Promise<string>;
  stop(): Promise<void>;
}

/** Signs as an honest issuer does. */
export const honestly: Forge = ({ claims, key }) =>
  new SignJWT(claims).setProtectedHeader({ alg: 'ES256', kid: 'one' }).sign(key);

export async function startIssuer(): Promise<Issuer> {
  const { privateKey: key, publicKey } = await generateKeyPair('ES256', { extractable: true });
  const publicJwk = { ...(await exportJWK(publicKey)), kid: 'one', alg: 'ES256', use: 'sig' };
  const clientId = 'sporskifte';
  let asked = new URLSearchParams();
  let nonce = '';
  let forge = honestly;
  const server: Server = createServer((request, response) => {
    const reply = (body: object): void =>
      void response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
    const base = addressOf(server);
    switch (request.url) {
      case '/.well-known/openid-configuration':
        return reply({
          issuer: base,
          authorization_endpoint: `${base}/authorize`,
          token_endpoint: `${base}/token`,
          jwks_uri: `${base}/keys`,
          userinfo_endpoint: `${base}/me`,
          id_token_signing_alg_values_supported: ['ES256', 'HS256', 'none'],
        });
      case '/keys':
        return reply({ keys: [publicJwk] });
      case '/me':
        return reply({ sub: 'p-1001', name: 'Åse Prøve' });
      default:
        text(request)
          .then(async (body) => {
            asked = new URLSearchParams(body);
            const iat = Math.floor(Date.now() / 1_000);
            const claims = { iss: base, aud: clientId, sub: 'p-1001', nonce, iat, exp: iat + 300 };
            reply({ access_token: 'at', token_type: 'bearer', id_token: await forge({ claims, key }) });
          })
          .catch(() => response.writeHead(500).end());
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: addressOf(server),
    clientId,
    publicJwk,
    asked: () => asked,
    answer(to, how = honestly) {
      nonce = to;
      forge = how;
    },
    sign: (claims, header = {}) =>
      new SignJWT(claims).setProtectedHeader({ alg: 'ES256', kid: 'one', ...header }).sign(key),
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

const addressOf = (server: Server): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
