import { readFileSync } from 'node:fs';
import { type EventStore, StoreUnavailable } from '#engine/event-store.js';
import { startCheckpoints } from '#audit/proof/make-checkpoints.js';
import { isSeeded, seed } from '#seed/seed.js';
import { prepareFolder } from '#service/folder.js';
import { createLog } from '#service/process-log.js';
import { UnusableSettings, needPostgres } from '#service/settings.js';
import { openTracing } from '#service/tracing/open.js';
import { startSweeping } from './sweeping.js';
import { readSettings } from './settings.js';
import { letGoOfConnections } from './stop-serving.js';
import { openProduct } from './product.js';
import { createServer } from './server.js';
import { PortTaken, listen } from './listen.js';
import { welcome } from './welcome.js';

/** How long running requests may take to finish when the process is asked to stop. */
const GRACE_MS = 10_000;

/** Leaves the projections, the policies and the clock to processes of their own. */
const ONLY_API = '--only-api';

async function main(): Promise<void> {
  const settings = readSettings(process.env);
  const onlyApi = process.argv.includes(ONLY_API);
  if (onlyApi) needPostgres(settings, 'npm run start:api');
  const log = createLog(settings.logLevel);
  if (!settings.production && settings.login.issuer !== undefined) {
    log.warn('NODE_ENV is not production: anyone can say who they are in a header, whatever the login says');
  }
  prepareFolder(settings.dataDir);
  const tracing = await openTracing(process.env, { name: onlyApi ? 'sporskifte-api' : 'sporskifte', log });
  const product = await openProduct({
    ...settings,
    folder: settings.dataDir,
    webhooks: { networks: settings.webhookNetworks },
    onlyApi,
    log,
    tracing,
  });
  const { dataDir, production } = settings;
  const seeded = (await needsSeed(product.store)) ? await seed({ handle: product.handle }) : undefined;
  // After the seed: the first checkpoint is of all of it.
  const checkpoints = startCheckpoints({
    proofs: product.proofs,
    // Where several processes serve one log, the worker that leads it signs.
    ...(onlyApi ? { intervalMs: 0, everyEvents: 0 } : settings.checkpoints),
    onError: (error) => log.error({ err: error }, 'the log could not be signed; it is tried again'),
  });
  const sweeping = startSweeping({
    product,
    folder: settings.attachments.folder,
    onError: (error) =>
      log.error({ err: error }, 'attachments that nobody refers to could not be swept; it is tried again'),
  });
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  const app = await createServer(product, version, { settings: settings.login });
  const address = await listen(app, settings.port);
  const events = await product.store.count();
  const publicKey = product.proofs.key.text;

  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    process.stdout.write('Stopper: afslutter det, der er i gang …\n');
    letGoOfConnections(app.getHttpServer(), GRACE_MS);
    void app
      .close()
      .then(() => checkpoints.stop())
      .then(() => sweeping.stop())
      .then(product.close)
      .then(tracing.close)
      .then(() => process.stdout.write('Stoppet. Alt er gemt.\n'));
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  // Last: whoever reads where the service is may ask it to stop at once.
  process.stdout.write(welcome({ address, dataDir, events, publicKey, seeded, production }));
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
