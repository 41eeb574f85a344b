import { readFileSync } from 'node:fs';
import { type EventStore, StoreUnavailable } from '#engine/event-store.js';
import { isSeeded, seed } from '#seed/seed.js';
import { prepareFolder } from './folder.js';
import { createLog } from './log.js';
import { openProduct } from './product.js';
import { createServer } from './server.js';
import { UnusableSettings, readSettings } from './settings.js';
import { PortTaken, listen } from './listen.js';
import { welcome } from './welcome.js';

/** How long running requests may take to finish when the process is asked to stop. */
const GRACE_MS = 10_000;

async function main(): Promise<void> {
  const settings = readSettings(process.env);
  const log = createLog(settings.logLevel);
  if (!settings.production && settings.login.issuer !== undefined) {
    log.warn('NODE_ENV is not production: anyone can say who they are in a header, whatever the login says');
  }
  prepareFolder(settings.dataDir);
  const product = await openProduct({ folder: settings.dataDir, production: settings.production, log });
  const seeded = (await needsSeed(product.store)) ? await seed({ handle: product.handle }) : undefined;
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  const app = await createServer(product, version, { settings: settings.login });
  const address = await listen(app, settings.port);
  const { dataDir, production } = settings;
  process.stdout.write(welcome({ address, dataDir, events: await product.store.count(), seeded, production }));

  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    process.stdout.write('Stopper: afslutter det, der er i gang …\n');
    // A client that never finishes must not keep the process for ever.
    setTimeout(() => app.getHttpServer().closeAllConnections(), GRACE_MS).unref();
    void app
      .close()
      .then(product.close)
      .then(() => process.stdout.write('Stoppet. Alt er gemt.\n'));
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

/** Only an empty log, or one whose seed was interrupted, is filled; what others have written is left alone. */
async function needsSeed(store: EventStore): Promise<boolean> {
  const [first] = await store.readAll({ limit: 1 });
  if (first === undefined) return true;
  return first.metadata.actor.seat.startsWith('seed-') && !(await isSeeded(store));
}

main().catch((error: unknown) => {
  const known = error instanceof UnusableSettings || error instanceof StoreUnavailable || error instanceof PortTaken;
  process.stderr.write(`${known ? error.message : String(error instanceof Error ? error.stack : error)}\n`);
  process.exit(1);
});
