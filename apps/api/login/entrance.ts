import type { RequestHandler } from 'express';
import type { Logger } from 'pino';
import { type Logins, createLogins } from '#read-models/sessions/logins.js';
import { type OwnSessions, createOwnSessions } from '#read-models/sessions/own-sessions.js';
import { type Sessions, createSessions } from '#read-models/sessions/sessions.js';
import type { ReadModels } from '#read-models/tables/tables.js';
import type { Product } from '../product.js';
import { type Cookies, createCookies } from './cookies.js';
import { demoEntrance } from './demo/entrance.js';
import type { IdentityProvider } from './identity-provider.js';
import { type LoginSettings, defaultLogin } from './login-settings.js';
import { oidcProvider } from './oidc.js';
import { type Tokens, createTokens, keysOf } from './tokens.js';

/** Everything between the door and the product: who comes in, as whom, and how often. */
export interface Entrance {
  readonly production: boolean;
  readonly settings: LoginSettings;
  /** Where people reach us, without a slash at the end. */
  readonly publicUrl: () => string;
  /** Undefined where nobody can log in: a production process that was given no provider. */
  readonly provider: IdentityProvider | undefined;
  /** Undefined where no bearer token is accepted. */
  readonly tokens: Tokens | undefined;
  readonly sessions: Sessions;
  readonly ownSessions: OwnSessions;
  readonly logins: Logins;
  readonly cookies: Cookies;
  readonly log: Logger;
  /** Where limits are counted, when several processes share it, and by what clock. */
  readonly db: ReadModels;
  readonly now: () => string;
  /** The embedded provider, served below /demo-login; only where it is the one that is used. */
  readonly demo: RequestHandler | undefined;
}

export interface EntranceOptions {
  readonly settings?: Partial<LoginSettings>;
  /** Instead of the provider that the settings name. */
  readonly provider?: IdentityProvider;
  /** Instead of the tokens that the settings name. */
  readonly tokens?: Tokens;
}

/** @param listening the address the server listens on, asked for when it does */
export function openEntrance(product: Product, options: EntranceOptions, listening: () => string): Entrance {
  const { production, db, now, log } = product;
  const settings = { ...defaultLogin, ...options.settings };
  const publicUrl = (): string => settings.publicUrl ?? listening();
  const secure = (): boolean => settings.publicUrl?.startsWith('https:') ?? production;
  const { idleMinutes, hours } = settings;
  const embedded = !production && settings.issuer === undefined && options.provider === undefined;
  const demo = embedded ? demoEntrance(publicUrl) : undefined;
  return {
    production,
    settings,
    publicUrl,
    provider: options.provider ?? demo?.provider ?? configuredProvider(settings, production),
    tokens: options.tokens ?? configuredTokens(settings),
    sessions: createSessions({ db, now, idleMinutes, hours }),
    ownSessions: createOwnSessions({ db, now, idleMinutes, hours }),
    logins: createLogins({ db, now }),
    cookies: createCookies(secure),
    log,
    db,
    now,
    demo: demo?.handler,
  };
}

function configuredProvider(settings: LoginSettings, production: boolean): IdentityProvider | undefined {
  const { issuer, clientId, clientSecret, scope, personClaim } = settings;
  if (issuer === undefined || clientId === undefined || clientSecret === undefined) return undefined;
  return oidcProvider({ issuer: () => issuer, clientId, clientSecret, scope, personClaim, insecure: !production });
}

function configuredTokens({ issuer, audience, algorithms, personClaim }: LoginSettings): Tokens | undefined {
  if (issuer === undefined || audience === undefined) return undefined;
  return createTokens({ issuer, audience, algorithms, personClaim, keys: keysOf(issuer) });
}
