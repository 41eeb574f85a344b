import { positionInLog } from '#event-store/position-in-log.js';
import type { ReadModels } from '#read-models/tables/tables.js';
import type { WebhookWaitingRow } from '#read-models/tables/webhook-row.js';
import { replayFrom } from '#webhooks/places.js';
import { type WebhookStanding, webhooksStanding } from '#webhooks/standing.js';
import { retryAll, waitingOf } from '#webhooks/waiting.js';
import { moment } from '#wording/dates.js';
import { counted } from '#wording/numbers.js';
import type { Answer } from '../answer.js';
import type { Context } from '../context.js';
import { Problem, WrongUsage } from '../problem.js';
import { existingReadModels } from '../read-models-standing.js';
import type { Register } from '../register.js';

interface Options {
  readonly from?: string;
}

const states: { readonly [state in WebhookStanding['state']]: string } = {
  proposed: 'venter på godkendelse',
  declined: 'afvist',
  active: 'i brug',
  paused: 'på pause',
  resuming: 'på pause, foreslået genoptaget',
  ended: 'afsluttet',
};

/** `sporskifte webhooks`: what other systems have been told, and telling them again. */
export const registerWebhooks: Register = (program, run) =>
  program
    .command('webhooks [handling] [id]')
    .description(
      'Viser webhooks (list) og det, én mangler (deliveries <id>), prøver igen (retry <id>) eller sender igen (replay <id> --from).',
    )
    .option('--from <position>', 'send det igen, der kom efter denne position; start: alt')
    .action(
      run((context, deed: string | undefined, id: string | undefined, options: Options) =>
        webhooks(context, deed ?? 'list', id, options),
      ),
    );

/** Shows, retries or replays. @throws WrongUsage, Problem, StoreUnavailable */
export async function webhooks(context: Context, deed: string, id?: string, { from }: Options = {}): Promise<Answer> {
  if (!['list', 'deliveries', 'retry', 'replay'].includes(deed)) {
    throw new WrongUsage(`»${deed}« er ikke en handling. Vælg list, deliveries, retry eller replay.`);
  }
  if ((from !== undefined) !== (deed === 'replay')) {
    throw new WrongUsage('--from hører til replay og skal med der: webhooks replay <id> --from <position>');
  }
  const known = await webhooksStanding(await existingReadModels(context));
  if (deed === 'list') return { json: { webhooks: known }, text: () => [list(known)] };
  if (id === undefined) throw new WrongUsage(`Hvilken? Skriv: webhooks ${deed} <id>`);
  if (!known.some((one) => one.id === id)) {
    const ids = known.map((one) => one.id).join(', ') || 'ingen';
    throw new Problem('unknown-webhook', `Der er ingen webhook »${id}« i brug eller på pause. De kendte er: ${ids}.`);
  }
  if (deed === 'deliveries') return deliveries(await existingReadModels(context), id);
  const db = await context.writableReadModels();
  return deed === 'retry' ? retry(db, id) : replay(context, db, id, from!);
}

async function deliveries(db: ReadModels, id: string): Promise<Answer> {
  const rows = await waitingOf(db, id);
  return { json: { webhook: id, waiting: rows }, text: () => [rows.map(line).join('\n') || 'Intet venter.'] };
}

async function retry(db: ReadModels, id: string): Promise<Answer> {
  const triedAgain = await retryAll(db, id);
  return {
    json: { webhook: id, triedAgain },
    text: () => [`${counted(triedAgain, 'besked prøves', 'beskeder prøves')} igen, når tjenesten kører.`],
  };
}

async function replay({ store }: Context, db: ReadModels, id: string, from: string): Promise<Answer> {
  const position = await positionInLog(store, from);
  if (position === undefined) {
    throw new Problem('unknown-position', `Positionen »${from}« findes ikke i loggen. Skriv start for at sende alt.`);
  }
  await replayFrom(db, id, position);
  const what = from === 'start' ? 'Alt' : `Alt efter ${from}`;
  return { json: { webhook: id, after: from }, text: () => [`${what} sendes igen til ${id}, når tjenesten kører.`] };
}

function list(known: readonly WebhookStanding[]): string {
  return known.map(about).join('\n') || 'Der er ingen webhooks.';
}

function about({ id, name, address, state, waiting, parked, reason }: WebhookStanding): string {
  const missing = waiting === 0 ? 'intet venter' : `${counted(waiting, 'venter', 'venter')}, heraf ${parked} parkeret`;
  return `  ${id}: ${name}, ${address} (${states[state]}), ${missing}.${reason === undefined ? '' : ` ${reason}`}`;
}

function line({ type, stream, revision, position, attempts, nextAt, since, reason }: WebhookWaitingRow): string {
  const next = nextAt === null ? 'parkeret' : nextAt === '' ? 'prøves snart' : `prøves igen ${moment(nextAt)}`;
  const tries = counted(attempts, 'forsøg', 'forsøg');
  return `  ${position} ${type} (${stream}, revision ${revision}), siden ${moment(since)}, ${tries}, ${next}. ${reason}`;
}
