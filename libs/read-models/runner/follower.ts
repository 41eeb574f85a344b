import { setImmediate as nextTurn } from 'node:timers/promises';
import { type Position, type RecordedEvent, START } from '#engine/event.js';
import type { EventStore } from '#engine/event-store.js';
import { type Checkpoint, CheckpointMoved, readCheckpoint } from '../database/checkpoints.js';
import type { Fence } from '../leases/fence.js';
import { type Advancing, advance } from '../projections/advance.js';
import type { Projection } from '../projections/projection.js';
import { Unreadable, reasonOf } from '../projections/unreadable.js';
import type { ReadModels } from '../tables/tables.js';
import { eventsAfter } from './batch.js';
import { checkpointOf } from './checkpoint-of.js';
import { createRetry } from './retry.js';

/** One projection on its way through the log. One that cannot go on waits and tries again; the others do not wait. */
export interface Follower {
  checkpoint(): Checkpoint;
  /** Danish: why it stands still, if it does. */
  failure(): string | undefined;
  /** Where it stands, when it can be taken past all of a delivery together with others; undefined when it cannot. */
  readyFor(events: readonly RecordedEvent[], previous: Position): Advancing | undefined;
  /** It has been taken to a checkpoint together with others. */
  moved(to: Checkpoint): void;
  /**
   * Takes what it does not have of a delivery. Never throws: it then goes on alone until it is level again.
   * @param previous where the delivery before this one ended
   */
  offer(events: readonly RecordedEvent[], previous: Position): Promise<void>;
  stop(): Promise<void>;
}

export interface FollowerOptions {
  readonly db: ReadModels;
  readonly store: EventStore;
  readonly projection: Projection;
  readonly fence: Fence;
  /** How far everybody else has been given the log. */
  readonly delivered: () => Position;
  /** Its checkpoint is another. */
  readonly onMoved: () => void;
  /** It took some events that the others had before. */
  readonly onTakenAlone: (events: readonly RecordedEvent[]) => void;
  readonly onError: (error: unknown) => void;
}

const PAGE = 1_000;

/** @throws StoreUnavailable when the checkpoint cannot be read */
export async function createFollower(options: FollowerOptions): Promise<Follower> {
  const { db, store, projection, fence, delivered, onMoved, onTakenAlone, onError } = options;
  const { shape } = projection;
  const retry = createRetry();
  let checkpoint = (await readCheckpoint(db, shape.name)) ?? {
    name: shape.name,
    format: '',
    position: START,
    events: 0,
  };
  let failure: string | undefined;
  let level = true;
  let alone: Promise<void> | undefined;
  let stopped = false;

  async function take(events: readonly RecordedEvent[]): Promise<void> {
    const fresh = eventsAfter(events, checkpoint.position);
    if (fresh.length === 0) return;
    try {
      const [to] = await advance(db, [{ projection, from: checkpoint }], fresh, fence);
      moved(to!);
    } catch (error) {
      // What comes before an unreadable event can be shown, and then it is plain which event it is.
      if (error instanceof Unreadable) await take(fresh.slice(0, fresh.indexOf(error.event)));
      throw error;
    }
    if (!level) onTakenAlone(fresh);
  }

  function moved(to: Checkpoint): void {
    checkpoint = to;
    retry.reset();
    onMoved();
  }

  async function catchUp(): Promise<void> {
    checkpoint = await checkpointOf(db, store, shape);
    projection.forget();
    onMoved();
    while (!stopped) {
      const events = await store.readAll({ after: checkpoint.position, limit: PAGE });
      if (events.length > 0) await take(events);
      // At once, in the same breath as the comparison: the next delivery may come before anybody who awaits this.
      else if (checkpoint.position >= delivered()) return void (level = true);
      // What the others were given is not there to be read yet: the store answers from a copy that lags.
      else await retry.wait();
      await nextTurn();
    }
  }

  async function goAlone(error: unknown): Promise<void> {
    for (let problem = error; !stopped;) {
      if (!(problem instanceof CheckpointMoved)) {
        failure = `Læsemodellen »${shape.title}« står stille: ${reasonOf(problem)}`;
        onError(problem);
        await retry.wait();
      }
      try {
        await catchUp();
        failure = undefined;
        return;
      } catch (again) {
        problem = again;
      }
    }
  }

  function part(error: unknown): void {
    level = false;
    alone = goAlone(error);
  }

  await checkpointOf(db, store, shape).catch(part);
  return {
    checkpoint: () => checkpoint,
    failure: () => failure,
    readyFor(events, previous) {
      const beginsHere = checkpoint.position >= previous && events[0] && checkpoint.position < events[0].position;
      return level && !stopped && beginsHere ? { projection, from: checkpoint } : undefined;
    },
    moved,
    async offer(events, previous) {
      if (!level || stopped) return;
      if (checkpoint.position < previous) return part(new CheckpointMoved(shape.name));
      await take(events).catch(part);
    },
    async stop() {
      stopped = true;
      retry.end();
      await alone;
    },
  };
}
