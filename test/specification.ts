import type { PastAct } from '#engine/fact.js';
import { expect, it } from '@jest/globals';
import { decide } from '#engine/decide.js';
import { envelop } from '#engine/envelope.js';
import { evolve, streamOf, unopened } from '#engine/fold.js';
import { MIGRATE } from '#engine/migration.js';
import { offers } from '#engine/offers.js';
import type { ActingSeat, HeldSeat, Procedure, Ref, Run, SeatQuery } from '#engine/procedure.js';
import { Refusal } from '#engine/refusal.js';
import { type Installed, type Registry, createRegistry } from '#engine/registry.js';
import { validate } from '#engine/validate.js';
import { verifyRun } from '#engine/replay.js';
import { randomUUID } from 'node:crypto';
import type { NewEvent, RecordedEvent } from '#engine/event.js';

/** One act in a specification: who does what, and when where that matters. */
export interface Act {
  readonly by: ActingSeat;
  readonly command: string;
  readonly data: object;
  readonly at?: string;
  /** What other runs have become since the act before. */
  readonly meanwhile?: Others;
}

/**
 * Other runs an act may look at, by `procedure/id`, the held seats of bodies, by `seats/body`, and who acted, by
 * `acts`.
 */
export type Others = { readonly [ref: string]: unknown };

/** The held seats of a body, where a specification says who they are. */
export function heldSeatsIn(others: Others, body: string): readonly HeldSeat[] {
  return (others[`seats/${body}`] ?? []) as readonly HeldSeat[];
}

/**
 * Given these acts, when that one is tried, then … on one run of one procedure, without a store. Every act goes the
 * way a real one does: validation, mandate, machine, sealing; at the end the whole history is verified by recomputing.
 */
export class Story {
  readonly events: RecordedEvent[] = [];
  readonly #registry: Registry;
  #run: Run;
  #refusal: Refusal | undefined;
  #clock = Date.parse('2024-03-01T09:00:00.000Z');

  constructor(
    procedure: Procedure,
    private others: Others = {},
    laterVersions: readonly Procedure[] = [],
    id = 'under-test',
  ) {
    this.#registry = createRegistry([procedure, ...laterVersions]);
    this.#run = unopened(this.#registry.version(`${procedure.name}@${procedure.version}`), id);
  }

  /** The version the run follows now. */
  get #installed(): Installed {
    return this.#registry.version(this.#run.definition);
  }

  /** Acts that must all be accepted. */
  given(...acts: readonly Act[]): this {
    for (const act of acts) this.#act(act);
    return this;
  }

  /** The act that the specification is about; it may be refused. */
  when(act: Act): this {
    try {
      this.#act(act);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.#refusal = error;
    }
    return this;
  }

  thenIn(...states: readonly string[]): this {
    this.#mustBeAccepted();
    expect([...this.#installed.chart.keys(this.#run.value)]).toEqual(states);
    expect(verifyRun(this.events, this.#registry)).toBeUndefined();
    return this;
  }

  thenRefused(text: string | RegExp): this {
    expect(this.#refusal?.message ?? 'nothing was refused').toMatch(text);
    return this;
  }

  thenOffers(command: string, to: ActingSeat): this {
    expect(this.#offer(command, to)).toMatchObject({ allowed: true });
    return this;
  }

  thenDoesNotOffer(command: string, to: ActingSeat, reason: string | RegExp): this {
    const offer = this.#offer(command, to);
    expect(offer?.allowed).toBe(false);
    expect(offer?.reasons.join(' ')).toMatch(reason);
    return this;
  }

  /** What is awaited now, as `command`, `command:side` or `command@body`. */
  thenAwaits(...awaited: readonly string[]): this {
    this.#mustBeAccepted();
    const { procedure, chart } = this.#installed;
    const found = procedure.awaits(this.#run, chart.keys(this.#run.value));
    expect(
      found.map(({ command, side, body }) => command + (side ? `:${side}` : '') + (body ? `@${body}` : '')),
    ).toEqual(awaited);
    return this;
  }

  thenContext(expected: object): this {
    this.#mustBeAccepted();
    expect(this.#run.context).toMatchObject(expected);
    return this;
  }

  thenDeadline(command: string, dueAt: string | undefined): this {
    this.#mustBeAccepted();
    expect(this.#run.timers.find((timer) => timer.command === command)?.dueAt).toBe(dueAt);
    return this;
  }

  get run(): Run {
    return this.#run;
  }

  #mustBeAccepted(): void {
    if (this.#refusal) throw new Error(`Refused: ${this.#refusal.message}`);
  }

  #offer(command: string, to: ActingSeat) {
    return offers(this.#installed, this.#run, to, this.#now()).find((offer) => offer.command === command);
  }

  #now(): string {
    return new Date(this.#clock).toISOString();
  }

  #act({ by, command, data, at, meanwhile }: Act): void {
    this.others = { ...this.others, ...meanwhile };
    this.#clock = at ? Date.parse(at) : this.#clock + 60_000;
    const declared = this.#installed.procedure.commands[command];
    if (!declared) throw new Error(`No command ${command}`);
    const input = validate(declared.input, data);
    const decision = decide(
      this.#installed,
      this.#run,
      { command, input },
      {
        now: this.#now(),
        acting: by,
        run: (ref) => this.#other(ref),
        participants: ({ procedure, id }) =>
          (this.others[`participants/${procedure}/${id}`] ?? []) as readonly SeatQuery[],
        seats: this.#seats(),
        heldSeats: (body) => heldSeatsIn(this.others, body),
        acts: (this.others['acts'] ?? []) as readonly PastAct[],
      },
    );
    this.#record(envelop(randomUUID(), this.#run, decision, { command, data, correlationId: 'story' }));
  }

  #record(event: NewEvent): void {
    const revision = this.#run.revision + 1;
    const position = String(revision).padStart(16, '0');
    const recorded = { ...event, stream: streamOf(this.#run), revision, position };
    this.events.push(recorded);
    this.#run = evolve(this.#run, recorded, this.#registry);
  }

  /** Every other seat there is: a story of a seat says who else sits in the body. */
  #seats(): Run[] {
    return Object.entries(this.others)
      .filter(([ref]) => ref.startsWith('seat/'))
      .map(([ref, context]) => ({ ...this.#run, procedure: 'seat', id: ref.slice(5), value: 'held', context }));
  }

  #other<C>({ procedure, id }: Ref): Run<C> {
    const context = this.others[`${procedure}/${id}`];
    if (context === undefined) throw new Refusal('unknown-reference', `Der findes ingen ${procedure} med id »${id}«.`);
    return { ...this.#run, procedure, id, context: context as C };
  }
}

/**
 * Begins a story: `story(procedure).given(act, act).when(act).thenIn(state)`. The run begins on this version, and one
 * of the acts may move it to a later one.
 */
export function story(procedure: Procedure, others?: Others, laterVersions?: readonly Procedure[], id?: string): Story {
  return new Story(procedure, others, laterVersions, id);
}

/** The act that moves the run to another version. */
export function moves(by: ActingSeat, to: number, reason = 'Den nye version gælder også åbne forløb'): Act {
  return { by, command: MIGRATE, data: { to, reason } };
}

/** One rule of a procedure as a test: the title says it in a sentence, the story shows it. */
export function rule(title: string, tell: () => Story): void {
  it(title, () => {
    tell();
  });
}
