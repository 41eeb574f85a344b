import type { Actor } from './fact.js';
import type { RecordedEvent } from './event.js';
import type { Givers } from './givers.js';
import type { Procedure, Run } from './procedure.js';

type Event = Pick<RecordedEvent, 'type' | 'metadata'>;

/** The facts that some command of the procedure says yes to. */
export function awaitingAYes({ commands }: Procedure): ReadonlySet<string> {
  return new Set(Object.values(commands).flatMap(({ settles = [] }) => settles));
}

/**
 * Those who gave something after one more event; undefined as long as nobody has.
 * @param awaiting of the procedure, from `awaitingAYes`
 */
export function giversAfter(
  givers: Givers | undefined,
  { type, metadata }: Event,
  awaiting: ReadonlySet<string>,
): Givers | undefined {
  if (!awaiting.has(type)) return givers;
  const { actor, mandate } = metadata;
  return { ...givers, [type]: { ...givers?.[type], [mandate.side ?? '']: peopleBehind(actor) } };
}

/** The one who acted, and the one they acted for. Policies, the clock and the seed are nobody. */
export function peopleBehind({ person, onBehalfOf }: Pick<Actor, 'person' | 'onBehalfOf'>): string[] {
  if (person === 'system') return [];
  return onBehalfOf === undefined ? [person] : [person, onBehalfOf];
}

/**
 * Why a command may not be given by a person because what it says yes to is their own, or that of the one they act
 * for; undefined when it is another's. Judged when the command is given, never when a history is recomputed.
 */
export function ownProposal(
  { events }: Pick<Procedure, 'events'>,
  { settles = [] }: Pick<Procedure['commands'][string], 'settles'>,
  { givers = {} }: Pick<Run, 'givers'>,
  actor: Pick<Actor, 'person' | 'onBehalfOf'>,
): string | undefined {
  const ours = peopleBehind(actor);
  const own = settles.find((fact) =>
    Object.values(givers[fact] ?? {}).some((theirs) => ours.some((person) => theirs.includes(person))),
  );
  if (own === undefined) return undefined;
  return `Den, der står bag »${events[own]!.title}«, kan ikke selv sige god for det, heller ikke som stedfortræder eller ved en stedfortræder. En anden med mandatet skal gøre det.`;
}
