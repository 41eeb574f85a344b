import { checkDeadline } from './deadline.js';
import { decide } from './decide.js';
import { ATTACH, type AttachDocument, participants } from './documents.js';
import { envelop } from './envelope.js';
import type { NewEvent, RecordedEvent } from './event.js';
import { type EventStore, WrongExpectedRevision } from './event-store.js';
import type { Instant } from './fact.js';
import { ID } from './fields.js';
import { evolve, streamOf, unopened } from './fold.js';
import type { ActingSeat, HeldSeat, Ref, Run, SeatQuery, Surroundings } from './procedure.js';
import { Refusal } from './refusal.js';
import type { Installed, Registry } from './registry.js';
import { type CommandRequest, checkSameRequest, eventIdFor } from './request.js';
import type { Runs } from './runs.js';
import { commandNamed } from './every-procedure.js';
import type { StoredFile } from './stored-file.js';
import { validate } from './validate.js';

/** What became of an accepted command. `replayed` when the idempotency key had been used for it before. */
export interface Outcome {
  readonly event: RecordedEvent;
  readonly run: Run;
  readonly replayed: boolean;
}

/** Says what a person in a seat is on a day. @throws Refusal `unknown-seat` when the person may not act in it. */
export interface Organisation {
  acting(person: string, seat: string, at: Instant): Promise<ActingSeat> | ActingSeat;
  /** The seats of a body that someone holds at an instant, ordered by id; none when there is no such body then. */
  heldSeats(body: string, at: Instant): Promise<readonly HeldSeat[]> | readonly HeldSeat[];
  /** The runs of a body's seats, for commands that must know who else sits there; none where it is left out. */
  seatsIn?(body: string): Promise<readonly Run[]>;
}

/** The files that runs can refer to. */
export interface Files {
  /** The file of a hash, kept from now on as long as it takes to attach it; undefined when there is none. */
  claim(hash: string): Promise<StoredFile | undefined>;
}

export interface Desk {
  readonly registry: Registry;
  readonly store: EventStore;
  readonly runs: Runs;
  readonly organisation: Organisation;
  /** Left out, nothing can be attached. */
  readonly files?: Files | undefined;
  readonly now: () => Instant;
  readonly newId: () => string;
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
    const { installed, run } = await situationOf(desk, request);
    return decideEvent(desk, installed, run, request);
  };
}

/** The path of every command: load, authorise, decide, append at the exact revision; on a conflict, once more. */
export function createHandle(desk: Desk): Handle {
  return async (request) => {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const { installed, run } = await situationOf(desk, request);
      const earlier = run.revision < 0 ? undefined : await findEarlier(desk, request);
      if (earlier) return { event: earlier, run, replayed: true };
      const event = await decideEvent(desk, installed, run, request);
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

/** The run as it is now, on the version it follows; one that has not begun is on the newest. */
async function situationOf(desk: Desk, request: CommandRequest): Promise<{ installed: Installed; run: Run }> {
  checkId(request.id);
  const newest = desk.registry.newest(request.procedure);
  const known = await desk.runs.load(request);
  if (known === undefined) return { installed: newest, run: unopened(newest, request.id) };
  return { installed: desk.registry.version(known.definition), run: known };
}

async function decideEvent(desk: Desk, installed: Installed, run: Run, request: CommandRequest): Promise<NewEvent> {
  const command = commandNamed(installed.procedure, request.command);
  if (!command) throw unknownCommand(installed, request);
  checkPlace(installed, run, request);
  const input = validate(command.input, request.data);
  const now = latest(desk.now(), run.changedAt);
  checkDeadline(run, request, now);
  const acting = await desk.organisation.acting(request.actor.person, request.actor.seat, now);
  const others = await loadOthers(desk, command.needs?.(input, run) ?? [], command.leadsTo);
  const seats = await heldSeats(desk, command.needsSeatsOf?.(input, run) ?? [], now);
  const beside = command.besides?.(input, run);
  const surroundings: Surroundings = {
    now,
    acting,
    run: others,
    participants: (ref) => participantsOf(desk.registry, others(ref)),
    heldSeats: (body) => seats.get(body) ?? [],
    seats: (beside === undefined ? undefined : await desk.organisation.seatsIn?.(beside)) ?? [],
    ...(await fileFor(desk, request.command, input)),
    ...givenWith(request),
  };
  const decision = decide(installed, run, { command: request.command, input }, surroundings);
  return envelop(eventIdFor(request, desk.newId), run, decision, request);
}

function participantsOf(registry: Registry, run: Run): readonly SeatQuery[] {
  return participants(registry.version(run.definition).procedure, run);
}

/** What only a request that has it brings along. */
function givenWith({ effectiveOn, source }: CommandRequest): Pick<Surroundings, 'effectiveOn' | 'source'> {
  return { ...(effectiveOn && { effectiveOn }), ...(source && { source }) };
}

async function fileFor({ files }: Desk, command: string, input: object): Promise<Pick<Surroundings, 'file'>> {
  const file = command === ATTACH ? await files?.claim((input as AttachDocument).hash) : undefined;
  return file ? { file } : {};
}

/** The event that the same request has led to before, if it has. @throws Refusal `idempotency-key-reused` */
async function findEarlier({ runs, store }: Desk, request: CommandRequest): Promise<RecordedEvent | undefined> {
  if (request.idempotencyKey === undefined) return undefined;
  const id = eventIdFor(request, () => '');
  if (!runs.mayHold(request, id)) return undefined;
  const earlier = (await store.readStream(streamOf(request))).find((event) => event.id === id);
  if (earlier) checkSameRequest(earlier, request);
  return earlier;
}

async function append(desk: Desk, run: Run, event: NewEvent, request: CommandRequest): Promise<Outcome> {
  const stream = streamOf(run);
  const { revision, position } = await desk.store.append(stream, run.revision < 0 ? 'noStream' : run.revision, [event]);
  const recorded = (await storedInstead(desk, stream, revision, request)) ?? { ...event, stream, revision, position };
  const after = evolve(run, recorded, desk.registry);
  desk.runs.remember(after, recorded);
  return { event: recorded, run: after, replayed: recorded.metadata.hash !== event.metadata.hash };
}

/** With a key, the store may have recognised the id of an event that the same request, sent twice at once, just wrote. */
async function storedInstead({ store }: Desk, stream: string, from: number, request: CommandRequest) {
  if (request.idempotencyKey === undefined) return undefined;
  const [stored] = await store.readStream(stream, { from, limit: 1 });
  if (stored) checkSameRequest(stored, request);
  return stored;
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
    throw new Refusal('run-exists', `Der findes allerede et forløb »${id}« af arten ${title}. Vælg et andet id.`);
  }
}

async function loadOthers(
  desk: Desk,
  refs: readonly Ref[],
  leadsTo: (needed: Run) => readonly Ref[] = () => [],
): Promise<Surroundings['run']> {
  const runs = new Map<string, Run>();
  const load = async (ref: Ref): Promise<Run | undefined> => {
    const run = await desk.runs.load(ref);
    if (run) runs.set(streamOf(ref), run);
    return run;
  };
  for (const ref of refs) {
    const run = await load(ref);
    for (const further of run ? leadsTo(run) : []) await load(further);
  }
  return <C>(ref: Ref) => {
    const run = runs.get(streamOf(ref));
    if (run) return run as Run<C>;
    const { title } = desk.registry.newest(ref.procedure).procedure;
    throw new Refusal(
      'unknown-reference',
      `Der findes intet forløb »${ref.id}« af arten ${title}. Vælg et, der findes.`,
    );
  };
}

async function heldSeats(
  desk: Desk,
  bodies: readonly string[],
  at: Instant,
): Promise<Map<string, readonly HeldSeat[]>> {
  const seats = new Map<string, readonly HeldSeat[]>();
  for (const body of bodies) seats.set(body, await desk.organisation.heldSeats(body, at));
  return seats;
}

function unknownCommand({ procedure }: Installed, { command }: CommandRequest): Refusal {
  const known = Object.keys(procedure.commands).join(', ');
  return new Refusal(
    'unknown-command',
    `»${command}« er ingen kommando for ${procedure.title}. De kendte er: ${known}.`,
  );
}

function checkId(id: string): void {
  if (!ID.test(id)) throw new Refusal('malformed-id', 'Id skal bestå af 1-80 små bogstaver, tal og bindestreger.');
}

/** A clock set back must not make a run's history run backwards. */
function latest(now: Instant, changedAt: Instant): Instant {
  return now < changedAt ? changedAt : now;
}
