import 'reflect-metadata';
import { isAbsolute, resolve } from 'node:path';
import { plainToInstance } from 'class-transformer';
import { Equals, IsIn, IsInt, IsNotEmpty, IsOptional, Max, Min, ValidateIf, validateSync } from 'class-validator';
import { Type } from 'class-transformer';
import { LoginEnvironment, loginVariables } from './login/login-environment.js';
import { loginOf } from './login/login-of.js';
import type { LoginSettings } from './login/login-settings.js';

const levels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];
const notYet = (what: string) =>
  `kan ikke bruges endnu: denne version gemmer ${what}. Fjern variablen fra miljøet, og start igen`;

/** The environment as it may be set; the table in docs/reference/settings.md is checked against this class. */
class Environment {
  @Type(() => Number)
  @IsInt({ message: 'skal være et portnummer fra 0 til 65535' })
  @Min(0, { message: 'skal være et portnummer fra 0 til 65535' })
  @Max(65_535, { message: 'skal være et portnummer fra 0 til 65535' })
  PORT = 3000;

  @IsNotEmpty({ message: 'skal være en mappe, systemet må skrive i' })
  DATA_DIR = './data';

  @IsIn(levels, { message: `skal være en af ${levels.join(', ')}` })
  LOG_LEVEL = 'info';

  @ValidateIf((_all, value) => value !== undefined && value !== '')
  @Equals(undefined, { message: notYet('hændelserne i DATA_DIR og taler ikke med EventStoreDB') })
  EVENTSTOREDB_URL?: string;

  @ValidateIf((_all, value) => value !== undefined && value !== '')
  @Equals(undefined, { message: notYet('læsemodellerne i DATA_DIR og taler ikke med PostgreSQL') })
  DATABASE_URL?: string;

  @IsOptional()
  @IsIn(['production', 'development', 'test', ''], { message: 'skal være production, development eller test' })
  NODE_ENV?: string;
}

/** What the process runs with. */
export interface Settings {
  readonly port: number;
  /** Absolute path. */
  readonly dataDir: string;
  readonly logLevel: string;
  /** In production nobody may say who they are in a header. */
  readonly production: boolean;
  readonly login: LoginSettings;
}

/** A setting that cannot be used; the message is Danish and lists every one that is wrong, never a secret's value. */
export class UnusableSettings extends Error {}

/** Reads and validates the environment. @throws UnusableSettings */
export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  const names = ['PORT', 'DATA_DIR', 'LOG_LEVEL', 'EVENTSTOREDB_URL', 'DATABASE_URL', 'NODE_ENV'];
  const settings = readInto(Environment, names, environment);
  const loginSettings = readInto(LoginEnvironment, loginVariables, environment);
  const production = settings.NODE_ENV === 'production';
  const login = loginOf(loginSettings, production);
  const problems = [...wrongIn(settings), ...wrongIn(loginSettings), ...login.problems].map((text) => `  ${text}.`);
  if (problems.length > 0) throw new UnusableSettings(`Indstillingerne kan ikke bruges:\n${problems.join('\n')}`);
  const { PORT, DATA_DIR, LOG_LEVEL } = settings;
  return {
    port: PORT,
    dataDir: isAbsolute(DATA_DIR) ? DATA_DIR : resolve(DATA_DIR),
    logLevel: LOG_LEVEL,
    production,
    login: login.settings,
  };
}

function readInto<E extends object>(kind: new () => E, names: readonly string[], from: NodeJS.ProcessEnv): E {
  const given = names.flatMap((name) => (from[name] === undefined ? [] : [[name, from[name]] as const]));
  return plainToInstance(kind, Object.fromEntries(given), { exposeDefaultValues: true });
}

function wrongIn(settings: object): string[] {
  return validateSync(settings).flatMap(({ property, constraints }) =>
    [...new Set(Object.values(constraints ?? {}))].map((text) => `${property} ${text}`),
  );
}
