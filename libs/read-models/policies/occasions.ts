import type { RecordedEvent } from '#engine/event.js';
import type { Occasion } from '#engine/policy.js';
import type { Folding, Step } from '../projections/folding.js';

/** What an event was the occasion of, for all policies that ask about it. @throws Unreadable, StoreUnavailable */
export type Occasions = (event: RecordedEvent) => Promise<Occasion>;

/**
 * Makes each occasion once: policies that are level are given the very same event by the store, and to fold it anew for
 * each of them would cost more than all they do with it.
 */
export function createOccasions(folding: Folding): Occasions {
  const known = new WeakMap<RecordedEvent, Promise<Occasion>>();
  return (event) => {
    let occasion = known.get(event);
    if (occasion === undefined) {
      occasion = folding.fold([event]).then((steps) => occasionOf(steps.get(event.stream)![0]!));
      known.set(event, occasion);
      // Whoever asks again may find the database back.
      occasion.catch(() => known.delete(event));
    }
    return occasion;
  };
}

function occasionOf({ event, installed, before, run }: Step): Occasion {
  const from = before.chart.within(event.metadata.from);
  const to = installed.chart.within(event.metadata.to);
  return { event, run, entered: without(to, from), left: without(from, to) };
}

function without(keys: ReadonlySet<string>, others: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...keys].filter((key) => !others.has(key)));
}
