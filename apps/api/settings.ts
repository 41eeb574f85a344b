import 'reflect-metadata';
import { isAbsolute, resolve } from 'node:path';
import { plainToInstance } from 'class-transformer';
import { Equals, IsIn, IsInt, IsNotEmpty, IsOptional, Max, Min, ValidateIf, validateSync } from 'class-validator';
import { Type } from 'class-transformer';

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

  @Type(() => Number)
  @IsInt({ message: 'skal være et helt antal minutter fra 0 til 1440' })
  @Min(0, { message: 'skal være et helt antal minutter fra 0 til 1440' })
  @Max(1_440, { message: 'skal være et helt antal minutter fra 0 til 1440' })
  CHECKPOINT_MINUTES = 10;

  SIGNING_KEY_FILE?: string;

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
  /** How often the log is signed, in milliseconds; 0: never by itself. */
  readonly checkpointIntervalMs: number;
  /** Where the log's signing key lies, when it is not in the data folder. */
  readonly keyFile: string | undefined;
  /** In production nobody may say who they are in a header. */
  readonly production: boolean;
}

/** A setting that cannot be used; the message is Danish and lists every one that is wrong, never a secret's value. */
export class UnusableSettings extends Error {}

/** Reads and validates the environment. @throws UnusableSettings */
export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  const names = [
    'PORT',
    'DATA_DIR',
    'LOG_LEVEL',
    'EVENTSTOREDB_URL',
    'DATABASE_URL',
    'CHECKPOINT_MINUTES',
    'SIGNING_KEY_FILE',
    'NODE_ENV',
  ];
  const given = names.flatMap((name) => (environment[name] === undefined ? [] : [[name, environment[name]] as const]));
  const settings = plainToInstance(Environment, Object.fromEntries(given), { exposeDefaultValues: true });
  const problems = validateSync(settings).flatMap(({ property, constraints }) =>
    [...new Set(Object.values(constraints ?? {}))].map((text) => `  ${property} ${text}.`),
  );
  if (problems.length > 0) throw new UnusableSettings(`Indstillingerne kan ikke bruges:\n${problems.join('\n')}`);
  const { PORT, DATA_DIR, LOG_LEVEL, CHECKPOINT_MINUTES, SIGNING_KEY_FILE, NODE_ENV } = settings;
  return {
    port: PORT,
    dataDir: isAbsolute(DATA_DIR) ? DATA_DIR : resolve(DATA_DIR),
    logLevel: LOG_LEVEL,
    checkpointIntervalMs: CHECKPOINT_MINUTES * 60_000,
    keyFile: SIGNING_KEY_FILE ? resolve(SIGNING_KEY_FILE) : undefined,
    production: NODE_ENV === 'production',
  };
}
