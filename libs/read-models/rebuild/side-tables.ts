import { START } from '#engine/event.js';
import type { Checkpoint } from '../database/checkpoints.js';
import { createTable, newToken, tableNames } from '../database/create.js';
import { type Shape, formatOf } from '../tables/shape.js';
import { type ReadModels, shapes } from '../tables/tables.js';

/** Tables being built beside the live ones are named after them and a token of the rebuild: `runs__1f2e3d4c`. */
const SIDE = new RegExp(`^(${shapes.map(({ name }) => name).join('|')})__[0-9a-f]{8}$`);

/** Name of a table, and of its checkpoint, in one rebuild. */
export function sideName({ name }: Pick<Shape, 'name'>, token: string): string {
  return `${name}__${token}`;
}

/** Makes the empty side tables of a rebuild, without indexes: they are made faster on a full table. */
export async function createSides(db: ReadModels, some: readonly Shape[]): Promise<string> {
  const token = newToken();
  await db.transaction().execute(async (trx) => {
    for (const shape of some) {
      await createTable(trx, shape, sideName(shape, token));
      await trx.insertInto('checkpoints').values(emptySide(shape, token)).execute();
    }
  });
  return token;
}

/** The checkpoint of a side table before its first event. */
export function emptySide(shape: Shape, token: string): Checkpoint {
  return { name: sideName(shape, token), format: formatOf(shape), position: START, events: 0 };
}

/** Removes what rebuilds that did not finish have left. A rebuild still at work elsewhere stops with an error. */
export async function removeSides(db: ReadModels): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const checkpoints = await trx.selectFrom('checkpoints').select('name').execute();
    for (const { name } of checkpoints.filter((checkpoint) => SIDE.test(checkpoint.name))) {
      await trx.deleteFrom('checkpoints').where('name', '=', name).execute();
    }
    for (const name of await tableNames(trx)) {
      if (SIDE.test(name)) await trx.schema.dropTable(name).execute();
    }
  });
}
