import { readFileSync } from 'node:fs';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Matches, Max, Min, ValidateIf } from 'class-validator';
import { type LoginSettings, defaultLogin } from './login-settings.js';
import { ALGORITHMS } from './tokens.js';

const given = (_all: unknown, value: unknown): boolean => value !== undefined && value !== '';

/** A whole number within bounds, with the Danish message of what it should be. */
function Whole(min: number, max: number, what: string): PropertyDecorator {
  const message = `skal være ${what} fra ${min} til ${max}`;
  return (target, property) => {
    for (const decorate of [Type(() => Number), IsInt({ message }), Min(min, { message }), Max(max, { message })]) {
      decorate(target, property as string);
    }
  };
}

/** How people and programs are let in, as the environment says it. */
export class LoginEnvironment {
  @ValidateIf(given)
  @Matches(/^https?:\/\/[^\s/?#@]+$/, {
    message: 'skal være adressen, folk bruger, uden skråstreg til sidst, for eksempel https://sporskifte.eksempel.dk',
  })
  PUBLIC_URL?: string;

  @ValidateIf(given)
  @Matches(/^https?:\/\/[^\s?#@]+$/, { message: 'skal være login-tjenestens adresse (issuer)' })
  OIDC_ISSUER?: string;

  @IsOptional() OIDC_CLIENT_ID?: string;
  @IsOptional() OIDC_CLIENT_SECRET?: string;
  @IsOptional() OIDC_CLIENT_SECRET_FILE?: string;

  @Matches(/^openid( [!-~]+)*$/, { message: 'skal begynde med openid, med mellemrum mellem flere' })
  OIDC_SCOPE = defaultLogin.scope;

  @Matches(/^\S{1,200}$/, { message: 'skal være navnet på ét claim' })
  OIDC_PERSON_CLAIM = defaultLogin.personClaim;

  @IsOptional() OIDC_API_AUDIENCE?: string;

  @Matches(new RegExp(`^(${ALGORITHMS.join('|')})(,(${ALGORITHMS.join('|')}))*$`), {
    message: `skal være en eller flere af ${ALGORITHMS.join(', ')} med komma imellem`,
  })
  OIDC_ALGORITHMS = defaultLogin.algorithms.join(',');

  @Whole(0, 10, 'et antal') TRUSTED_PROXIES = defaultLogin.trustedProxies;
  @Whole(1, 1_440, 'et antal minutter') SESSION_IDLE_MINUTES = defaultLogin.idleMinutes;
  @Whole(1, 168, 'et antal timer') SESSION_HOURS = defaultLogin.hours;
  @Whole(1, 100_000, 'et antal') LOGINS_PER_MINUTE = defaultLogin.loginsPerMinute;
  @Whole(1, 100_000, 'et antal') COMMANDS_PER_MINUTE = defaultLogin.commandsPerMinute;
}

/** The variables that are read. */
export const loginVariables = [
  'PUBLIC_URL',
  'OIDC_ISSUER',
  'OIDC_CLIENT_ID',
  'OIDC_CLIENT_SECRET',
  'OIDC_CLIENT_SECRET_FILE',
  'OIDC_SCOPE',
  'OIDC_PERSON_CLAIM',
  'OIDC_API_AUDIENCE',
  'OIDC_ALGORITHMS',
  'TRUSTED_PROXIES',
  'SESSION_IDLE_MINUTES',
  'SESSION_HOURS',
  'LOGINS_PER_MINUTE',
  'COMMANDS_PER_MINUTE',
] as const satisfies readonly (keyof LoginEnvironment)[];

/**
 * The settings, and every problem between them, as `VARIABLE what is wrong` in Danish, never with a secret's value.
 * @param production where there must be a provider, and everything must be https
 */
export function loginOf(read: LoginEnvironment, production: boolean): { settings: LoginSettings; problems: string[] } {
  const problems: string[] = [];
  const secret = secretOf(read, problems);
  const { PUBLIC_URL, OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_API_AUDIENCE } = read;
  const needed: [string, string | undefined][] = [
    ['OIDC_CLIENT_ID', OIDC_CLIENT_ID],
    ['OIDC_CLIENT_SECRET eller OIDC_CLIENT_SECRET_FILE', secret],
    ...(production ? ([['PUBLIC_URL', PUBLIC_URL]] as [string, string | undefined][]) : []),
  ];
  if (production && !OIDC_ISSUER) {
    problems.push('OIDC_ISSUER skal angives: i drift kan ingen logge ind uden en login-tjeneste');
  }
  if (production || OIDC_ISSUER) {
    for (const [name, value] of needed) if (!value) problems.push(`${name} skal angives, når der logges ind med OIDC`);
  }
  const addresses = { PUBLIC_URL, OIDC_ISSUER };
  for (const [name, value] of Object.entries(addresses)) {
    if (production && value && !value.startsWith('https://'))
      problems.push(`${name} skal begynde med https:// i drift`);
  }
  if (OIDC_API_AUDIENCE && OIDC_API_AUDIENCE === OIDC_CLIENT_ID) {
    problems.push(
      'OIDC_API_AUDIENCE må ikke være den samme som OIDC_CLIENT_ID: et login-bevis kunne da bruges som adgangsbevis',
    );
  }
  return {
    problems,
    settings: {
      ...(PUBLIC_URL && { publicUrl: PUBLIC_URL }),
      ...(OIDC_ISSUER && { issuer: OIDC_ISSUER }),
      ...(OIDC_CLIENT_ID && { clientId: OIDC_CLIENT_ID }),
      ...(secret && { clientSecret: secret }),
      scope: read.OIDC_SCOPE,
      personClaim: read.OIDC_PERSON_CLAIM,
      ...(OIDC_API_AUDIENCE && { audience: OIDC_API_AUDIENCE }),
      algorithms: read.OIDC_ALGORITHMS.split(','),
      trustedProxies: read.TRUSTED_PROXIES,
      idleMinutes: read.SESSION_IDLE_MINUTES,
      hours: read.SESSION_HOURS,
      loginsPerMinute: read.LOGINS_PER_MINUTE,
      commandsPerMinute: read.COMMANDS_PER_MINUTE,
    },
  };
}

function secretOf(read: LoginEnvironment, problems: string[]): string | undefined {
  const { OIDC_CLIENT_SECRET: value, OIDC_CLIENT_SECRET_FILE: file } = read;
  if (!file) return value;
  if (value) problems.push('OIDC_CLIENT_SECRET og OIDC_CLIENT_SECRET_FILE kan ikke begge angives. Fjern den ene');
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    problems.push(`OIDC_CLIENT_SECRET_FILE kan ikke læses: ${file}. Kontrollér stien og rettighederne`);
    return undefined;
  }
}
