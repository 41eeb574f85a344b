import { type Position, type RecordedEvent, START } from '#engine/event.js';
import type { EventStore, Subscription } from '#engine/event-store.js';
import type { Checkpoint } from '../database/checkpoints.js';
import { createPause } from '../leases/pause.js';
import { reasonOf } from '../projections/unreadable.js';
import { type Change, changeOf } from '../runner/change.js';
import { createRetry } from '../runner/retry.js';
import type { Projections } from '../runner/start.js';
import { createWaiters } from '../runner/waiters.js';
import { formatOf } from '../tables/shape.js';
import type { RefusedDeadlineRow } from '../tables/lease-row.js';
import { type ReadModels, shapes } from '../tables/tables.js';

/** What other processes make of the read models, seen from one that only reads them. */
export interface Observation extends Projections {
  /** True as soon as every policy has noted that it is past the position. */
  policiesPast(position: Position, timeoutMs: number): Promise<boolean>;
  /** The deadlines that the clock could not fire, as it last told. */
  refusedDeadlines(): readonly RefusedDeadlineRow[];
}

export interface ObserveOptions {
  readonly db: ReadModels;
  readonly store: EventStore;
  /** Names of the policies. */
  readonly policies: readonly string[];
  /** Called each time the log or the read models cannot be read; it is tried again. */
  readonly onError?: (error: unknown) => void;
}

/** Between looks at the checkpoints while somebody waits for them, and while nobody does; milliseconds. */
const EAGER_MS = 30;
const IDLE_MS = 1_000;

/** Follows the checkpoints that other processes move. What it says is never ahead of what is there to be read. */
export async function observe(options: ObserveOptions): Promise<Observation> {
  const { db, store, policies, onError = () => {} } = options;
  const listeners = new Set<(changes: readonly Change[]) => void>();
  const retry = createRetry();
  const pause = createPause();
  let seen: Seen = { checkpoints: [], policyPosition: START, refused: [] };
  let failure: string | undefined;
  let eager = 0;
  let stopped = false;
  let subscription: Subscription | undefined;

  const checkpoints = (): readonly Checkpoint[] =>
    shapes.map(
      ({ name }) => seen.checkpoints.find((at) => at.name === name) ?? { name, format: '', position: START, events: 0 },
    );
  const position = (): Position => least(checkpoints().map((at) => at.position));
  const projected = createWaiters(position);
  const settled = createWaiters(() => seen.policyPosition);

  async function look(): Promise<void> {
    try {
      seen = await lookUp(db, policies);
      failure = standstill(checkpoints());
    } catch (error) {
      if (failure === undefined) onError(error);
      failure = reasonOf(error);
    }
    projected.check();
    settled.check();
  }

  async function keepLooking(): Promise<void> {
    while (!stopped) {
      await pause.wait(eager > 0 ? EAGER_MS : IDLE_MS);
      if (!stopped) await look();
    }
  }

  /** Looks more often for as long as somebody waits. */
  async function eagerly<T>(wait: Promise<T>): Promise<T> {
    if (eager++ === 0) pause.wake();
    return wait.finally(() => void eager--);
  }

  async function tell(events: readonly RecordedEvent[]): Promise<void> {
    if (listeners.size === 0) return;
    const last = events.at(-1)!.position;
    while (!stopped && !(await eagerly(projected.waitFor(last, IDLE_MS))));
    const changes = events.map(changeOf);
    for (const listener of listeners) listener(changes);
  }

  function follow(after: Position): void {
    let at = after;
    const again = async (error: unknown): Promise<void> => {
      onError(error);
      await retry.wait();
      if (!stopped) follow(at);
    };
    const onEvents = async (events: readonly RecordedEvent[]): Promise<void> => {
      await tell(events);
      at = events.at(-1)!.position;
      retry.reset();
    };
    try {
      subscription = store.subscribe({ after, onEvents, onError: (error) => void again(error) });
    } catch (error) {
      void again(error);
    }
  }

  await look();
  const looking = keepLooking();
  follow(await store.head());
  return {
    position,
    checkpoints,
    lag: async () => Math.max(0, (await store.count()) - Math.min(...checkpoints().map(({ events }) => events))),
    waitFor: (at, timeoutMs) => (position() >= at ? Promise.resolve(true) : eagerly(projected.waitFor(at, timeoutMs))),
    policiesPast: (at, timeoutMs) =>
      seen.policyPosition >= at ? Promise.resolve(true) : eagerly(settled.waitFor(at, timeoutMs)),
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    failure: () => failure,
    refusedDeadlines: () => seen.refused,
    async stop() {
      stopped = true;
      pause.wake();
      retry.end();
      projected.end();
      settled.end();
      await Promise.all([subscription?.stop(), looking]);
    },
  };
}

interface Seen {
  readonly checkpoints: readonly Checkpoint[];
  /** Where the policy furthest behind is. */
  readonly policyPosition: Position;
  readonly refused: readonly RefusedDeadlineRow[];
}

async function lookUp(db: ReadModels, policies: readonly string[]): Promise<Seen> {
  const checkpoints = await db.selectFrom('checkpoints').selectAll().execute();
  const rows = await db.selectFrom('policyCheckpoints').selectAll().execute();
  const positions = policies.map((name) => rows.find(({ policy }) => policy === name)?.position ?? START);
  const refused = await db.selectFrom('refusedDeadlines').selectAll().execute();
  return { checkpoints, policyPosition: least(positions), refused };
}

/** Danish: why what is read may be wrong. */
function standstill(checkpoints: readonly Checkpoint[]): string | undefined {
  const foreign = shapes.find((shape, index) => checkpoints[index]!.format !== formatOf(shape));
  if (!foreign) return undefined;
  return `Læsemodellen »${foreign.title}« er ikke lavet af denne udgave af programmet. Start arbejdsprocesser af samme udgave.`;
}

function least(positions: readonly Position[]): Position {
  return [...positions].sort()[0] ?? '\uffff';
}
