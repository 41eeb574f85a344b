import type { AddressInfo } from 'node:net';
import { StoreUnavailable } from '#engine/event-store.js';
import { openProofs } from '#audit/proof/open.js';
import { prepareFolder } from '#service/folder.js';
import { newHolder } from '#service/holder.js';
import { open } from '#service/open.js';
import { createLog } from '#service/process-log.js';
import { readinessOf } from '#service/readiness.js';
import { reportTo, workTogether } from '#service/shared-work.js';
import { openTracing } from '#service/tracing/open.js';
import { watchWork } from '#service/watch-work.js';
import { UnusableSettings, needPostgres, readSettings } from '#service/settings.js';
import { type WorkerHealth, serveHealth } from './health.js';
import { signing, signsLog } from './signing.js';

const PORT = 3001;

/** Projections, policies and the clock, of which this process does what no other worker leads. */
async function main(): Promise<void> {
  const settings = readSettings(process.env, { PORT });
  const databaseUrl = needPostgres(settings, 'npm run start:worker');
  const { dataDir, eventStoreDbUrl, leaseMs, logLevel, maxLag, personsKeyFile, port } = settings;
  const log = createLog(logLevel);
  prepareFolder(dataDir);
  const tracing = await openTracing(process.env, { name: 'sporskifte-worker', log });
  const opened = await open({ folder: dataDir, eventStoreDbUrl, databaseUrl, personsKeyFile, log, tracing });
  const holder = newHolder();
  const proofs = signsLog(settings)
    ? openProofs({ folder: dataDir, store: opened.store, now: opened.now, keyFile: settings.keyFile })
    : undefined;
  const work = await workTogether(opened, {
    onError: reportTo(log),
    webhooks: { folder: dataDir, networks: settings.webhookNetworks },
    mail: settings.mail,
    lead: { holder, leaseMs },
    ...(proofs && { duties: { checkpoints: signing(opened, proofs, settings.checkpoints, reportTo(log)) } }),
  });
  const { observation: projections, background } = work;
  watchWork(opened.metrics, { ...opened, projections });
  const measured = opened.metrics.registry;
  const health = async (): Promise<WorkerHealth> => {
    const { reason, ...behind } = await readinessOf({ ...opened, projections }, maxLag);
    return { reason: background?.failure() ?? reason, holder, leading: background?.leading() ?? [], ...behind };
  };
  const { contentType } = measured;
  const server = await serveHealth(port, health, { contentType, metrics: () => measured.metrics() });

  let stopping = false;
  async function stop(): Promise<void> {
    if (stopping) return;
    stopping = true;
    process.stdout.write('Stopper: afslutter det, der er i gang …\n');
    server.close();
    server.closeAllConnections();
    await work.stop();
    proofs?.close();
    await opened.close();
    await tracing.close();
    process.stdout.write('Stoppet. En anden arbejdsproces kan tage over med det samme.\n');
  }
  process.on('SIGINT', () => void stop());
  process.on('SIGTERM', () => void stop());
  // Last: whoever reads that it runs may ask it to stop at once.
  const address = `http://localhost:${(server.address() as AddressInfo).port}`;
  process.stdout.write(`Sporskiftes arbejdsproces kører; helbred på ${address}/health/ready. Stop med Ctrl+C.\n`);
}

main().catch((error: unknown) => {
  const taken = (error as { code?: unknown } | undefined)?.code === 'EADDRINUSE';
  const known = error instanceof UnusableSettings || error instanceof StoreUnavailable;
  const text = taken ? 'Porten er optaget. Vælg en anden: PORT=3002 npm run start:worker' : String(error);
  process.stderr.write(`${known ? error.message : error instanceof Error && !taken ? error.stack : text}\n`);
  process.exit(1);
});
