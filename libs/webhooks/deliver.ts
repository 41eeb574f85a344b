import type { RecordedEvent } from '#engine/event.js';
import type { EventStore } from '#engine/event-store.js';
import { fold, refOf, streamOf } from '#engine/fold.js';
import type { Registry } from '#engine/registry.js';
import { decidingRun } from '#organisation/deciding-run.js';
import { cloudEventOf } from '#exports/cloud-event.js';
import { type Fence, stillLeading } from '#read-models/leases/fence.js';
import type { ReadModels } from '#read-models/tables/tables.js';
import type { WebhookWaitingRow } from '#read-models/tables/webhook-row.js';
import { MOST_ATTEMPTS } from './backoff.js';
import { pass, placeOf } from './places.js';
import type { Webhook } from './registered.js';
import { type Secrets, inUse } from './secrets.js';
import type { Message, Sent } from './send.js';
import { signatureOf } from './signature.js';
import { due, isHeld, noteRefused, noteTaken } from './waiting.js';

/** What is needed to tell a receiver of what happens. */
export interface DeliveryTools {
  readonly db: ReadModels;
  readonly store: EventStore;
  readonly registry: Registry;
  readonly secrets: Secrets;
  /** Begins every transaction, and is asked before anything is sent. */
  readonly fence: Fence;
  readonly now: () => string;
  /** Waits a little for the read models to have what is about to be told of: whoever is told asks them. */
  readonly visible: (position: string) => Promise<unknown>;
  readonly send: (message: Message) => Promise<Sent>;
  /** Milliseconds to wait after so many attempts. */
  readonly waitAfter: (attempts: number) => number;
  readonly over: () => boolean;
}

/** Most that is read of the log, and tried again, before anything else is looked at. */
const BATCH = 100;
const RETRIES = 10;
/**
 * So many runs refused without a yes between them, and the receiver is taken for gone: new ones are tried one at a
 * time.
 */
const REFUSALS = 5;
/** The longest rest between those is that after so many attempts. */
const LONGEST_REST = 4;

/** One webhook on its way through the log. */
export interface Delivery {
  /**
   * Tries what is due again, and then goes on in the log.
   * @returns whether there may be more to do at once
   * @throws LeaseLost, StoreUnavailable
   */
  round(webhook: Webhook): Promise<boolean>;
}

/**
 * Tells a receiver of each event at least once, those of a run in their order; a run it will not take holds no other
 * up.
 */
export function createDelivery(tools: DeliveryTools): Delivery {
  const { db, store, registry, secrets, fence, now, visible, send, waitAfter, over } = tools;
  let refusals = 0;
  let restUntil = 0;
  const resting = (): boolean => Date.parse(now()) < restUntil;

  async function tell(webhook: Webhook, event: RecordedEvent): Promise<Sent> {
    // What is closed is told to nobody outside, and is then none of the webhook's business.
    const run = fold(await store.readStream(event.stream), registry);
    if (run && (await decidingRun({ store, registry }, run)).level === 'closed') return { taken: true };
    await stillLeading(db, fence);
    const keys = inUse(await secrets.of(webhook.id), now());
    const body = JSON.stringify(cloudEventOf(event, registry));
    const seconds = Math.floor(Date.parse(now()) / 1_000);
    const sent = await send({
      address: webhook.address,
      body,
      headers: {
        'Content-Type': 'application/cloudevents+json; charset=utf-8',
        'User-Agent': 'Sporskifte',
        'webhook-id': event.id,
        'webhook-timestamp': String(seconds),
        'webhook-signature': signatureOf({ id: event.id, seconds, body }, keys),
      },
    });
    if (sent.taken) [refusals, restUntil] = [0, 0];
    return sent;
  }

  const nextAt = (attempts: number): string | null =>
    attempts >= MOST_ATTEMPTS ? null : new Date(Date.parse(now()) + waitAfter(attempts)).toISOString();

  async function tryAgain(webhook: Webhook, row: WebhookWaitingRow): Promise<void> {
    const [event] = await store.readStream(row.stream, { from: row.revision, limit: 1 });
    const gone: Sent = { taken: false, reason: 'Hændelsen er ikke i hændelsesloggen, hvor den var.' };
    const sent = event?.id === row.eventId ? await tell(webhook, event) : gone;
    // What a process that stops did not send was not refused.
    if (over()) return;
    if (sent.taken) await noteTaken(db, fence, row);
    else await noteRefused(db, fence, row, { reason: sent.reason, nextAt: nextAt(row.attempts + 1) });
  }

  /** Sent first and noted then: after a crash in between it is sent again, with the same id. */
  async function tellFirst(webhook: Webhook, event: RecordedEvent): Promise<Parameters<typeof pass>[3] | 'over'> {
    const since = now();
    if (await isHeld(db, webhook.id, event.stream)) {
      return { attempts: 0, reason: 'Venter bag en tidligere hændelse i samme forløb.', nextAt: '', since };
    }
    await visible(event.position);
    const sent = await tell(webhook, event);
    if (over() && !sent.taken) return 'over';
    if (!sent.taken) noteRefusal();
    return sent.taken ? undefined : { attempts: 1, reason: sent.reason, nextAt: nextAt(1), since };
  }

  /** Of new events alone: a run that is tried again and again says nothing of the others. */
  function noteRefusal(): void {
    const beyond = ++refusals - REFUSALS;
    if (beyond >= 0) restUntil = Date.parse(now()) + waitAfter(Math.min(beyond + 1, LONGEST_REST));
  }

  const registration = async ({ id }: Webhook): Promise<string> => {
    const events = await store.readStream(streamOf({ procedure: 'webhook', id }));
    const begins = events.find(({ type }) => type === 'WebhookApproved') ?? events[0];
    return begins?.position ?? (await store.head());
  };

  async function goOn(webhook: Webhook): Promise<boolean> {
    const place = await placeOf(db, webhook.id, () => registration(webhook));
    const events = await store.readAll({ after: place.position, limit: BATCH });
    let unnoted: RecordedEvent | undefined;
    for (const event of events) {
      if (over()) return false;
      if (webhook.procedures?.includes(refOf(event.stream).procedure) === false) {
        unnoted = event;
        continue;
      }
      if (resting() && !(await isHeld(db, webhook.id, event.stream))) break;
      const waits = await tellFirst(webhook, event);
      if (waits === 'over') return false;
      unnoted = undefined;
      if (!(await pass({ db, fence }, place, event, waits))) return true;
    }
    if (unnoted) await pass({ db, fence }, place, unnoted);
    return events.length === BATCH && !resting();
  }

  return {
    async round(webhook) {
      if (inUse(await secrets.of(webhook.id), now()).length === 0) return false;
      const rows = await due(db, webhook.id, now(), RETRIES);
      for (const row of rows) {
        if (over()) return false;
        await tryAgain(webhook, row);
      }
      const more = await goOn(webhook);
      return more || rows.length > 0;
    },
  };
}
