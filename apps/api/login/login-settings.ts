import { ALGORITHMS } from './tokens.js';

/** How people and programs are let in. */
export interface LoginSettings {
  /** Where people reach us, without a slash at the end. Default: where the process listens. */
  readonly publicUrl?: string;
  /** Default, outside production: the embedded provider with the demo people. */
  readonly issuer?: string;
  readonly clientId?: string;
  readonly clientSecret?: string;
  readonly scope: string;
  readonly personClaim: string;
  /** What the bearer tokens of programs must be meant for. Default: none is accepted. */
  readonly audience?: string;
  readonly algorithms: readonly string[];
  /** How many proxies in front of us to believe when they say where a request comes from. */
  readonly trustedProxies: number;
  readonly idleMinutes: number;
  readonly hours: number;
  /** For each address, in a minute. */
  readonly loginsPerMinute: number;
  /** For each person, in a minute. */
  readonly commandsPerMinute: number;
}

export const defaultLogin: LoginSettings = {
  scope: 'openid profile',
  personClaim: 'sub',
  algorithms: ALGORITHMS,
  trustedProxies: 0,
  idleMinutes: 60,
  hours: 10,
  loginsPerMinute: 30,
  commandsPerMinute: 300,
};
