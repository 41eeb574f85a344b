import { fold } from '#engine/fold.js';
import type { Occasion, Policy, Reaction } from '#engine/policy.js';
import type { Procedure } from '#engine/procedure.js';
import { createRegistry } from '#engine/registry.js';
import { type Act, type Others, story } from '../specification.js';

/** The occasion each act of a story made: its event with the run as it left it, and the states it went between. */
export function occasionsOf(procedure: Procedure, others: Others, acts: readonly Act[]): Occasion[] {
  const registry = createRegistry([procedure]);
  const { chart } = registry.newest(procedure.name);
  const { events } = story(procedure, others).given(...acts);
  return events.map((event, index) => {
    const [from, to] = [chart.within(event.metadata.from), chart.within(event.metadata.to)];
    return {
      event,
      run: fold(events.slice(0, index + 1), registry)!,
      entered: without(to, from),
      left: without(from, to),
    };
  });
}

/** What a policy wants because of the last act of a story. */
export function reactionsTo(
  policy: Policy,
  procedure: Procedure,
  others: Others,
  acts: readonly Act[],
): readonly Reaction[] {
  return policy.react(occasionsOf(procedure, others, acts).at(-1)!);
}

/** The events of a story that a policy reacts to at all. */
export function wakesFor(policy: Policy, procedure: Procedure, others: Others, acts: readonly Act[]): string[] {
  return occasionsOf(procedure, others, acts)
    .filter((occasion) => policy.react(occasion).length > 0)
    .map(({ event }) => event.type);
}

function without(keys: ReadonlySet<string>, others: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...keys].filter((key) => !others.has(key)));
}
