import { openMemoryStore } from '#event-store/memory/open.js';
import { webhook } from '#procedures/webhook/procedure.js';
import { type Projections, startProjections } from '#read-models/runner/start.js';
import { toyAgreement } from '#read-models/spec/toy-agreement.js';
import { toyRevision } from '#read-models/spec/toy-revision.js';
import { type World, createWorld } from '#read-models/spec/world.js';
import type { ReadModels } from '#read-models/tables/tables.js';
import { fetchSecret } from '../fetch-secret.js';
import { fileSecrets } from '../file-secrets.js';
import { LOOPBACK } from '../networks.js';
import type { Secrets } from '../secrets.js';
import { type Webhooks, type WebhooksOptions, startWebhooks } from '../start.js';
import type { Received } from './receiver.js';

/** The toy procedures with webhooks beside them, and no waiting to speak of. */
export interface Telling {
  readonly world: World;
  readonly db: ReadModels;
  readonly secrets: Secrets;
  readonly errors: unknown[];
  start(options?: Partial<WebhooksOptions>): Webhooks;
  /** Registers a webhook, approves it and fetches its secret. */
  register(id: string, address: string, data?: object): Promise<string>;
  administrate(id: string, command: string, data?: object, by?: string): Promise<void>;
  /** `note('r1', 3)`: three events of the run that do nothing but be there. */
  note(id: string, times?: number): Promise<void>;
  stop(): Promise<void>;
}

export async function createTelling(): Promise<Telling> {
  const world = createWorld(openMemoryStore(), [toyAgreement, toyRevision, webhook]);
  const db = await world.open();
  const projections: Projections = await startProjections({ db, store: world.store, registry: world.registry });
  const secrets = fileSecrets(world.folder);
  const running: Webhooks[] = [];
  const errors: unknown[] = [];
  const begun = new Set<string>();
  const telling: Telling = {
    world,
    db,
    secrets,
    errors,
    start(options = {}) {
      const { store, registry } = world;
      const webhooks = startWebhooks({
        ...{ db, store, registry, secrets, networks: LOOPBACK, now: () => new Date().toISOString() },
        ...{ intervalMs: 5, waitAfter: () => 1, onError: (error: unknown) => void errors.push(error) },
        ...options,
      });
      running.push(webhooks);
      return webhooks;
    },
    async register(id, address, data = {}) {
      const purpose = 'Får at vide, hvad der sker';
      const registered = { name: id, address, purpose, procedures: ['revision'], ...data };
      await world.act('webhook', id, 'RegisterWebhook', 'administrator', registered);
      const { position } = await world.act('webhook', id, 'ApproveWebhook', 'other-administrator');
      await projections.waitFor(position, 30_000);
      return fetchSecret(secrets, { id, secretNumber: 1 }, new Date().toISOString());
    },
    async administrate(id, command, data = {}, by = 'administrator') {
      const { position } = await world.act('webhook', id, command, by, data);
      await projections.waitFor(position, 30_000);
    },
    async note(id, times = 1) {
      for (let time = 0; time < times; time++) {
        if (begun.has(id)) await world.act('revision', id, 'Propose', 'municipal', { spor: 1 + (time % 3) });
        else await world.act('revision', id, 'Report', 'municipal', { agreement: 'a1', need: 'Behov' });
        begun.add(id);
      }
    },
    async stop() {
      await Promise.all(running.map((one) => one.stop()));
      await projections.stop();
      await world.close();
    },
  };
  return telling;
}

/** `r1.0`: which event of which run. */
export const told = ({ event: { data } }: Received): string => `${data.id}.${data.revision}`;

/** Those of one run. */
export const ofRun = (id: string, received: readonly Received[]): string[] =>
  received.filter(({ event }) => event.data.id === id).map(told);
