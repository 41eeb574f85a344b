import { IsOptional, Matches } from 'class-validator';
import type { FieldDecorator } from '#engine/satisfies.js';
import { IfGiven, WholeNumber } from '#service/environment.js';
import { defaultLogin } from './login-settings.js';
import { ALGORITHMS } from './tokens.js';

/** A whole number within bounds, with the Danish message of what it should be. */
const Whole = (least: number, most: number, what: string): FieldDecorator =>
  WholeNumber(`skal være ${what} fra ${least} til ${most}`, least, most);

/** How people and programs are let in, as the environment says it. */
export class LoginEnvironment {
  @IfGiven()
  @Matches(/^https?:\/\/[^\s/?#@]+$/, {
    message: 'skal være adressen, folk bruger, uden skråstreg til sidst, for eksempel https://sporskifte.eksempel.dk',
  })
  PUBLIC_URL?: string;

  @IfGiven()
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
