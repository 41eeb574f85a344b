import { type CommandDescription, describeCommands, describeRun } from '#engine/describe.js';
import { danishDay } from '#engine/calendar.js';
import { fold, streamOf } from '#engine/fold.js';
import type { Ref, Run } from '#engine/procedure.js';
import { verifyRun } from '#engine/replay.js';
import { createDirectory } from '#organisation/directory.js';
import type { OrganisationState } from '#organisation/organisation.js';
import { GOVERNANCE } from '#procedures/carried-rules.js';
import { type CarriedModel, carriedModel } from '#procedures/governance/carried-model.js';
import type { GovernanceContext } from '#procedures/governance/model.js';
import { type AsOfQuestion, told } from '#read-models/as-of/moment.js';
import type { Answer } from '../answer.js';
import type { Context } from '../context.js';
import { holdersOf } from '#wording/seat-text.js';
import { wordsForRun } from '#wording/field-words.js';
import { type Shown, shownText } from '../danish/shown-text.js';
import { loadEvents, runFrom } from '../load-events.js';
import { type Moment, asOfFrom, eventsUntil, revisionFrom } from '../moment.js';
import { momentOf, withBasis } from '../past.js';
import type { Register } from '../register.js';

/** `sporskifte show`: where a run stands. */
export const registerShow: Register = (program, run) =>
  withBasis(
    program
      .command('show <procedure> <id>')
      .description('Viser, hvor et forløb står: tilstand, næste skridt, frister, og hvad der kan ske nu.')
      .option('--as-of <tidspunkt>', 'som det så ud for systemet på en dato eller et tidspunkt', asOfFrom)
      .option('--revision <nummer>', 'som det så ud efter hændelsen med dette nummer', revisionFrom),
  ).action(
    run((context, procedure: string, id: string, moment: Moment & AsOfQuestion) =>
      show(context, { procedure, id }, moment),
    ),
  );

/**
 * Describes a run now or at an earlier moment. Red when its history does not hold.
 * @throws Refusal, Problem, WrongUsage
 */
export async function show(context: Context, ref: Ref, moment: Moment & AsOfQuestion = {}): Promise<Answer> {
  const { registry } = context;
  const events = await loadEvents(context, ref);
  // What was known is what `--as-of` means by itself, and has always meant.
  const isPlain = moment.knownAt === undefined && (moment.basis === undefined || moment.basis === 'recorded');
  const asOf = isPlain ? undefined : momentOf(moment, context.now());
  const then = eventsUntil(events, moment, asOf);
  const run = runFrom(then, context, ref);
  const installed = registry.version(run.definition);
  const historical = then.length < events.length;
  const at = moment.asOf ?? (historical ? run.changedAt : context.now());
  const organisation = await organisationOf(context);
  const description = describeRun(installed, run);
  const finding = verifyRun(then, registry);
  const model = await modelOf(context, run, { at, organisation });
  const shown: Shown = {
    ...description,
    ...(model && { model }),
    ...(finding && { finding }),
    at,
    historical,
    ...(asOf && { basis: asOf.basis, asOfText: told(asOf).asOfText }),
    currentRevision: events.at(-1)!.revision,
    next: description.next.map((step) => ({
      ...step,
      seats: step.seats.map((seat) => ({ ...seat, holders: organisation ? holdersOf(seat, organisation, at) : [] })),
    })),
    commands: describeCommands(installed, run, undefined, at).map(withoutForm),
  };
  return {
    json: shown,
    text: () => [shownText(shown, wordsForRun(installed.procedure, registry), organisation)],
    red: finding !== undefined,
  };
}

function withoutForm({ schema: _form, ...command }: CommandDescription): Shown['commands'][number] {
  return command;
}

/** Like the organisation, the model is read from another stream, which may be damaged. */
async function modelOf(
  { store, registry }: Context,
  { context }: Run,
  { at, organisation }: { at: string; organisation: OrganisationState | undefined },
): Promise<CarriedModel | undefined> {
  try {
    const model = fold(await store.readStream(streamOf(GOVERNANCE)), registry);
    const { versions = [] } = (model?.context ?? {}) as Partial<GovernanceContext>;
    const nameOf = (body: string): string => organisation?.bodies.get(body)?.name ?? body;
    return carriedModel(context, versions, { today: danishDay(at), nameOf });
  } catch {
    return undefined;
  }
}

/** Who holds which seat is a help to the reader; damage in another stream must not hide the run that was asked for. */
async function organisationOf({ store, registry }: Context): Promise<OrganisationState | undefined> {
  try {
    return await createDirectory(store, registry).state();
  } catch {
    return undefined;
  }
}
