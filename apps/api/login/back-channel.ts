import { type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { ALGORITHMS } from './tokens.js';
import { LoginFailed, type ProviderLogout } from './identity-provider.js';

const EVENT = 'http://schemas.openid.net/event/backchannel-logout';
const CLOCK_TOLERANCE = 30;

/** What makes a logout token one that is meant for us. */
export interface LogoutTokenOptions {
  readonly issuer: string;
  readonly clientId: string;
  readonly keys: JWTVerifyGetKey;
}

/**
 * Reads a logout token by OpenID Connect Back-Channel Logout 1.0, section 2.6. A token for login is none: it has no
 * such event, and a nonce. @throws LoginFailed 400 whatever is wrong with it
 */
export async function readLogoutToken(token: unknown, options: LogoutTokenOptions): Promise<ProviderLogout> {
  if (typeof token !== 'string' || token.length > 8_000) throw refused('no token');
  const { issuer, clientId, keys } = options;
  const { payload, protectedHeader } = await jwtVerify(token, keys, {
    issuer,
    audience: clientId,
    algorithms: [...ALGORITHMS],
    clockTolerance: CLOCK_TOLERANCE,
    requiredClaims: ['iat', 'exp', 'jti'],
  }).catch((error: unknown) => {
    throw refused(error instanceof Error ? error.name : 'unknown');
  });
  const { typ } = protectedHeader;
  if (typ !== undefined && !['logout+jwt', 'jwt'].includes(typ.toLowerCase())) throw refused('another kind of token');
  if ('nonce' in payload) throw refused('a nonce');
  if (!hasEvent(payload)) throw refused('no logout event');
  const [subject, login] = [textOf(payload.sub), textOf(payload['sid'])];
  if (subject === undefined && login === undefined) throw refused('nobody named');
  const at = new Date((payload.iat! + CLOCK_TOLERANCE) * 1_000).toISOString();
  return { ...(subject !== undefined && { subject }), ...(login !== undefined && { login }), at };
}

function hasEvent({ events }: JWTPayload): boolean {
  if (typeof events !== 'object' || events === null) return false;
  const event: unknown = Object.hasOwn(events, EVENT) ? (events as { [name: string]: unknown })[EVENT] : undefined;
  return typeof event === 'object' && event !== null;
}

const textOf = (claim: unknown): string | undefined => (typeof claim === 'string' && claim !== '' ? claim : undefined);

function refused(cause: string): LoginFailed {
  return new LoginFailed(400, 'Beskeden om logout kan ikke godkendes.', `logout token: ${cause}`);
}
