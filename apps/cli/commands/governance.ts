import { readFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { danishDay } from '#engine/calendar.js';
import { createRehearse } from '#engine/handle.js';
import type { Run } from '#engine/procedure.js';
import { createRuns } from '#engine/runs.js';
import { openRuns } from '#engine/open-runs.js';
import { createDirectory } from '#organisation/directory.js';
import { GOVERNANCE } from '#procedures/carried-rules.js';
import { type ModelForesight, foreseeModel } from '#procedures/governance/foresee-model.js';
import { type GovernanceContext, versionOn } from '#procedures/governance/model.js';
import { rulesInWords } from '#procedures/governance/rule-words.js';
import type { Answer } from '../answer.js';
import type { Context } from '../context.js';
import { effective } from '#wording/dates.js';
import { foresightBlocks, modelText } from '../danish/model-text.js';
import { loadEvents, runFrom } from '../load-events.js';
import { dayFrom } from '../moment.js';
import { Problem } from '../problem.js';
import type { Register } from '../register.js';

interface Options {
  readonly on?: string;
  readonly dryRun?: string;
}

/** `sporskifte governance`: the rules on a day, and what a proposed version would mean. */
export const registerGovernance: Register = (program, run) =>
  program
    .command('governance')
    .description('Viser styringsmodellens regler på en dag, eller hvad en ny version ville betyde for åbne forløb.')
    .option('--on <dato>', 'reglerne i kraft på denne dag (ellers i dag)', dayFrom)
    .option('--dry-run <fil>', 'prøv en ny version fra en JSON-fil med felterne fra »Registrér vedtaget version«')
    .action(
      run((context, { on, dryRun }: Options) =>
        dryRun === undefined ? rulesOn(context, on ?? danishDay(context.now())) : tryOut(context, dryRun),
      ),
    );

/** The rules in force on a day. @throws Problem when none are */
export async function rulesOn(context: Context, on: string): Promise<Answer> {
  const model = await governanceRun(context);
  const { versions } = model.context;
  const version = versionOn(model.context, on);
  if (version === undefined) {
    throw new Problem('no-model', `Ingen styringsmodel var i kraft ${effective(on)}. Vælg en senere dag med --on.`);
  }
  const { bodies } = await createDirectory(context.store, context.registry).state();
  const rules = rulesInWords(version.rules, (body) => bodies.get(body)?.name ?? body);
  return { json: { on, version, rules, versions }, text: () => [modelText({ on, version, rules, versions })] };
}

/** What adopting the version in a file would mean. Writes nothing. @throws Problem, Refusal */
export async function tryOut(context: Context, file: string): Promise<Answer> {
  const { store, registry, now } = context;
  const directory = createDirectory(store, registry);
  const run = await governanceRun(context);
  const rehearse = createRehearse({
    registry,
    store,
    runs: createRuns(store, registry),
    // Whoever reads the folder may ask what would happen; it is judged as if the secretariat asked.
    organisation: {
      acting: (person, seat) => ({ person, seat, function: 'secretary', body: 'kog' }),
      heldSeats: (body, at) => directory.heldSeats(body, at),
    },
    now,
    newId: randomUUID,
  });
  const actor = { person: 'cli', seat: 'cli' };
  const event = await rehearse({ ...GOVERNANCE, command: 'AdoptModel', data: contentOf(file), actor });
  const inProgress = await openRuns(store, registry);
  const foreseen = foreseeModel(event, { run, inProgress, organisation: await directory.state() }) as ModelForesight;
  return {
    json: { dryRun: true, event: { type: event.type, data: event.data }, foreseen },
    text: () => foresightBlocks(foreseen),
  };
}

async function governanceRun(context: Context): Promise<Run<GovernanceContext>> {
  return runFrom(await loadEvents(context, GOVERNANCE), context, GOVERNANCE) as Run<GovernanceContext>;
}

function contentOf(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    const what = cause instanceof SyntaxError ? 'er ikke gyldig JSON' : 'findes ikke eller kan ikke læses';
    throw new Problem('unusable-file', `Filen ${file} ${what}. Angiv en fil med den nye version som JSON.`, { cause });
  }
}
