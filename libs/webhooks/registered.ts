import type { WebhookContext } from '#procedures/webhook/events.js';
import type { ReadModels } from '#read-models/tables/tables.js';

/** A webhook as deliveries need to know it. */
export interface Webhook {
  readonly id: string;
  readonly name: string;
  readonly address: string;
  /** Names of procedures; undefined: all of them. */
  readonly procedures?: readonly string[];
  /** The newest secret that may be fetched. */
  readonly secretNumber: number;
  readonly state: 'proposed' | 'declined' | 'active' | 'paused' | 'resuming' | 'ended';
  /**
   * When it was registered, or approved where that is called for: what came before is none of its business unless
   * somebody asks for it.
   */
  readonly registeredAt: string;
}

/** Every webhook that has been registered, by id. */
export async function registeredWebhooks(db: ReadModels): Promise<Webhook[]> {
  const rows = await db
    .selectFrom('runs')
    .select(['id', 'context', 'value', 'openedAt'])
    .where('procedure', '=', 'webhook')
    .orderBy('id')
    .execute();
  return rows.map(({ id, context, value, openedAt }) => {
    const { name = '', address = '', procedures, secretNumber, approvedAt } = JSON.parse(context) as WebhookContext;
    const state = JSON.parse(value) as Webhook['state'];
    return {
      id,
      name,
      address,
      ...(procedures && { procedures }),
      secretNumber,
      state,
      registeredAt: approvedAt ?? openedAt,
    };
  });
}
