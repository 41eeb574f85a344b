import { afterEach } from '@jest/globals';
import type { EventStore } from '#engine/event-store.js';
import { type StandIn, type StandInOptions, startStandIn } from '../../../../test/stand-in/stand-in.js';
import { openEventStoreDb } from '../open.js';
import type { Timing } from '../timing.js';

/** Short enough for a test to wait for, and long enough for a busy machine. */
const QUICK: Partial<Timing> = { answer: 400, silence: 400, patience: 20_000, readPatience: 20_000, firstWait: 5 };

/** A stand-in of a test's own, with a store on it; both are gone after the test. */
export interface Trial {
  readonly standIn: StandIn;
  readonly store: EventStore;
  /** One more store on the same server, in the same process. */
  another(timing?: Partial<Timing>): Promise<EventStore>;
}

const running: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of running.splice(0).reverse()) await end();
});

export async function trial(
  options: StandInOptions = {},
  timing: Partial<Timing> = {},
  onTrouble: (error: unknown) => void = () => {},
): Promise<Trial> {
  const standIn = await startStandIn(options);
  running.push(() => standIn.stop());
  const another = async (own: Partial<Timing> = timing): Promise<EventStore> => {
    const store = await openEventStoreDb({ url: standIn.url, timing: { ...QUICK, ...own }, onTrouble });
    running.push(() => store.close());
    return store;
  };
  return { standIn, store: await another(), another };
}
