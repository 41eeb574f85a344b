import type { JWTVerifyGetKey } from 'jose';
import type { Configuration, IDToken, UserInfoResponse } from 'openid-client';
import { readLogoutToken } from './back-channel.js';
import { type IdentityProvider, LoginFailed } from './identity-provider.js';
import { personOf } from './person-of.js';
import { keysOf } from './tokens.js';

export interface OidcOptions {
  /** The issuer's address; a function where it is known only when the server listens. */
  readonly issuer: () => string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly scope: string;
  /** The claim that holds our id of the person. */
  readonly personClaim: string;
  /** Also talk to an issuer without TLS: only the embedded one. */
  readonly insecure: boolean;
}

interface Memory {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/**
 * Login by OpenID Connect: authorization code with PKCE, state and nonce. The library and the issuer's description are
 * fetched at the first login, so neither costs start-up time nor does an issuer that is away keep us from starting.
 */
export function oidcProvider(options: OidcOptions): IdentityProvider {
  const { clientId, clientSecret, scope, personClaim, insecure } = options;
  let discovered: Promise<Configuration> | undefined;
  let keys: JWTVerifyGetKey | undefined;

  async function discover(): Promise<Configuration> {
    const client = await import('openid-client');
    // The ID token's signature is checked too, although it comes straight from the issuer.
    const execute = [client.enableNonRepudiationChecks, ...(insecure ? [client.allowInsecureRequests] : [])];
    return client.discovery(new URL(options.issuer()), clientId, clientSecret, undefined, { execute });
  }

  /** A failure is not kept: the next login asks again. */
  function configuration(): Promise<Configuration> {
    discovered ??= discover().catch((error: unknown) => {
      discovered = undefined;
      throw new LoginFailed(503, 'Login-tjenesten svarer ikke. Prøv igen om lidt.', codeOf(error));
    });
    return discovered;
  }

  return {
    async begin(back) {
      const config = await configuration();
      const client = await import('openid-client');
      const memory = {
        state: client.randomState(),
        nonce: client.randomNonce(),
        verifier: client.randomPKCECodeVerifier(),
      };
      const address = client.buildAuthorizationUrl(config, {
        redirect_uri: back,
        scope,
        state: memory.state,
        nonce: memory.nonce,
        code_challenge: await client.calculatePKCECodeChallenge(memory.verifier),
        code_challenge_method: 'S256',
      });
      return { address: address.href, state: memory.state, memory: JSON.stringify(memory) };
    },

    async complete(came, remembered) {
      if (came.searchParams.get('error') === 'access_denied') {
        throw new LoginFailed(403, 'Du valgte ikke at logge ind. Det offentlige kan du læse uden.', 'access_denied');
      }
      const config = await configuration();
      const client = await import('openid-client');
      const { state, nonce, verifier } = JSON.parse(remembered) as Memory;
      try {
        const tokens = await client.authorizationCodeGrant(config, came, {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: verifier,
          idTokenExpected: true,
        });
        const told = tokens.claims()!;
        const claims = await allClaims(told, () => client.fetchUserInfo(config, tokens.access_token, told.sub));
        const person = personOf(claims, personClaim);
        if (person === undefined) throw unknownPerson(personClaim);
        return {
          person,
          ...(typeof claims['name'] === 'string' && { name: claims['name'].slice(0, 200) }),
          ...(tokens.id_token !== undefined && { proof: tokens.id_token }),
          subject: told.sub,
          ...(typeof told['sid'] === 'string' && { login: told['sid'] }),
        };
      } catch (error) {
        if (error instanceof LoginFailed) throw error;
        throw new LoginFailed(400, 'Login lykkedes ikke. Begynd forfra.', codeOf(error));
      }
    },

    async loggedOut(token) {
      const issuer = options.issuer();
      keys ??= keysOf(issuer);
      return readLogoutToken(token, { issuer, clientId, keys });
    },

    async end(proof, back) {
      const config = await configuration();
      if (config.serverMetadata().end_session_endpoint === undefined) return undefined;
      const client = await import('openid-client');
      const hint = proof === undefined ? {} : { id_token_hint: proof };
      return client.buildEndSessionUrl(config, { post_logout_redirect_uri: back, ...hint }).href;
    },
  };

  /** Issuers differ in what they put in the ID token; what is missing there is asked for. */
  async function allClaims(told: IDToken, ask: () => Promise<UserInfoResponse>): Promise<{ [claim: string]: unknown }> {
    return personClaim in told && 'name' in told ? told : { ...(await ask()), ...told };
  }
}

function unknownPerson(claim: string): LoginFailed {
  const message =
    'Du er logget ind hos din organisation, men den fortalte os ikke, hvem du er i Sporskifte. Bed sekretariatet om hjælp.';
  return new LoginFailed(403, message, `claim ${claim} holds no person`);
}

/** The error's code, never its text or body: those may repeat what was sent. */
function codeOf(error: unknown): string {
  const { code, name, error: oauth } = (error ?? {}) as { code?: unknown; name?: unknown; error?: unknown };
  return [name, code, oauth].filter((part) => typeof part === 'string').join(' ') || 'unknown';
}
