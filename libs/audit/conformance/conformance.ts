import type { Position, RecordedEvent } from '#engine/event.js';
import { START } from '#engine/event.js';
import type { EventStore } from '#engine/event-store.js';
import { evolve, refOf, streamOf, unopened } from '#engine/fold.js';
import type { Run } from '#engine/procedure.js';
import type { Registry } from '#engine/registry.js';
import type { DeviationContext } from '#procedures/deviation/context.js';
import { deviationId } from '#procedures/deviation-id.js';
import { judgedProcedures } from '#procedures/deviation/words.js';
import type { Found, Rule } from './rule.js';
import { type Deviation, type Place, deviationOf } from './finding.js';
import { type RunSoFar, type Step, advance } from './judge-run.js';
import { openSetting } from './open-setting.js';
import { rules as allRules } from './rules/registry.js';
import { bodyName } from './setting.js';

/** What is known of a log after it has been read to a place. */
export interface Conformance {
  /** How far the log has been judged. */
  readonly upTo: Position;
  /** Events and runs that were judged. */
  readonly judged: { readonly events: number; readonly runs: number };
  /** Streams that hold an event which cannot be folded: nothing after it was judged. */
  readonly unreadable: readonly string[];
  /** Every deviation on a Danish day, in the order of the log within each rule. */
  readonly deviations: (today: string) => Deviation[];
}

export interface ConformanceOptions {
  readonly store: Pick<EventStore, 'readAll' | 'readStream'>;
  readonly registry: Registry;
  readonly rules?: readonly Rule[];
  /** How many runs are kept folded at once; others are read again from their stream when something happens in them. */
  readonly capacity?: number;
  readonly onProgress?: (events: number) => void;
}

const PAGE = 1_000;
const SETTING = ['governance-', 'body-'];
const JUDGED = Object.keys(judgedProcedures).map((name) => `${name}-`);
const PREFIXES = [...JUDGED, ...SETTING, 'deviation-'];

/** A finding with the rule and the run it belongs to. */
interface Made {
  readonly at: Place;
  readonly rule: Rule;
  readonly found: Found;
}

/**
 * Judges a log, and goes on where it stopped each time it is asked. Findings, open expectations and the runs that are
 * still open are kept in memory, at most `capacity` of them; ended runs leave only their findings. A change of the
 * governance model or of a body may change what was found earlier, so then all of it is judged anew.
 */
export function createConformance(options: ConformanceOptions): { readonly catchUp: () => Promise<Conformance> } {
  let state: Judging | undefined;
  let current: Promise<Conformance> = Promise.resolve(undefined as never);
  async function catchUp(): Promise<Conformance> {
    state ??= await begin(options);
    if (!(await goOn(state, options))) {
      state = await begin(options);
      await goOn(state, options);
    }
    return told(state);
  }
  return { catchUp: () => (current = current.then(catchUp, catchUp)) };
}

/** Everything that is kept between two readings. */
interface Judging {
  readonly setting: Awaited<ReturnType<typeof openSetting>>;
  readonly open: Map<string, RunSoFar>;
  /** For good, by event. */
  readonly shown: Made[];
  /** As the runs stand, by stream. */
  readonly standing: Map<string, readonly Made[]>;
  readonly expected: Map<string, Made>;
  readonly said: Map<string, Run>;
  readonly broken: Set<string>;
  upTo: Position;
  events: number;
  runs: number;
}

async function begin({ store, registry }: ConformanceOptions): Promise<Judging> {
  return {
    setting: await openSetting(store, registry),
    open: new Map(),
    shown: [],
    standing: new Map(),
    expected: new Map(),
    said: new Map(),
    broken: new Set(),
    upTo: START,
    events: 0,
    runs: 0,
  };
}

/** Reads on to the end of the log. False when the setting has changed under what was judged. */
async function goOn(state: Judging, options: ConformanceOptions): Promise<boolean> {
  for (;;) {
    const events = await options.store.readAll({ after: state.upTo, prefixes: PREFIXES, limit: PAGE });
    for (const event of events) {
      if (isSetting(event) && event.position > state.setting.upTo) return false;
      if (event.stream.startsWith('deviation-')) hear(state, event, options.registry);
      else if (!isSetting(event) && !state.broken.has(event.stream)) await take(state, event, options);
      state.upTo = event.position;
    }
    options.onProgress?.(state.events);
    if (events.length < PAGE) return true;
    // Whoever else waits for this process gets a turn between the pages.
    await new Promise((resolve) => setImmediate(resolve));
  }
}

function isSetting({ stream }: RecordedEvent): boolean {
  return SETTING.some((prefix) => stream.startsWith(prefix));
}

function hear(state: Judging, event: RecordedEvent, registry: Registry): void {
  const before = state.said.get(event.stream) ?? unopened(registry.version(event.metadata.definition), '');
  state.said.set(event.stream, evolve(before, event, registry));
}

async function take(state: Judging, event: RecordedEvent, options: ConformanceOptions): Promise<void> {
  const { registry, rules = allRules, capacity = 20_000 } = options;
  const { stream, revision } = event;
  const ref = refOf(stream);
  const mine = rules.filter(({ procedures }) => procedures.includes(ref.procedure));
  state.events += 1;
  if (revision === 0) state.runs += 1;
  try {
    const known = revision === 0 ? undefined : (state.open.get(stream) ?? (await restored(event, state, options)));
    const { judged, shown, ended } = advance(known, event, mine, { registry, setting: state.setting });
    const label = registry.version(judged.after.definition).procedure.label(judged.after.context);
    const at = { procedure: ref.procedure, run: ref.id, label };
    note(state, at, shown);
    const stands = mine.flatMap((rule) => (rule.standing?.(judged) ?? []).map((found) => ({ at, rule, found })));
    if (stands.length > 0) state.standing.set(stream, stands);
    else state.standing.delete(stream);
    state.setting.learn(judged.after);
    state.open.delete(stream);
    if (!ended) keep(state.open, stream, { run: judged.after, trace: judged.trace }, capacity);
  } catch {
    state.broken.add(stream);
    state.open.delete(stream);
  }
}

function note({ expected, shown: kept }: Judging, at: Place, shown: Step['shown']): void {
  for (const { rule, observations } of shown) {
    for (const one of observations) {
      if ('settles' in one) expected.delete(one.settles);
      else if ('expects' in one) expected.set(one.expects, { at, rule, found: one.otherwise });
      else kept.push({ at, rule, found: one });
    }
  }
}

/** A run that was put away, or that had ended and yet goes on, as it was before an event. */
async function restored(
  { stream, revision }: RecordedEvent,
  { setting }: Judging,
  { store, registry }: ConformanceOptions,
): Promise<RunSoFar | undefined> {
  let known: RunSoFar | undefined;
  for (const event of await store.readStream(stream, { limit: revision })) {
    const { judged } = advance(known, event, [], { registry, setting });
    known = { run: judged.after, trace: judged.trace };
  }
  return known;
}

function keep(open: Judging['open'], stream: string, run: RunSoFar, capacity: number): void {
  open.set(stream, run);
  if (open.size <= capacity) return;
  const [oldest] = open.keys();
  open.delete(oldest!);
}

function told({ upTo, events, runs, broken, shown, standing, expected, said, setting }: Judging): Conformance {
  return {
    upTo,
    judged: { events, runs },
    unreadable: [...broken],
    deviations(today) {
      const all = [...shown, ...[...standing.values()].flat(), ...expected.values()];
      return all
        .filter(({ found: { afterDay } }) => afterDay === undefined || afterDay < today)
        .map(({ at, rule, found }) => {
          const id = deviationId({ procedure: at.procedure, run: at.run, rule: rule.id, place: found.place });
          return deviationOf(at, rule, found, {
            // By the run's own id: its words may be sealed in the log, and then they say nothing of which it is.
            context: said.get(streamOf({ procedure: 'deviation', id }))?.context as DeviationContext | undefined,
            nameOf: (body) => bodyName(setting, body, today),
          });
        });
    },
  };
}
