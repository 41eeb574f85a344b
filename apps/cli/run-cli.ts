import { resolve } from 'node:path';
import { CommanderError } from 'commander';
import type { EventStore } from '#engine/event-store.js';
import type { Organisation } from '#engine/handle.js';
import type { Registry } from '#engine/registry.js';
import type { ReadModels } from '#read-models/tables/tables.js';
import { attachmentFolder } from '#service/attachment-settings.js';
import type { Answer } from './answer.js';
import type { Context, Outside } from './context.js';
import { usageText } from './danish/usage-error.js';
import { type Told, WrongUsage, toldOf } from './problem.js';
import { createProgram } from './program.js';
import { type Progress, createProgress } from './progress.js';
import type { Run, RunApart } from './register.js';
import type { StoreName } from './store-name.js';
import type { Terminal } from './terminal.js';

/** All that the command line meets outside itself. */
export interface World {
  readonly terminal: Terminal;
  readonly env: { readonly [name: string]: string | undefined };
  readonly registry: Registry;
  readonly now: () => string;
  readonly organisation: (store: EventStore) => Organisation;
  readonly openLog: (folder: string) => EventStore;
  /** Makes the folder and the log if they are not there. */
  readonly makeLog: (folder: string) => EventStore;
  readonly openEventStoreDb: (url: string) => Promise<EventStore>;
  readonly fileDamage: (folder: string) => readonly string[];
  readonly openReadModels: (folder: string) => Promise<ReadModels | undefined>;
  readonly openWritableReadModels: (folder: string) => Promise<ReadModels>;
}

/** What every command can be given. */
interface Options {
  readonly data?: string;
  readonly json?: true;
  readonly step?: true;
}

/**
 * Runs one command line, without the program's own name.
 * @returns the exit code: 0 all is well, 1 something was found or refused, 2 wrong usage
 */
export async function runCli(argv: readonly string[], world: World): Promise<number> {
  let exitCode = 0;
  const answering =
    <W>(within: (options: Options, work: (given: W) => Promise<Answer>) => Promise<Answer>) =>
    (work: (given: W, ...args: never[]) => Promise<Answer>) =>
    async (...args: unknown[]) => {
      // Commander adds the options and the command itself after the declared arguments.
      const options = args.at(-2) as Options;
      const answer = await within(options, (found) => work(found, ...(args as never[])));
      await print(answer, options, world.terminal);
      exitCode = answer.red ? 1 : 0;
    };
  const run = answering<Context>((options, work) => withContext(world, options, work)) as Run;
  const apart = answering<Outside>((_options, work) => withOutside(world, work)) as RunApart;
  try {
    await createProgram(world.terminal, run, apart).parseAsync(argv, { from: 'user' });
    return exitCode;
  } catch (error) {
    return fail(error, argv, world.terminal);
  }
}

async function withContext(
  world: World,
  { data }: Options,
  work: (context: Context) => Promise<Answer>,
): Promise<Answer> {
  const folder = resolve(data ?? (world.env['DATA_DIR'] || './data'));
  const url = world.env['EVENTSTOREDB_URL'];
  const named: StoreName = url ? { kind: 'eventstoredb', url } : { kind: 'folder', folder };
  const opened: ReadModels[] = [];
  const keep = <M extends ReadModels | undefined>(db: M): M => {
    if (db) opened.push(db);
    return db;
  };
  return withOutside(world, async ({ openStore, registry, progress }) => {
    const store = await openStore(named, 'read');
    try {
      return await work({
        folder,
        attachments: attachmentFolder(folder, world.env['ATTACHMENTS_DIR']),
        keyFile: world.env['SIGNING_KEY_FILE'] || undefined,
        store,
        registry,
        now: world.now,
        organisation: world.organisation(store),
        embedded: !url,
        fileDamage: () => (url ? [] : world.fileDamage(folder)),
        readModels: async () => keep(await world.openReadModels(folder)),
        writableReadModels: async () => keep(await world.openWritableReadModels(folder)),
        progress,
      });
    } finally {
      for (const db of opened) await db.destroy();
    }
  });
}

async function withOutside(world: World, work: (outside: Outside) => Promise<Answer>): Promise<Answer> {
  const stores: EventStore[] = [];
  const shown: Progress[] = [];
  try {
    return await work({
      registry: world.registry,
      now: world.now,
      setting: (name) => world.env[name],
      async openStore(named, use) {
        const store = await opened(world, named, use);
        stores.push(store);
        return store;
      },
      progress(doing) {
        const progress = createProgress(world.terminal, doing);
        shown.push(progress);
        return progress.show;
      },
    });
  } finally {
    for (const progress of shown) progress.end();
    for (const store of stores) await store.close();
  }
}

async function opened(world: World, named: StoreName, use: 'read' | 'write'): Promise<EventStore> {
  if (named.kind === 'eventstoredb') return world.openEventStoreDb(named.url);
  return use === 'read' ? world.openLog(named.folder) : world.makeLog(named.folder);
}

async function print({ json, text }: Answer, options: Options, terminal: Terminal): Promise<void> {
  if (options.json) return terminal.write(`${JSON.stringify(json, undefined, 2)}\n`);
  const blocks = text();
  for (const [index, block] of blocks.entries()) {
    terminal.write(`${block}\n`);
    if (!options.step || !terminal.enter || index === blocks.length - 1) continue;
    terminal.tell('(Enter: næste skridt) ');
    await terminal.enter();
  }
}

function fail(error: unknown, argv: readonly string[], terminal: Terminal): number {
  // Help that was asked for has been written; without a command it has been shown as the answer to wrong usage.
  if (error instanceof CommanderError && error.exitCode === 0) return 0;
  if (error instanceof CommanderError && error.code === 'commander.help') return 2;
  const { exitCode, ...told } = tellOf(error);
  terminal.tell(`${told.message}\n`);
  if (argv.includes('--json')) terminal.write(`${JSON.stringify({ problem: told }, undefined, 2)}\n`);
  return exitCode;
}

function tellOf(error: unknown): Told {
  return toldOf(error instanceof CommanderError ? new WrongUsage(usageText(error)) : error);
}
