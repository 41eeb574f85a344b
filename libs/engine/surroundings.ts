import type { Desk } from './desk.js';
import { ATTACH, type AttachDocument, participants } from './documents.js';
import type { Instant, PastAct } from './fact.js';
import { streamOf } from './fold.js';
import { peopleBehind } from './own-proposal.js';
import type { ActingSeat, HeldSeat, Procedure, Ref, Run, SeatQuery, Surroundings } from './procedure.js';
import { Refusal } from './refusal.js';
import type { Registry } from './registry.js';
import type { CommandRequest } from './request.js';

/** A command about to be decided. */
interface Asked {
  readonly run: Run;
  readonly command: Procedure['commands'][string];
  readonly input: object;
  readonly request: CommandRequest;
  readonly acting: ActingSeat;
  readonly now: Instant;
}

/** What a command asked for besides its run, as far as it is there. */
interface Found {
  readonly runs: ReadonlyMap<string, Run>;
  readonly held: ReadonlyMap<string, readonly HeldSeat[]>;
  readonly given: Pick<Surroundings, 'seats' | 'acts' | 'file'>;
}

const NOTHING: Found = { runs: new Map(), held: new Map(), given: { seats: [], acts: [] } };

/**
 * All that a decision may look at besides its run.
 * @throws Refusal `unknown-reference` when it asks for what is not there
 */
export async function surroundingsOf(desk: Desk, asked: Asked): Promise<Surroundings> {
  // Most commands ask for nothing, and to wait for nothing takes time as well.
  const { runs, held, given } = asksForMore(asked) ? await find(desk, asked) : NOTHING;
  const others = among(runs, desk.registry);
  return {
    now: asked.now,
    acting: asked.acting,
    run: others,
    participants: (ref) => participantsOf(desk.registry, others(ref)),
    heldSeats: (body) => held.get(body) ?? [],
    ...given,
    ...givenWith(asked.request),
  };
}

function asksForMore({ command, request }: Asked): boolean {
  const { needs, needsSeatsOf, besides, actsOf } = command;
  return (needs ?? needsSeatsOf ?? besides ?? actsOf) !== undefined || request.command === ATTACH;
}

async function find(desk: Desk, { run, command, input, request, now }: Asked): Promise<Found> {
  const runs = await loadOthers(desk, command.needs?.(input, run) ?? [], seenFrom(run, request), command.leadsTo);
  const held = await heldSeats(desk, command.needsSeatsOf?.(input, run) ?? [], now);
  const given = {
    seats: await seatsBeside(desk, command.besides?.(input, run)),
    acts: await actsIn(desk, command.actsOf?.(input, run)),
    ...(await fileFor(desk, request.command, input)),
  };
  return { runs, held, given };
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

/** What a run refers to already it may go on needing; what the input names must be something the asker may see. */
function seenFrom({ context }: Run, request: CommandRequest): (other: Run) => Promise<boolean> | boolean {
  // Written out when the first one is asked of: most commands need no other run.
  let known: string | undefined;
  const isKnown = ({ id }: Run): boolean => (known ??= JSON.stringify(context)).includes(`"${id}"`);
  return (other) => request.sees === undefined || isKnown(other) || request.sees(other);
}

async function loadOthers(
  desk: Desk,
  refs: readonly Ref[],
  seen: (other: Run) => Promise<boolean> | boolean,
  leadsTo: (needed: Run) => readonly Ref[] = () => [],
): Promise<ReadonlyMap<string, Run>> {
  const runs = new Map<string, Run>();
  const load = async (ref: Ref): Promise<Run | undefined> => {
    const run = await desk.runs.load(ref);
    if (run) runs.set(streamOf(ref), run);
    return run;
  };
  for (const ref of refs) {
    const run = await load(ref);
    if (run && !(await seen(run))) runs.delete(streamOf(ref));
    else for (const further of run ? leadsTo(run) : []) await load(further);
  }
  return runs;
}

/** The run of a reference, of those that were loaded. @throws Refusal `unknown-reference` when it is not one of them */
function among(runs: ReadonlyMap<string, Run>, registry: Registry): Surroundings['run'] {
  return <C>(ref: Ref) => {
    const run = runs.get(streamOf(ref));
    if (run) return run as Run<C>;
    const { title } = registry.newest(ref.procedure).procedure;
    throw new Refusal(
      'unknown-reference',
      `Der findes intet forløb »${ref.id}« af arten ${title}. Vælg et, der findes.`,
    );
  };
}

async function actsIn({ store }: Desk, ref: Ref | undefined): Promise<readonly PastAct[]> {
  const events = ref === undefined ? [] : await store.readStream(streamOf(ref));
  return events.map(({ revision, metadata }) => ({ revision, people: peopleBehind(metadata.actor) }));
}

async function seatsBeside({ organisation }: Desk, body: string | undefined): Promise<readonly Run[]> {
  return (body === undefined ? undefined : await organisation.seatsIn?.(body)) ?? [];
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
