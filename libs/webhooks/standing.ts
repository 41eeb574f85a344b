import { tableNames } from '#read-models/database/create.js';
import type { ReadModels } from '#read-models/tables/tables.js';
import { findPlace } from './places.js';
import { type Webhook, registeredWebhooks } from './registered.js';

/** A webhook, and how it goes. */
export interface WebhookStanding extends Webhook {
  /** Everything up to here has been sent once or waits; null before anything has. */
  readonly position: string | null;
  /** Events that the receiver has not taken, parked ones too. */
  readonly waiting: number;
  /** Events that are not tried again until somebody asks for it. */
  readonly parked: number;
  /** Danish: why the first of those was not taken, if there is one. */
  readonly reason?: string;
}

const ALIVE: ReadonlySet<Webhook['state']> = new Set(['active', 'paused', 'resuming']);

/** Every webhook that has been approved and not been ended, by id. */
export async function webhooksStanding(db: ReadModels): Promise<WebhookStanding[]> {
  // Read models of an earlier version of the product have no such tables until the service has been started.
  if (!(await tableNames(db)).has('webhookPlaces')) return [];
  const webhooks = (await registeredWebhooks(db)).filter(({ state }) => ALIVE.has(state));
  return Promise.all(webhooks.map((webhook) => standingOf(db, webhook)));
}

async function standingOf(db: ReadModels, webhook: Webhook): Promise<WebhookStanding> {
  const place = await findPlace(db, webhook.id);
  const those = db.selectFrom('webhookWaiting').where('webhook', '=', webhook.id);
  const count = (rows: typeof those) => rows.select((of) => of.fn.countAll().as('count')).executeTakeFirstOrThrow();
  const [waiting, parked, first] = [
    await count(those),
    await count(those.where('nextAt', 'is', null)),
    await those.select('reason').orderBy('position').limit(1).executeTakeFirst(),
  ];
  return {
    ...webhook,
    position: place?.position ?? null,
    waiting: Number(waiting.count),
    parked: Number(parked.count),
    ...(first && { reason: first.reason }),
  };
}
