import type { Position } from '#engine/event.js';
import type { EventStore } from '#engine/event-store.js';
import type { Handle } from '#engine/handle.js';
import type { Policy } from '#engine/policy.js';
import { Refusal } from '#engine/refusal.js';
import type { Registry } from '#engine/registry.js';
import { type Fence, unfenced } from '../leases/fence.js';
import { createFolding } from '../projections/folding.js';
import { createWaiters } from '../runner/waiters.js';
import type { ReadModels } from '../tables/tables.js';
import { createOccasions } from './occasions.js';
import type { PolicyStream } from './parking.js';
import { type PolicyFollower, followPolicy } from './policy-follower.js';
import type { Retried } from './retry-stream.js';

const RUNS_KEPT = 5_000;

/** The policies at work. */
export interface Policies {
  /** True as soon as every policy is past the position: carried out, parked or none of its business. */
  caughtUp(position: Position, timeoutMs: number): Promise<boolean>;
  /**
   * Tries a stream's parked events again, in order, until one fails.
   * @throws Refusal `unknown-reference` for a policy that does not exist; StoreUnavailable when nothing can be done now
   */
  retryParked(stream: PolicyStream): Promise<Retried>;
  /** Danish: why a policy waits, or undefined when all go on. Parked events are no failure; see `listParked`. */
  failure(): string | undefined;
  /** Finishes the event at hand and stops. */
  stop(): Promise<void>;
}

export interface PoliciesOptions {
  readonly db: ReadModels;
  readonly store: EventStore;
  readonly registry: Registry;
  readonly policies: readonly Policy[];
  readonly handle: Handle;
  /** Begins every transaction, where another process may lead. Default: none may. */
  readonly fence?: Fence;
  /** Notes how far they have come as soon as they have looked at everything, for other processes to see. */
  readonly notesAtOnce?: boolean;
  /** Called each time the store or the database cannot serve; the policies try again by themselves. */
  readonly onError?: (error: unknown) => void;
}

/**
 * Lets policies react to the log: in log order, each from its own checkpoint, every event at least once. A policy that
 * has never run begins with the first event there is.
 * @throws StoreUnavailable when a checkpoint cannot be read
 */
export async function startPolicies(options: PoliciesOptions): Promise<Policies> {
  const { policies, fence = unfenced, notesAtOnce = false, onError = () => {}, ...tools } = options;
  const followers = new Map<string, PolicyFollower>();
  const least = (): Position | undefined => [...followers.values()].map((follower) => follower.position()).sort()[0];
  const waiters = createWaiters(() => least() ?? '\uffff');
  const { db, store, registry } = tools;
  const occasionOf = createOccasions(createFolding({ db, store, registry, table: 'runs', least: RUNS_KEPT }));
  for (const policy of policies) {
    followers.set(
      policy.name,
      await followPolicy({ ...tools, policy, occasionOf, fence, notesAtOnce, onError, onAdvanced: waiters.check }),
    );
  }

  return {
    caughtUp: waiters.waitFor,
    async retryParked({ policy, stream }) {
      const follower = followers.get(policy);
      if (!follower) throw unknownPolicy(policy, [...followers.keys()]);
      return follower.retry(stream);
    },
    failure: () => [...followers.values()].map((follower) => follower.failure()).find((reason) => reason !== undefined),
    async stop() {
      await Promise.all([...followers.values()].map((follower) => follower.stop()));
      waiters.end();
    },
  };
}

/** The refusal of a policy that does not exist. */
export function unknownPolicy(policy: string, known: readonly string[]): Refusal {
  const what = `Der er ingen automatik »${policy}«. De kendte er: ${known.join(', ')}.`;
  return new Refusal('unknown-reference', what);
}
