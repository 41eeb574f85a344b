import { listParked } from '#read-models/policies/list-parked.js';
import type { ParkedRow } from '#read-models/tables/tables.js';
import type { Answer } from '../answer.js';
import type { Context } from '../context.js';
import { moment } from '#wording/dates.js';
import { counted } from '#wording/numbers.js';
import { existingReadModels } from '../read-models-standing.js';
import type { Register } from '../register.js';

/** `sporskifte parked`: what could not be carried from one procedure to another. */
export const registerParked: Register = (program, run) =>
  program
    .command('parked')
    .description('Viser de hændelser, som en politik mellem to procedurer ikke kunne føre videre.')
    .action(run((context) => parked(context)));

/** Lists parked events. Not red: that something is parked is no fault of the data. @throws Problem */
export async function parked(context: Context): Promise<Answer> {
  const rows = await listParked(await existingReadModels(context));
  return { json: { parked: rows }, text: () => [rows.length === 0 ? 'Ingen hændelser er parkeret.' : listed(rows)] };
}

function listed(rows: readonly ParkedRow[]): string {
  return [
    `${counted(rows.length, 'hændelse er parkeret', 'hændelser er parkeret')}:`,
    ...rows.map(
      ({ policy, stream, revision, type, reason, attempts, parkedAt }) =>
        `  ${policy}: ${type} (${stream}, revision ${revision}), parkeret ${moment(parkedAt)}, ` +
        `${counted(attempts, 'forsøg', 'forsøg')}. ${reason}`,
    ),
    'Ret årsagen, og prøv igen gennem tjenesten: POST /api/policies/<politik>/parked/<strøm>/retry',
  ].join('\n');
}
