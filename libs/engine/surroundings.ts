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

/**
 * All that a decision may look at besides its run.
 * @throws Refusal `unknown-reference` when it asks for what is not there
 */
export async function surroundingsOf(
  desk: Desk,
  { run, command, input, request, acting, now }: Asked,
): Promise<Surroundings> {
  const others = await loadOthers(desk, command.needs?.(input, run) ?? [], seenFrom(run, request), command.leadsTo);
  const seats = await heldSeats(desk, command.needsSeatsOf?.(input, run) ?? [], now);
  return {
    now,
    acting,
    run: others,
    participants: (ref) => participantsOf(desk.registry, others(ref)),
    heldSeats: (body) => seats.get(body) ?? [],
    seats: await seatsBeside(desk, command.besides?.(input, run)),
    acts: await actsIn(desk, command.actsOf?.(input, run)),
    ...(await fileFor(desk, request.command, input)),
    ...givenWith(request),
  };
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

/** Whether whoever asks may know of a run. */
export function sees(request: CommandRequest, run: Run): Promise<boolean> | boolean {
  return request.sees?.(run) ?? true;
}

/** What a run refers to already it may go on needing; what the input names must be something the asker may see. */
function seenFrom({ context }: Run, request: CommandRequest): (other: Run) => Promise<boolean> | boolean {
  // Written out when the first one is asked of: most commands need no other run.
  let known: string | undefined;
  const isKnown = ({ id }: Run): boolean => (known ??= JSON.stringify(context)).includes(`"${id}"`);
  return (other) => request.sees === undefined || isKnown(other) || sees(request, other);
}

async function loadOthers(
  desk: Desk,
  refs: readonly Ref[],
  seen: (other: Run) => Promise<boolean> | boolean,
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
    if (run && !(await seen(run))) runs.delete(streamOf(ref));
    else for (const further of run ? leadsTo(run) : []) await load(further);
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
