import { secretOf } from '#service/environment.js';
import type { LoginEnvironment } from './login-environment.js';
import type { LoginSettings } from './login-settings.js';

/**
 * The settings, and every problem between them, as `VARIABLE what is wrong` in Danish, never with a secret's value.
 * @param production where there must be a provider, and everything must be https
 */
export function loginOf(read: LoginEnvironment, production: boolean): { settings: LoginSettings; problems: string[] } {
  const { secret, problem } = secretOf('OIDC_CLIENT_SECRET', read);
  const settings: LoginSettings = {
    ...present({
      publicUrl: read.PUBLIC_URL,
      issuer: read.OIDC_ISSUER,
      clientId: read.OIDC_CLIENT_ID,
      clientSecret: secret,
      audience: read.OIDC_API_AUDIENCE,
    }),
    scope: read.OIDC_SCOPE,
    personClaim: read.OIDC_PERSON_CLAIM,
    algorithms: read.OIDC_ALGORITHMS.split(','),
    trustedProxies: read.TRUSTED_PROXIES,
    idleMinutes: read.SESSION_IDLE_MINUTES,
    hours: read.SESSION_HOURS,
    loginsPerMinute: read.LOGINS_PER_MINUTE,
    commandsPerMinute: read.COMMANDS_PER_MINUTE,
  };
  const problems = [problem, ...missingIn(settings, production), ...unsafeIn(settings, production)];
  return { settings, problems: problems.filter((text) => text !== undefined) };
}

function missingIn({ publicUrl, issuer, clientId, clientSecret }: LoginSettings, production: boolean): string[] {
  const needed: { readonly [name: string]: unknown } = {
    ...(production && { PUBLIC_URL: publicUrl, OIDC_ISSUER: issuer }),
    ...((production || issuer !== undefined) && {
      OIDC_CLIENT_ID: clientId,
      'OIDC_CLIENT_SECRET eller OIDC_CLIENT_SECRET_FILE': clientSecret,
    }),
  };
  const missing = Object.keys(needed).filter((name) => needed[name] === undefined);
  const why = production ? 'i drift kan ingen logge ind uden' : 'login-tjenesten i OIDC_ISSUER skal kende os';
  return missing.map((name) => `${name} skal angives: ${why}`);
}

function unsafeIn({ publicUrl, issuer, clientId, audience }: LoginSettings, production: boolean): string[] {
  const addresses = Object.entries({ PUBLIC_URL: publicUrl, OIDC_ISSUER: issuer });
  const plain = addresses.filter(([, value]) => production && value?.startsWith('http:'));
  const same = audience !== undefined && audience === clientId;
  return [
    ...plain.map(([name]) => `${name} skal begynde med https:// i drift`),
    ...(same
      ? ['OIDC_API_AUDIENCE må ikke være OIDC_CLIENT_ID: et bevis for login kunne da bruges som adgangsbevis']
      : []),
  ];
}

/** What has been given: a variable that is set to nothing counts as one that is not set. */
function present<T extends object>(values: T): { [name in keyof T]?: NonNullable<T[name]> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => Boolean(value))) as never;
}
