import 'reflect-metadata';
import { isAbsolute, resolve } from 'node:path';
import { isPostgresUrl } from '#read-models/database/postgres/address.js';
import { Satisfies } from '#engine/satisfies.js';
import { LOOPBACK, isNetwork } from '#webhooks/networks.js';
import { IsIn, IsNotEmpty, IsOptional, Matches } from 'class-validator';
import type { NoticeSettings } from '#notices/start.js';
import { IfGiven, WholeNumber, readVariables, wrongIn } from './environment.js';
import { MailEnvironment, mailOf, mailVariables } from './mail-settings.js';

const levels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];
const ADDRESS =
  'skal være adressen på en PostgreSQL: postgres://bruger:kodeord@vært:5432/database (særlige tegn i kodeordet skrives med %)';

const networksIn = (text: string): string[] => text.split(',').flatMap((one) => one.trim() || []);

function areNetworks(value: unknown): boolean {
  return typeof value === 'string' && networksIn(value).every(isNetwork);
}

/** The environment as it may be set; the table in docs/reference/settings.md is checked against this class. */
class Environment {
  @WholeNumber('skal være et portnummer fra 0 til 65535', 0, 65_535)
  PORT = 3000;

  @IsNotEmpty({ message: 'skal være en mappe, systemet må skrive i' })
  DATA_DIR = './data';

  @IsIn(levels, { message: `skal være en af ${levels.join(', ')}` })
  LOG_LEVEL = 'info';

  @IfGiven()
  @Matches(/^esdb(\+discover)?:\/\/[^\s]+$/, { message: 'skal se ud som esdb://bruger:kode@vært:2113' })
  EVENTSTOREDB_URL?: string;

  @IfGiven()
  @Satisfies('isPostgresUrl', isPostgresUrl, ADDRESS)
  DATABASE_URL?: string;

  @WholeNumber('skal være et helt antal sekunder fra 1 til 9', 1, 9)
  LEASE_SECONDS = 9;

  @WholeNumber('skal være et helt antal hændelser fra 1', 1)
  MAX_LAG_EVENTS = 5_000;

  @WholeNumber('skal være et helt antal sekunder fra 1', 1)
  MAX_LAG_SECONDS = 60;

  @WholeNumber('skal være et helt antal minutter fra 0 til 1440', 0, 1_440)
  CHECKPOINT_MINUTES = 10;

  @WholeNumber('skal være et helt antal hændelser fra 0', 0)
  CHECKPOINT_EVENTS = 1_000;

  SIGNING_KEY_FILE?: string;

  PERSONS_KEY_FILE?: string;
  @Satisfies('areNetworks', areNetworks, 'skal være net adskilt af komma: 10.20.0.0/16,fd12:3456::/32')
  WEBHOOK_NETWORKS = '';

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
  /**
   * The EventStoreDB to keep the log in, with user and password: never to be logged. Undefined: a file in `dataDir`.
   */
  readonly eventStoreDbUrl: string | undefined;
  /** The PostgreSQL with the read models; undefined: they are in the folder. Holds a password. */
  readonly databaseUrl: string | undefined;
  /** How long a leader that does not answer keeps its work, in milliseconds. */
  readonly leaseMs: number;
  /** How far behind the log the read models may be before the process says that it is not ready. */
  readonly maxLag: { readonly events: number; readonly seconds: number };
  /** How often the log is signed, in milliseconds; 0: never by itself. */
  readonly checkpoints: {
    readonly intervalMs: number;
    /** Also after so many events; 0: never by their number. */
    readonly everyEvents: number;
  };
  /** Where the log's signing key lies, when it is not in the data folder. */
  readonly keyFile: string | undefined;
  /** Where the key lies that the keys of persons are encrypted with, when it is not in the data folder. */
  readonly personsKeyFile: string | undefined;
  /** Networks that webhooks may lead to though they are not open to all. */
  readonly webhookNetworks: readonly string[];
  /** How people are told by mail what awaits them; undefined: they are not. */
  readonly mail: NoticeSettings | undefined;
  /** In production nobody may say who they are in a header. */
  readonly production: boolean;
}

/** A setting that cannot be used; the message is Danish and lists every one that is wrong, never a secret's value. */
export class UnusableSettings extends Error {}

/** Every variable that is read. */
export const names = [
  'PORT',
  'DATA_DIR',
  'LOG_LEVEL',
  'EVENTSTOREDB_URL',
  'DATABASE_URL',
  'LEASE_SECONDS',
  'MAX_LAG_EVENTS',
  'MAX_LAG_SECONDS',
  'CHECKPOINT_MINUTES',
  'CHECKPOINT_EVENTS',
  'SIGNING_KEY_FILE',
  'PERSONS_KEY_FILE',
  'WEBHOOK_NETWORKS',
  'NODE_ENV',
] as const;

/**
 * Reads and validates the environment.
 * @param usual what a program has for a default where that is its own
 * @param besides what is wrong with a program's own settings: all is told at once
 * @throws UnusableSettings
 */
export function readSettings(
  environment: NodeJS.ProcessEnv,
  usual: { readonly PORT?: number } = {},
  besides: readonly string[] = [],
): Settings {
  const settings = readVariables(Environment, names, { ...usual, ...environment });
  const chosen = readVariables(MailEnvironment, mailVariables, environment);
  const told = mailOf(chosen, environment['PUBLIC_URL'] || undefined, settings.NODE_ENV === 'production');
  const problems = [...wrongIn(settings), ...told.problems, ...besides].map((text) => `  ${text}.`);
  if (problems.length > 0) throw new UnusableSettings(`Indstillingerne kan ikke bruges:\n${problems.join('\n')}`);
  const { PORT, DATA_DIR, LOG_LEVEL, EVENTSTOREDB_URL, DATABASE_URL, LEASE_SECONDS, SIGNING_KEY_FILE, NODE_ENV } =
    settings;
  return {
    port: PORT,
    dataDir: isAbsolute(DATA_DIR) ? DATA_DIR : resolve(DATA_DIR),
    logLevel: LOG_LEVEL,
    eventStoreDbUrl: EVENTSTOREDB_URL || undefined,
    databaseUrl: DATABASE_URL || undefined,
    leaseMs: LEASE_SECONDS * 1_000,
    maxLag: { events: settings.MAX_LAG_EVENTS, seconds: settings.MAX_LAG_SECONDS },
    checkpoints: { intervalMs: settings.CHECKPOINT_MINUTES * 60_000, everyEvents: settings.CHECKPOINT_EVENTS },
    keyFile: SIGNING_KEY_FILE ? resolve(SIGNING_KEY_FILE) : undefined,
    personsKeyFile: settings.PERSONS_KEY_FILE ? resolve(settings.PERSONS_KEY_FILE) : undefined,
    // Where anybody may say who they are, what runs on the same machine is for trying things out.
    webhookNetworks: [...networksIn(settings.WEBHOOK_NETWORKS), ...(NODE_ENV === 'production' ? [] : LOOPBACK)],
    mail: told.mail,
    production: NODE_ENV === 'production',
  };
}

/**
 * The PostgreSQL that several processes share the read models in. A program frozen in the middle of writing to SQLite
 * keeps everybody else from writing, so there nobody could take over from it.
 * @throws UnusableSettings when there is none
 */
export function needPostgres({ databaseUrl }: Settings, command: string): string {
  if (databaseUrl !== undefined) return databaseUrl;
  throw new UnusableSettings(
    `»${command}« kræver, at læsemodellerne er i PostgreSQL, fordi flere processer deler dem: sæt DATABASE_URL.\n` +
      'Uden PostgreSQL kører det hele i én proces: npm start',
  );
}
