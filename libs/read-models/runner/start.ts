import type { Position, RecordedEvent } from '#engine/event.js';
import type { EventStore, Subscription } from '#engine/event-store.js';
import type { Registry } from '#engine/registry.js';
import type { Checkpoint } from '../database/checkpoints.js';
import { type Fence, unfenced } from '../leases/fence.js';
import { createPause } from '../leases/pause.js';
import { createProjections } from '../projections/projections.js';
import { reasonOf } from '../projections/unreadable.js';
import type { ReadModels } from '../tables/tables.js';
import { onceEach } from './batch.js';
import { type Change, changeOf } from './change.js';
import { type Follower, createFollower } from './follower.js';
import { inStep } from './in-step.js';
import { createRetry } from './retry.js';
import { createWaiters } from './waiters.js';

/** The projections at work. */
export interface Projections {
  /** Everything up to here is in every projection. */
  readonly position: () => Position;
  /** How far each of them has come. */
  readonly checkpoints: () => readonly Checkpoint[];
  /** Number of events in the log that the projection furthest behind does not have. @throws StoreUnavailable */
  lag(): Promise<number>;
  /** True as soon as every projection has the position; false when that takes longer, or the projections stop. */
  waitFor(position: Position, timeoutMs: number): Promise<boolean>;
  /**
   * Tells of changed runs in log order, in lists; again when a projection that had fallen behind has them too.
   * @returns how to stop listening
   */
  subscribe(listener: (changes: readonly Change[]) => void): () => void;
  /** Danish: why a projection stands still, or undefined when all go on. */
  failure(): string | undefined;
  /** Finishes the batch at hand and stops. */
  stop(): Promise<void>;
}

export interface ProjectionsOptions {
  readonly db: ReadModels;
  readonly store: EventStore;
  readonly registry: Registry;
  readonly onAdvanced?: (position: Position) => void;
  /** Begins every transaction, where another process may lead. Default: none may. */
  readonly fence?: Fence;
  /** Called each time something fails; the projections try again by themselves. */
  readonly onError?: (error: unknown) => void;
  /** Milliseconds in which events are let gather where many come and nobody waits for a position. Default 200. */
  readonly gatherMs?: number;
}

/** Most events of one delivery. One that is full is followed by the next at once. */
const PAGE = 1_000;
/** Events of one delivery that say that many come. */
const MANY = 8;

/**
 * Brings the projections up to the log and keeps them there.
 * @throws StoreUnavailable when a checkpoint cannot be read
 */
export async function startProjections(options: ProjectionsOptions): Promise<Projections> {
  const { db, store, registry, fence = unfenced, onAdvanced = () => {}, onError = () => {}, gatherMs = 200 } = options;
  const listeners = new Set<(changes: readonly Change[]) => void>();
  const retry = createRetry();
  const gathering = createPause();
  const waiters = createWaiters(() => position());
  let followers: readonly Follower[] = [];
  let delivered: Position = '';
  let subscription: Subscription | undefined;
  let lost: string | undefined;
  let stopped = false;

  const checkpoints = () => followers.map((follower) => follower.checkpoint());
  const position = (): Position =>
    checkpoints().reduce((least, at) => (at.position < least ? at.position : least), delivered);

  function tell(events: readonly RecordedEvent[]): void {
    waiters.check();
    const changes = listeners.size > 0 ? events.map(changeOf) : [];
    for (const listener of [() => onAdvanced(position()), ...listeners]) {
      try {
        listener(changes);
      } catch (error) {
        onError(error);
      }
    }
  }

  async function onEvents(events: readonly RecordedEvent[]): Promise<void> {
    const once = onceEach(events);
    const last = once.at(-1)?.position ?? delivered;
    const previous = delivered;
    // What is delivered once more takes nobody back.
    if (last > delivered) delivered = last;
    lost = undefined;
    retry.reset();
    await inStep(followers, once, previous, { db, fence });
    tell(once);
    const manyCome = events.length >= MANY && events.length < PAGE;
    // A run that changes often is then written once for many of its events.
    if (manyCome && !stopped && waiters.count() === 0) await gathering.wait(gatherMs);
  }

  function follow(): void {
    try {
      subscription = store.subscribe({
        name: 'projections',
        after: delivered,
        batch: PAGE,
        onEvents,
        onError: (error) => void resume(error),
      });
    } catch (error) {
      void resume(error);
    }
  }

  async function resume(error: unknown): Promise<void> {
    lost = `Læsemodellerne får ingen hændelser: ${reasonOf(error)}`;
    onError(error);
    await retry.wait();
    if (!stopped) follow();
  }

  const shared = { db, store, fence, onError, delivered: () => delivered, onMoved: waiters.check, onTakenAlone: tell };
  followers = await Promise.all(
    createProjections(db, store, registry).map((projection) => createFollower({ ...shared, projection })),
  );
  delivered = checkpoints()
    .map((at) => at.position)
    .sort()[0]!;
  follow();

  return {
    position,
    checkpoints,
    async lag() {
      const least = Math.min(...checkpoints().map(({ events }) => events));
      return Math.max(0, (await store.count()) - least);
    },
    waitFor(position, timeoutMs) {
      const answer = waiters.waitFor(position, timeoutMs);
      if (waiters.count() > 0) gathering.wake();
      return answer;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    failure: () => [lost, ...followers.map((follower) => follower.failure())].find((reason) => reason !== undefined),
    async stop() {
      stopped = true;
      gathering.wake();
      retry.end();
      await Promise.all([subscription?.stop(), ...followers.map((follower) => follower.stop())]);
      waiters.end();
    },
  };
}
