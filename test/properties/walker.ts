import type { PastAct } from '#engine/fact.js';
import { answeredIn } from '../deviation-acts.js';
import { type Decision, decide } from '#engine/decide.js';
import { isClosure } from '#engine/closure.js';
import { ATTACH, ATTACHED, type AttachDocument, DOCUMENT_WITHDRAWN } from '#engine/documents.js';
import { envelop } from '#engine/envelope.js';
import { commandNamed } from '#engine/every-command.js';
import type { ArmedTimer, RecordedEvent } from '#engine/event.js';
import { evolve, streamOf, unopened } from '#engine/fold.js';
import { offerOf } from '#engine/offers.js';
import type { ActingSeat, Ref, Run } from '#engine/procedure.js';
import { Refusal } from '#engine/refusal.js';
import type { Installed, Registry } from '#engine/registry.js';
import { digest } from '#engine/seal.js';
import type { StoredFile } from '#engine/stored-file.js';
import { validate } from '#engine/validate.js';
import { type Others, heldSeatsIn } from '../specification.js';
import { type Way, waysTaken } from './ways.js';

/** An attempt on a run: who gives which command with what input. */
export interface Attempt {
  readonly by: ActingSeat;
  readonly command: string;
  readonly data: object;
}

/** An accepted attempt: its event, the run on both sides of it, and the ways it took in the chart. */
export interface Step {
  readonly event: RecordedEvent;
  readonly before: Run;
  readonly after: Run;
  readonly ways: readonly Way[];
}

/** A run that is walked step by step without a store; each step is held against what must always be true. */
export class Walker {
  readonly steps: Step[] = [];
  refused = 0;
  now = '2024-03-01T09:00:00.000Z';
  #run: Run;

  constructor(
    readonly registry: Registry,
    readonly installed: Installed,
    private readonly others: Others,
  ) {
    this.#run = deepFrozen(unopened(installed, idOfWalk(installed.procedure.name)));
  }

  /** Frozen through and through: whatever a guard, a reducer or a mandate would change in it throws. */
  get run(): Run {
    return this.#run;
  }

  get ended(): boolean {
    return this.installed.chart.ended(this.#run.value);
  }

  get events(): readonly RecordedEvent[] {
    return this.steps.map(({ event }) => event);
  }

  later(milliseconds: number): void {
    this.now = new Date(Date.parse(this.now) + milliseconds).toISOString();
  }

  /** Gives the command; true when it was accepted. Throws when anything is true that never may be. */
  attempt(attempt: Attempt): boolean {
    const { by, command } = attempt;
    const declared = commandNamed(this.installed.procedure, command)!;
    const offer = offerOf(this.installed, this.#run, [command, declared], by, this.now);
    let decision: Decision;
    try {
      decision = this.#decide(attempt);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.refused += 1;
      const certain = error.code === 'no-mandate' || error.code === 'not-possible-now';
      must(!(certain && offer.allowed), `${command} was offered to ${by.seat}, then refused: ${error.message}`);
      return false;
    }
    must(offer.allowed, `${command} was not offered to ${by.seat} (${offer.reasons.join(' ')}), yet accepted`);
    must(
      decision.fact.actor.seat === by.seat && decision.fact.mandate.side === by.side,
      `${command} is not by ${by.seat}`,
    );
    this.#record(decision, attempt);
    return true;
  }

  #decide({ by, command, data }: Attempt): Decision {
    const input = validate(commandNamed(this.installed.procedure, command)!.input, data);
    const surroundings = {
      now: this.now,
      acting: by,
      run: <C>(ref: Ref): Run<C> => this.#other<C>(ref),
      participants: () => [{ function: by.function, body: by.body }],
      heldSeats: (body: string) => heldSeatsIn(this.others, body),
      acts: (this.others['acts'] ?? []) as readonly PastAct[],
      ...(command === ATTACH && { file: storedFile((data as AttachDocument).hash) }),
    };
    return decide(this.installed, this.#run, { command, input }, surroundings);
  }

  #record(decision: Decision, attempt: Attempt): void {
    const before = this.#run;
    const event = deepFrozen(eventOf(before, decision, attempt));
    const after = deepFrozen(evolve(before, event, this.registry));
    const ways = waysTaken(this.installed.procedure, before.value, before.context, decision.fact);
    const { type } = event;
    must(same(after.value, decision.to), `${type} folds to another state than was decided`);
    must(same(after.context, decision.context), `${type} folds to another context than was decided`);
    must(
      same(after.timers, timersAfter(before.timers, decision)),
      `${type} folds to other deadlines than were decided`,
    );
    if (isShared(type)) mustLeaveAlone(before, after, type);
    else this.#mustFollow(ways, before, after, type);
    this.steps.push({ event, before, after, ways });
    this.#run = after;
  }

  /** The chart, read by itself, says the same as the machine did. */
  #mustFollow(ways: readonly Way[], before: Run, after: Run, type: string): void {
    const targets = ways.flatMap(({ transition: { target } }) => target ?? []);
    const within = this.installed.chart.within(after.value);
    must(ways.length > 0, `${type} was taken where the chart has no way for it`);
    for (const target of targets) must(within.has(target), `${type} should go to ${target}`);
    must(targets.length > 0 || same(before.value, after.value), `${type} should only be noted`);
  }

  #other<C>({ procedure, id }: Ref): Run<C> {
    const context = this.others[`${procedure}/${id}`];
    if (context === undefined) throw new Refusal('unknown-reference', `Der findes ingen ${procedure} med id »${id}«.`);
    return { ...this.#run, procedure, id, context: context as C };
  }
}

/** Whether a fact is one that every procedure has beside its own. */
function isShared(type: string): boolean {
  return isClosure(type) || type === ATTACHED || type === DOCUMENT_WITHDRAWN;
}

/** What belongs to a run may change, and who may read it: never where it stands, what it knows, or its deadlines. */
function mustLeaveAlone(before: Run, after: Run, type: string): void {
  must(same(before.value, after.value), `${type} moved the run`);
  must(same(before.context, after.context), `${type} changed what the run knows`);
  must(same(before.timers, after.timers), `${type} changed the deadlines`);
}

function storedFile(hash: string): StoredFile {
  return { hash, size: 1_024, type: 'application/pdf', scan: 'clean' };
}

/** Fails the walk with what should have been true. */
export function must(holds: boolean, otherwise: string): asserts holds {
  if (!holds) throw new Error(otherwise);
}

/** Whether two values are the same JSON, whatever order their fields are in. */
export function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other) || digest(one) === digest(other);
}

/** The event a decision becomes, as the store gives it back. */
function eventOf(run: Run, decision: Decision, { command, data }: Attempt): RecordedEvent {
  const revision = run.revision + 1;
  const number = String(revision).padStart(12, '0');
  const id = `00000000-0000-4000-8000-${number}`;
  const event = envelop(id, run, decision, { command, data, correlationId: 'walk' });
  return JSON.parse(JSON.stringify({ ...event, stream: streamOf(run), revision, position: number })) as RecordedEvent;
}

function timersAfter(before: readonly ArmedTimer[], { timers }: Decision): ArmedTimer[] {
  const { armed = [], cancelled = [] } = timers;
  const stays = ({ id }: ArmedTimer): boolean => !cancelled.includes(id) && !armed.some((one) => one.id === id);
  return [...before.filter(stays), ...armed];
}

function deepFrozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.values(value).forEach(deepFrozen);
  return Object.freeze(value);
}

/**
 * What a walk's run is called. A discussion's id is that of the run it is about, a deviation's follows from the
 * finding.
 */
export function idOfWalk(procedure: string): string {
  if (procedure === 'deviation') return answeredIn;
  return procedure === 'discussion' ? 'revision-samtale' : 'walk';
}

/** What a curated story's run is called; undefined where any name will do. */
export function idOfStory(procedure: string): string | undefined {
  return ['discussion', 'deviation'].includes(procedure) ? idOfWalk(procedure) : undefined;
}
