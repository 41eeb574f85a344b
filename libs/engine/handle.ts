import { checkDeadline } from './deadline.js';
import { decide } from './decide.js';
import type { Desk } from './desk.js';
import { envelop } from './envelope.js';
import type { NewEvent, RecordedEvent } from './event.js';
import { WrongExpectedRevision } from './event-store.js';
import { commandNamed, unknownCommand } from './every-command.js';
import type { Instant } from './fact.js';
import { ID } from './fields.js';
import { evolve, streamOf, unopened } from './fold.js';
import { findEarlier, isKeyed, storedInstead } from './idempotency.js';
import type { Run } from './procedure.js';
import { protectInput, refuseForged } from './protect.js';
import { Refusal } from './refusal.js';
import type { Installed } from './registry.js';
import { type CommandRequest, eventIdFor } from './request.js';
import { surroundingsOf } from './surroundings.js';
import { validate } from './validate.js';

/** What became of an accepted command. `replayed` when the idempotency key had been used for it before. */
export interface Outcome {
  readonly event: RecordedEvent;
  readonly run: Run;
  readonly replayed: boolean;
}

/** Takes a command to its event. @throws Refusal whenever the answer is no; then nothing was written. */
export type Handle = (request: CommandRequest) => Promise<Outcome>;

const ATTEMPTS = 20;

/**
 * What a command would become now, as an event that is not stored. @throws Refusal as giving the command would
 */
export type Rehearse = (request: CommandRequest) => Promise<NewEvent>;

/** The path of every command up to the point where something would be written. */
export function createRehearse(desk: Desk): Rehearse {
  return async (request) => {
    const { installed, run, hidden } = await situationOf(desk, request);
    // Nothing is kept, so there is nothing to protect; and no key is made for somebody who only tries.
    const event = await decideEvent({ ...desk, protection: undefined }, installed, run, request);
    if (hidden) throw runExists(installed, request);
    return event;
  };
}

/** The path of every command: load, authorise, decide, append at the exact revision; on a conflict, once more. */
export function createHandle(desk: Desk): Handle {
  const { during = (_step, work) => work() } = desk;
  return async (request) => {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const { installed, run, hidden } = await during('load', () => situationOf(desk, request));
      const earlier = isKeyed(request) && run.revision >= 0 ? await findEarlier(desk, request) : undefined;
      if (earlier) return { event: earlier, run, replayed: true };
      const event = await during('decide', () => decideEvent(desk, installed, run, request));
      if (hidden) throw runExists(installed, request);
      try {
        return await append(desk, run, event, request);
      } catch (error) {
        if (!(error instanceof WrongExpectedRevision)) throw error;
      }
    }
    throw new Refusal(
      'too-much-contention',
      'Mange skriver på forløbet lige nu. Der er intet gemt; prøv igen om lidt.',
    );
  };
}

/** A run as a request meets it. `hidden`: there is one, and whoever asks may not know. */
interface Situation {
  readonly installed: Installed;
  readonly run: Run;
  readonly hidden: boolean;
}

/** The run as it is now, on the version it follows; one that has not begun, or may not be seen, is on the newest. */
async function situationOf(desk: Desk, request: CommandRequest): Promise<Situation> {
  checkId(request.id);
  const newest = desk.registry.newest(request.procedure);
  const known = await desk.runs.load(request);
  const seen = known !== undefined && (request.sees === undefined || (await request.sees(known)));
  if (!seen) return { installed: newest, run: unopened(newest, request.id), hidden: known !== undefined };
  return { installed: desk.registry.version(known.definition), run: known, hidden: false };
}

async function decideEvent(desk: Desk, installed: Installed, run: Run, request: CommandRequest): Promise<NewEvent> {
  const command = commandNamed(installed.procedure, request.command);
  if (!command) throw unknownCommand(installed.procedure, request.command);
  checkPlace(installed, run, request);
  refuseForged(request);
  const given = validate(command.input, request.data);
  const now = latest(desk.now(), run.changedAt);
  checkDeadline(run, request, now);
  const acting = await desk.organisation.acting(request.actor.person, request.actor.seat, now);
  const id = eventIdFor(request, desk.newId);
  const place = { stream: streamOf(run), event: id, about: command.about?.(given, run) ?? [] };
  const { input, requestDigest } = await protectInput(desk.protection, given, request, place);
  const surroundings = await surroundingsOf(desk, { run, command, input, request, acting, now });
  const decision = decide(installed, run, { command: request.command, input }, surroundings);
  return envelop(id, run, decision, request, requestDigest);
}

async function append(desk: Desk, run: Run, event: NewEvent, request: CommandRequest): Promise<Outcome> {
  const stream = streamOf(run);
  const { revision, position } = await desk.store.append(stream, run.revision < 0 ? 'noStream' : run.revision, [event]);
  const stored = isKeyed(request) ? await storedInstead(desk, stream, revision, request) : undefined;
  const recorded = stored ?? { ...event, stream, revision, position };
  const after = evolve(run, recorded, desk.registry);
  desk.runs.remember(after, recorded);
  return { event: recorded, run: after, replayed: recorded.metadata.hash !== event.metadata.hash };
}

function checkPlace(installed: Installed, run: Run, { command, ifMatch, id }: CommandRequest): void {
  const { title } = installed.procedure;
  if (run.revision < 0 && !installed.opening.has(command)) {
    throw new Refusal(
      'unknown-run',
      `Der findes intet forløb »${id}« af arten ${title}. Kontrollér adressen, eller begynd forløbet først.`,
    );
  }
  if (ifMatch !== undefined && ifMatch !== run.revision) {
    const message = `Forløbet er ændret siden: det er nu revision ${run.revision}, ikke ${ifMatch}. Hent det igen, og tag stilling på ny.`;
    throw new Refusal('stale-revision', message, { facts: { revision: run.revision } });
  }
  if (
    run.revision >= 0 &&
    installed.opening.has(command) &&
    !installed.chart.takes(run.value, installed.procedure.commands[command]!.fact)
  ) {
    throw runExists(installed, { id });
  }
}

/**
 * Also the one answer that tells of a run which may not be seen: that its id is taken, to who else could have begun it.
 */
function runExists({ procedure: { title } }: Installed, { id }: Pick<CommandRequest, 'id'>): Refusal {
  return new Refusal('run-exists', `Der findes allerede et forløb »${id}« af arten ${title}. Vælg et andet id.`);
}

function checkId(id: string): void {
  if (!ID.test(id)) throw new Refusal('malformed-id', 'Id skal bestå af 1-80 små bogstaver, tal og bindestreger.');
}

/** A clock set back must not make a run's history run backwards. */
function latest(now: Instant, changedAt: Instant): Instant {
  return now < changedAt ? changedAt : now;
}
