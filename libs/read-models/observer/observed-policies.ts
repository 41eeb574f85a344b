import type { EventStore } from '#engine/event-store.js';
import type { Handle } from '#engine/handle.js';
import type { Policy } from '#engine/policy.js';
import type { Registry } from '#engine/registry.js';
import { createLock } from '../database/lock.js';
import { createOccasions } from '../policies/occasions.js';
import { type Retried, retryStream } from '../policies/retry-stream.js';
import { unknownPolicy, type Policies } from '../policies/start.js';
import { createFolding } from '../projections/folding.js';
import type { ReadModels } from '../tables/tables.js';
import type { Observation } from './observe.js';

export interface ObservedPoliciesOptions {
  readonly db: ReadModels;
  readonly store: EventStore;
  readonly registry: Registry;
  readonly policies: readonly Policy[];
  readonly handle: Handle;
  readonly observation: Observation;
}

/**
 * The policies, seen from a process that leads none of them. Trying parked events again it does itself: their keys let
 * nothing be done twice, and a leader that would put one more behind them looks whether they are still there.
 */
export function observedPolicies({ policies, observation, ...tools }: ObservedPoliciesOptions): Policies {
  const { db, store, registry } = tools;
  const occasionOf = createOccasions(createFolding({ db, store, registry, table: 'runs', least: 50 }));
  const retries = new Map(
    policies.map((policy) => {
      const own = { policy, occasionOf, lock: createLock() };
      return [policy.name, (stream: string): Promise<Retried> => retryStream({ ...tools, ...own }, stream)];
    }),
  );
  return {
    caughtUp: (position, timeoutMs) => observation.policiesPast(position, timeoutMs),
    async retryParked({ policy, stream }) {
      const retry = retries.get(policy);
      if (!retry) throw unknownPolicy(policy, [...retries.keys()]);
      return retry(stream);
    },
    failure: () => undefined,
    stop: () => Promise.resolve(),
  };
}
