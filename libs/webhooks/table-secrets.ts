import type { ReadModels } from '#read-models/tables/tables.js';
import type { Secrets } from './secrets.js';

/** Secrets in a table that no rebuild touches. */
export function tableSecrets(db: ReadModels): Secrets {
  return {
    of: (webhook) =>
      db
        .selectFrom('webhookSecrets')
        .select(['number', 'secret', 'fetchedAt'])
        .where('webhook', '=', webhook)
        .orderBy('number', 'desc')
        .execute(),
    async keep(webhook, secret) {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('webhookSecrets')
        .values({ webhook, ...secret })
        .onConflict((on) => on.columns(['webhook', 'number']).doNothing())
        .executeTakeFirst();
      return numInsertedOrUpdatedRows === 1n;
    },
    async forget(webhook, below) {
      const those = db.deleteFrom('webhookSecrets').where('webhook', '=', webhook);
      await (below === undefined ? those : those.where('number', '<', below)).execute();
    },
  };
}
