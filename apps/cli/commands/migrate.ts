import { randomUUID } from 'node:crypto';
import { StoreUnavailable } from '#engine/event-store.js';
import type { NewEvent, StateValue } from '#engine/event.js';
import { MIGRATE, definitionBefore } from '#engine/migration.js';
import type { Run } from '#engine/procedure.js';
import { Refusal } from '#engine/refusal.js';
import type { Installed, Registry } from '#engine/registry.js';
import type { CommandRequest } from '#engine/request.js';
import { actorFrom } from '../actor.js';
import type { Answer } from '../answer.js';
import type { Context } from '../context.js';
import { type MovedRun, migrateText } from '../danish/migrate-text.js';
import { giver } from '../give.js';
import { stateText } from '#wording/state-text.js';
import { loadEvents, runFrom } from '../load-events.js';
import { openRunsBefore } from '../open-runs-before.js';
import { Problem, WrongUsage, toldOf } from '../problem.js';
import type { Register } from '../register.js';

/** What is to be moved where, by whom and why. */
export interface MigrateOptions {
  readonly to: number;
  readonly as: CommandRequest['actor'];
  readonly all?: true;
  readonly dryRun?: true;
  readonly reason?: string;
}

/** `sporskifte migrate`: open runs to a newer version of their procedure. */
export const registerMigrate: Register = (program, run) =>
  program
    .command('migrate <procedure> [id...]')
    .description(
      'Flytter åbne forløb til en nyere version af deres procedure, eller viser med --dry-run, hvad der ville ske.',
    )
    .requiredOption('--to <version>', 'versionens nummer', versionFrom)
    .requiredOption('--as <person/post>', 'hvem der flytter, og i hvilken post', actorFrom)
    .option('--all', 'alle åbne forløb på ældre versioner')
    .option('--reason <begrundelse>', 'hvorfor; gemmes i hvert forløb')
    .option('--dry-run', 'vis kun, hvad der ville ske; intet skrives')
    .action(
      run((context, procedure: string, ids: string[], options: MigrateOptions) =>
        migrate(context, { procedure, ids }, options),
      ),
    );

/**
 * Moves runs one by one, each by the command that anybody else would give. Red when any was refused; the others are
 * moved all the same, and doing it again takes only those that are left. @throws Refusal, Problem, WrongUsage
 */
export async function migrate(
  context: Context,
  { procedure, ids }: { readonly procedure: string; readonly ids: readonly string[] },
  options: MigrateOptions,
): Promise<Answer> {
  const { to, as: actor, all, dryRun, reason } = options;
  if (ids.length > 0 === (all === true)) throw new WrongUsage('Angiv enten de forløb, der skal flyttes, eller --all.');
  if (reason === undefined && !dryRun) throw new WrongUsage('Der mangler en begrundelse: --reason <begrundelse>.');
  const target = targetOf(context, procedure, to);
  const data = { to, reason: reason ?? 'Prøve uden virkning' };
  const request = { command: MIGRATE, data, actor, correlationId: randomUUID() };
  const chosen = all ? await openRunsBefore(context, target) : [...new Set(ids)];
  const moves = await moverFor(context, dryRun === true);
  const runs: MovedRun[] = [];
  for (const id of chosen) runs.push(await moves({ ...request, procedure, id }));
  return {
    json: { procedure, to: target.definition, dryRun: dryRun === true, runs: runs },
    text: () => [migrateText(runs, { target, dryRun: dryRun === true, registry: context.registry })],
    red: runs.some(({ outcome }) => outcome === 'refused'),
  };
}

function targetOf({ registry }: Context, procedure: string, to: number): Installed {
  const newest = registry.newest(procedure);
  const target = newest.versions.get(to);
  const { title } = newest.procedure;
  if (target?.procedure.migration) return target;
  if (target) {
    throw new Problem('no-migration', `Version ${to} af ${title} siger ikke, hvordan forløb flyttes til den.`);
  }
  const known = [...newest.versions.keys()].sort((one, other) => one - other).join(', ');
  throw new Refusal('unknown-version', `Der er ingen version ${to} af ${title}. De kendte er: ${known}.`);
}

/** Moves one run, or tells what moving it would do. @throws StoreUnavailable: then nothing more can be moved */
async function moverFor(context: Context, dryRun: boolean): Promise<(request: CommandRequest) => Promise<MovedRun>> {
  const { registry } = context;
  const give = await giver(context, dryRun);
  return async (request) => {
    const { id } = request;
    let known: Pick<MovedRun, 'label' | 'definition' | 'from'> = {};
    try {
      known = standingOf(runFrom(await loadEvents(context, request), context, request), registry);
      return { id, ...known, ...moveOf(await give(request), registry) };
    } catch (error) {
      if (error instanceof StoreUnavailable) throw error;
      const { code, message } = toldOf(error);
      return { id, ...known, outcome: code === 'already-migrated' ? 'alreadyMoved' : 'refused', code, reason: message };
    }
  };
}

function standingOf({ definition, context, value }: Run, registry: Registry): Omit<MovedRun, 'id' | 'outcome'> {
  const installed = registry.version(definition);
  return { label: installed.procedure.label(context), definition, from: stateOf(installed, value) };
}

/** From the event itself: others may have acted on the run since it was looked at. */
function moveOf(event: NewEvent, registry: Registry): Omit<MovedRun, 'id'> {
  const { definition, from, to, armed, cancelled } = event.metadata;
  const before = definitionBefore(event);
  return {
    outcome: 'moved',
    definition: before,
    from: stateOf(registry.version(before), from),
    to: stateOf(registry.version(definition), to),
    ...(armed && { armed }),
    ...(cancelled && { cancelled }),
  };
}

function stateOf(installed: Installed, value: StateValue): { readonly value: StateValue; readonly title: string } {
  return { value, title: stateText(installed, value) };
}

function versionFrom(text: string): number {
  if (/^[1-9]\d{0,3}$/.test(text)) return Number(text);
  throw new WrongUsage(`»${text}« er ikke nummeret på en version. Skriv et helt tal fra 1.`);
}
