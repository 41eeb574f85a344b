import { randomUUID } from 'node:crypto';
import { danishDay, endOfDanishDay } from '#engine/calendar.js';
import { type Granted, countsOn } from '#organisation/access.js';
import { type RightRun, accessesOf } from '#organisation/accesses.js';
import { organisationAt } from '#organisation/organisation-at.js';
import { seatsOf } from '#organisation/organisation.js';
import { rightsAt } from '#organisation/rights-at.js';
import { actorFrom } from '../actor.js';
import type { Answer } from '../answer.js';
import type { Context } from '../context.js';
import { accessText, doneText } from '../danish/access-text.js';
import { giver } from '../give.js';
import { dayFrom } from '../moment.js';
import { WrongUsage } from '../problem.js';
import type { Register } from '../register.js';
import { type AccessOnDay, type AccessOptions, type Kind, deedOf, kinds } from './access-deeds.js';

/** `sporskifte access`: who has what access beside their seats, and giving it, taking it and taking it back. */
export const registerAccess: Register = (program, run) =>
  program
    .command('access [handling] [art] [id]')
    .description(
      'Viser, hvem der har adgang ud over deres poster (list), eller handler: propose, approve, decline og revoke for auditor og program; take, close og acknowledge for emergency.',
    )
    .option('--on <dag>', 'list: dagen (ellers i dag)', dayFrom)
    .option('--as <person/post>', 'hvem der handler, og i hvilken post', actorFrom)
    .option('--for <id>', 'personen eller programmet, der skal have adgangen; list: kun den')
    .option('--name <navn>', 'programmets navn')
    .option('--rights <rettigheder>', 'programmets rettigheder med komma imellem: readInternal,giveCommands')
    .option('--from <dag>', 'første dag', dayFrom)
    .option('--to <dag>', 'sidste dag', dayFrom)
    .option('--closed-too', 'revisor: også lukket materiale')
    .option('--purpose <formål>', 'hvad adgangen skal bruges til')
    .option('--legal-ground <hjemmel>', 'hvad adgangen hviler på')
    .option('--run <procedure/id>', 'nødadgang: det lukkede forløb')
    .option('--hours <timer>', 'nødadgang: hvor længe, 1-24')
    .option('--reason <tekst>', 'begrundelse eller bemærkning')
    .option('--dry-run', 'vis kun, om det kan lade sig gøre; intet skrives')
    .action(
      run(
        (
          context,
          deed: string | undefined,
          kind: string | undefined,
          id: string | undefined,
          options: AccessOptions,
        ) =>
          deed === undefined || deed === 'list' ? list(context, options) : act(context, { deed, kind, id }, options),
      ),
    );

/** Everything that lets somebody read or act on a day, as the log had it when the day ended. */
export async function list({ store, registry, now }: Context, options: AccessOptions): Promise<Answer> {
  const today = danishDay(now());
  const { on = today, for: who } = options;
  const instant = on === today ? now() : new Date(Date.parse(endOfDanishDay(on)) - 1).toISOString();
  const rights = await rightsAt(store, registry, instant);
  const accesses = rights
    .map((right): AccessOnDay =>
      accessOn(right, registry.version(right.run.definition).chart.title(right.run.value), on, instant),
    )
    .filter((one) => who === undefined || one.for === who);
  const seats = who === undefined ? undefined : seatsOf(await organisationAt(store, registry, instant), who, on);
  const json = {
    on,
    asKnownAt: instant,
    ...(who !== undefined && { for: who, seats }),
    total: accesses.length,
    accesses,
  };
  return { json, text: () => [accessText({ on, accesses, ...(seats && { seats }) })] };
}

function accessOn(right: RightRun, state: string, on: string, instant: string): AccessOnDay {
  const { run } = right;
  const { auditors, clients, glasses } = accessesOf([right]);
  const [glass] = glasses;
  const [granted] = [...auditors, ...[...clients.values()].flat()] as Granted[];
  const counts = glass ? instant < glass.until : granted !== undefined && countsOn(granted, on);
  const kind = (Object.keys(kinds) as Kind[]).find((one) => kinds[one].procedure === run.procedure)!;
  const { auditor, client, person } = run.context as { auditor?: string; client?: string; person?: string };
  const receiver = auditor ?? client ?? person;
  return {
    procedure: run.procedure,
    id: run.id,
    kind,
    title: kinds[kind].title,
    state,
    counts,
    ...(receiver !== undefined && { for: receiver }),
    access: run.context as object,
  };
}

/** Gives one of the commands that the API takes. @throws WrongUsage, Refusal */
export async function act(
  context: Context,
  { deed, kind, id }: { readonly deed: string; readonly kind?: string | undefined; readonly id?: string | undefined },
  options: AccessOptions,
): Promise<Answer> {
  const { procedure, command, data } = deedOf(deed, kind, options);
  if (id === undefined) throw new WrongUsage(`Hvilken? Skriv: access ${deed} ${kind} <id>`);
  if (options.as === undefined) throw new WrongUsage('Skriv, hvem der handler: --as <person/post>.');
  const dryRun = options.dryRun === true;
  const give = await giver(context, dryRun);
  const {
    type,
    data: given,
    metadata,
  } = await give({ procedure, id, command, data, actor: options.as, correlationId: randomUUID() });
  const { definition, to, recordedAt, mandate } = metadata;
  const state = context.registry.version(definition).chart.title(to);
  const json = { procedure, id, command, dryRun, event: type, recordedAt, state, mandate, data: given };
  return { json, text: () => [doneText({ procedure, id, state, dryRun })] };
}
