import type { Ref, Surroundings } from '#engine/procedure.js';
import type { Body, Level } from '#organisation/body.js';

/** A body as an event keeps it: with the name it had then, so that a ledger reads the same for ever. */
export interface NamedBody {
  readonly id: string;
  readonly name: string;
  readonly level: Level;
}

/** The runs of the bodies with these ids. */
export function bodyRefs(ids: readonly string[]): Ref[] {
  return ids.map((id) => ({ procedure: 'body', id }));
}

/** The bodies with these ids, by name. @throws Refusal when one does not exist */
export function namedBodies(ids: readonly string[], { run }: Surroundings): NamedBody[] {
  return ids.map((id) => {
    const { name, level } = run<Body>({ procedure: 'body', id }).context;
    return { id, name, level };
  });
}
