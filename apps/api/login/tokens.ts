import { type JWTVerifyGetKey, createRemoteJWKSet, errors, jwtVerify } from 'jose';
import { personOf } from './person-of.js';

/** Checks the bearer tokens of programs. */
export interface Tokens {
  /** The person, or the program with an id of a person, that a token was given to. @throws BadToken */
  verify(token: string): Promise<string>;
}

/** A token that is not accepted. `message` is Danish; it does not say what would have been. */
export class BadToken extends Error {}

export interface TokenOptions {
  readonly issuer: string;
  readonly audience: string;
  /** Signatures we accept: only those where the issuer holds a private key that we do not. */
  readonly algorithms: readonly string[];
  readonly personClaim: string;
  readonly keys: JWTVerifyGetKey;
}

/**
 * What may be signed with. `none` and `HS256` are not among them: with those anyone who knows the public key could
 * sign.
 */
export const ALGORITHMS = ['RS256', 'PS256', 'ES256', 'EdDSA'] as const;

/** How far the issuer's clock may be from ours, in seconds. */
const CLOCK_TOLERANCE = 30;

export function createTokens({ issuer, audience, algorithms, personClaim, keys }: TokenOptions): Tokens {
  return {
    async verify(token) {
      const { payload } = await jwtVerify(token, keys, {
        issuer,
        audience,
        algorithms: [...algorithms],
        clockTolerance: CLOCK_TOLERANCE,
        requiredClaims: ['exp', 'iat', 'sub'],
      }).catch((error: unknown) => {
        throw new BadToken(reasonOf(error));
      });
      const person = personOf(payload, personClaim);
      if (person === undefined) throw new BadToken('Adgangsbeviset siger ikke, hvem det er givet til.');
      return person;
    },
  };
}

/** The issuer's keys, found from its description at the first token and fetched again when it changes them. */
export function keysOf(issuer: string): JWTVerifyGetKey {
  let keys: Promise<JWTVerifyGetKey> | undefined;
  const find = async (): Promise<JWTVerifyGetKey> => {
    const response = await fetch(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`, {
      signal: AbortSignal.timeout(5_000),
    });
    const { jwks_uri: address, issuer: named } = (await response.json()) as { jwks_uri: string; issuer: string };
    if (named !== issuer) throw new Error('the issuer calls itself something else');
    return createRemoteJWKSet(new URL(address));
  };
  return async (header, token) => {
    keys ??= find().catch((error: unknown) => {
      keys = undefined;
      throw error;
    });
    return (await keys)(header, token);
  };
}

function reasonOf(error: unknown): string {
  if (error instanceof errors.JWTExpired) return 'Adgangsbeviset er udløbet. Hent et nyt.';
  if (error instanceof errors.JOSEError) return 'Adgangsbeviset kan ikke godkendes. Hent et nyt hos login-tjenesten.';
  return 'Adgangsbeviset kan ikke efterprøves lige nu. Prøv igen om lidt.';
}
