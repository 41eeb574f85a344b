import type { Logger } from 'pino';
import type { Position } from '#engine/event.js';
import { positionInLog } from '#event-store/position-in-log.js';
import type { Procedure } from '#engine/procedure.js';
import { Refusal } from '#engine/refusal.js';
import { type Proofs, openProofs } from '#audit/proof/open.js';
import { type Opened, open } from '#service/open.js';
import type { NoticeSettings } from '#notices/start.js';
import type { WebhookSettings } from '#service/webhooks.js';
import { secretsBeside } from '#webhooks/open-secrets.js';
import type { Secrets } from '#webhooks/secrets.js';
import { watchWork } from '#service/watch-work.js';
import type { Settings } from '#service/settings.js';
import type { ShelfOptions } from '#attachments/shelf.js';
import type { LogOptions } from '#service/log.js';
import type { Tracing } from '#service/tracing/tracing.js';
import { type Work, workAlone, workShared } from './work.js';

/** How long a reader waits for its own act to become visible before it is told to try again. */
const PATIENCE_MS = 5_000;

const LEASE_MS = 9_000;

/** Everything the HTTP layer speaks to, opened once for the process. */
export interface Product extends Opened, Omit<Work, 'stop'> {
  readonly folder: string;
  readonly proofs: Proofs;
  /** The secrets of webhooks. */
  readonly secrets: Secrets;
  readonly production: boolean;
  readonly log: Logger;
  readonly maxLag: Settings['maxLag'];
  /** How far the read models have come. */
  readonly upTo: () => Position;
  /**
   * Waits until a position is visible in lists and has had its consequences.
   * @throws Refusal `read-models-behind` when that takes too long, `malformed-request` when the log is not as long
   */
  readonly caughtUp: (position: Position | undefined) => Promise<void>;
}

export interface ProductOptions extends LogOptions {
  readonly production: boolean;
  /** The PostgreSQL with the read models; then other processes may share the work. Default: they are in the folder. */
  readonly databaseUrl?: string | undefined;
  /** Leaves the projections, the policies and the clock to other processes; only with a PostgreSQL. */
  readonly onlyApi?: boolean;
  /** How long this process keeps what it leads when it does not answer, in milliseconds. Default: 9 s. */
  readonly leaseMs?: number;
  /** How far behind the log the read models may be before the process says that it is not ready. */
  readonly maxLag?: Settings['maxLag'];
  /** Follows commands. Default: nobody does. */
  readonly tracing?: Tracing;
  /** Every version of every procedure. Default: those of the product. */
  readonly procedures?: readonly Procedure[];
  /** The time, ISO 8601 in UTC with milliseconds. Default: the machine's. */
  readonly now?: () => string;
  /** How often the clock looks for deadlines that have passed, in milliseconds; 0: only when asked to. Default: 1 s. */
  readonly clockIntervalMs?: number;
  /** Where attachments lie and which are taken. Default: in the folder. */
  readonly attachments?: ShelfOptions;
  /** Where the log's signing key lies. Default: in the data folder, made if need be. */
  readonly keyFile?: string | undefined;
  /** Where the key lies that the keys of persons are encrypted with. Default: likewise. */
  readonly personsKeyFile?: string | undefined;
  /** How webhooks are delivered to. Default: to the open internet. */
  readonly webhooks?: Omit<WebhookSettings, 'folder'>;
  /** How people are told by mail what awaits them. Default: nobody is. */
  readonly mail?: NoticeSettings | undefined;
}

/** Opens the product on a data folder: the log, the read models, and what goes on by itself. */
export async function openProduct(options: ProductOptions): Promise<Product> {
  const { production, log, databaseUrl, onlyApi = false, leaseMs = LEASE_MS } = options;
  const opened = await open({ ...options, readsOnly: onlyApi });
  const { maxLag = { events: 5_000, seconds: 60 } } = options;
  const { folder, keyFile } = options;
  const how = { ...options, webhooks: { ...options.webhooks, folder } };
  const work = await (databaseUrl === undefined
    ? workAlone(opened, how)
    : workShared(opened, how, onlyApi ? undefined : leaseMs));
  const { projections, policies, clock } = work;
  const proofs = openProofs({ folder, store: opened.store, now: opened.now, keyFile });
  watchWork(opened.metrics, { ...opened, projections });

  return {
    ...opened,
    folder,
    projections,
    policies,
    clock,
    proofs,
    secrets: secretsBeside(opened.db, folder),
    production,
    log,
    maxLag,
    upTo: projections.position,
    async caughtUp(position) {
      if (position === undefined) return;
      if (position > projections.position() && !(await positionInLog(opened.store, position))) throw notInLog();
      // What the policies did comes after the position, so the read models must be asked again for the head.
      const settled = await policies.caughtUp(position, PATIENCE_MS);
      if (settled && (await projections.waitFor(await opened.store.head(), PATIENCE_MS))) return;
      throw new Refusal(
        'read-models-behind',
        'Ændringen er gemt, men listerne er ikke fulgt med endnu. Prøv igen om lidt.',
      );
    },
    async close() {
      await work.stop();
      proofs.close();
      await opened.close();
    },
  };
}

function notInLog(): Refusal {
  return new Refusal(
    'malformed-request',
    'Positionen i after findes ikke i loggen. Udelad after, eller brug den, et svar har givet (upTo).',
  );
}
