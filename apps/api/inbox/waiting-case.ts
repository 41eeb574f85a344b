import { danishDay } from '#engine/calendar.js';
import { nextSteps } from '#engine/describe.js';
import type { RecordedEvent } from '#engine/event.js';
import { matches } from '#engine/authorise.js';
import { fold } from '#engine/fold.js';
import { offers } from '#engine/offers.js';
import type { ActingSeat, Ref, Run } from '#engine/procedure.js';
import type { Registry } from '#engine/registry.js';
import type { OrganisationState } from '#organisation/organisation.js';
import { type Matter, decisionKinds } from '#wording/decisions/decision.js';
import { decisionOf } from '#wording/decisions/decisions.js';
import { seatText } from '#wording/seat-text.js';

/** What a waiting case is made from, besides the run's events. */
export interface Surroundings {
  readonly registry: Registry;
  readonly organisation: OrganisationState;
  readonly now: string;
  /** The label of another run, where there is such a run. */
  readonly labelOf: (ref: Ref) => Promise<string | undefined>;
}

/** One run that waits for a decision from one seat, in the words that the one in it needs. */
export interface WaitingCase extends Ref {
  readonly label: string;
  readonly kind: keyof typeof decisionKinds;
  /** Danish, as all texts here. */
  readonly kindTitle: string;
  readonly stateTitle: string;
  /** One sentence. */
  readonly about: string;
  readonly more?: string;
  readonly askedBy: string;
  /** Danish day. */
  readonly askedOn: string;
  /** The event that asked: `Gennemset udkast sendt videre`. */
  readonly askedAs: string;
  readonly ifNothingIsDone: { readonly text: string; readonly at?: string };
  readonly dueAt: string | null;
  readonly blocking: boolean;
  /** What the seat may do about it now: first what is awaited, then the other ways of answering. */
  readonly commands: readonly string[];
  /** Why not, where the seat is awaited and the one in it may not. */
  readonly reasons: readonly string[];
  /** The seat to act in; as a substitute, `onBehalfOf` is the holder's id. */
  readonly seat: string;
  readonly seatTitle: string;
  readonly onBehalfOf?: string;
}

/** The case that a run is for a seat; undefined where it awaits no decision of that seat. */
export async function waitingCase(
  events: readonly RecordedEvent[],
  acting: ActingSeat,
  surroundings: Surroundings,
): Promise<WaitingCase | undefined> {
  const { registry, organisation } = surroundings;
  const run = fold(events, registry);
  if (run === undefined) return undefined;
  const awaited = awaitedDecision(run, acting, registry);
  if (awaited === undefined) return undefined;
  const { step, decision } = awaited;
  const { chart } = registry.version(run.definition);
  const matter = await matterOf(run, surroundings);
  const more = decision.more?.(matter);
  const dueAt = step.dueAt ?? earliest(run);
  return {
    procedure: run.procedure,
    id: run.id,
    label: matter.label,
    kind: decision.kind,
    kindTitle: decisionKinds[decision.kind],
    stateTitle: chart.title(run.value),
    about: decision.about(matter),
    ...(more !== undefined && { more }),
    ...askedIn(askingEvent(events, decision.kind), registry, organisation),
    ifNothingIsDone: { text: decision.silence(matter), ...(dueAt && { at: dueAt }) },
    dueAt: dueAt ?? null,
    blocking: (matter.view as { blocking?: boolean }).blocking === true,
    ...waysOf(run, acting, [step.command, ...decision.also], surroundings),
    ...seatOf(acting, organisation),
  };
}

/** The first of what is awaited of the seat that is a decision. */
function awaitedDecision(run: Run, acting: ActingSeat, registry: Registry) {
  const mine = nextSteps(registry.version(run.definition), run).filter(({ seats }) =>
    seats.some((query) => matches(query, acting)),
  );
  const [found] = mine.flatMap((step) => {
    const decision = decisionOf(run.procedure, step.command);
    return decision ? [{ step, decision }] : [];
  });
  return found;
}

async function matterOf(run: Run, { registry, labelOf }: Surroundings): Promise<Matter> {
  const { procedure, chart } = registry.version(run.definition);
  const keys = chart.keys(run.value);
  const about = procedure.subject?.(run.context);
  const subject = about && (await labelOf(about));
  return {
    label: procedure.label(run.context),
    view: procedure.view?.(run, keys) ?? (run.context as object),
    state: keys[0] ?? '',
    ...(subject !== undefined && { subject }),
  };
}

/** Which of the ways of answering are open to the seat, and what stands in the way of the first. */
function waysOf(
  run: Run,
  acting: ActingSeat,
  commands: readonly string[],
  { registry, now }: Surroundings,
): Pick<WaitingCase, 'commands' | 'reasons'> {
  const judged = offers(registry.version(run.definition), run, acting, now);
  const ways = commands.flatMap((name) => judged.find(({ command }) => command === name) ?? []);
  return {
    commands: ways.filter(({ allowed }) => allowed).map(({ command }) => command),
    reasons: ways[0]?.reasons ?? [],
  };
}

function seatOf(acting: ActingSeat, { seats, bodies }: OrganisationState) {
  const { seat, onBehalfOf } = acting;
  const seatTitle = seats.get(seat)?.title ?? seatText(acting, bodies);
  return { seat, seatTitle, ...(onBehalfOf !== undefined && { onBehalfOf }) };
}

function earliest({ timers }: Run): string | undefined {
  return timers.map(({ dueAt }) => dueAt).toSorted()[0];
}

/** An escalation is asked by whoever raised it; other runs by whoever brought them to where they wait. */
function askingEvent(events: readonly RecordedEvent[], kind: keyof typeof decisionKinds): RecordedEvent {
  const [first] = events as readonly [RecordedEvent];
  if (kind === 'escalation' || kind === 'advice') return first;
  const moved = ({ metadata: { from, to } }: RecordedEvent): boolean => JSON.stringify(from) !== JSON.stringify(to);
  const people = events.filter(({ metadata }) => metadata.actor.person !== 'system');
  return people.findLast(moved) ?? events.findLast(moved) ?? first;
}

function askedIn(
  { type, metadata: { actor, mandate, recordedAt, definition } }: RecordedEvent,
  registry: Registry,
  { seats, bodies }: OrganisationState,
): Pick<WaitingCase, 'askedBy' | 'askedOn' | 'askedAs'> {
  return {
    askedBy: seats.get(actor.seat)?.title ?? seatText(mandate, bodies),
    askedOn: danishDay(recordedAt),
    askedAs: registry.version(definition).procedure.events[type]?.title ?? type,
  };
}
