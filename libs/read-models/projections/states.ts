import type { StateValue } from '#engine/event.js';
import type { Installed } from '#engine/registry.js';
import { rememberByState } from '#engine/remember-by-state.js';

/** A state value as rows show it. */
export interface Described {
  readonly value: string;
  readonly keys: readonly string[];
  readonly states: string;
  readonly title: string;
  readonly ended: number;
}

/** Describes state values. @throws Error for a state that the definition does not have. */
export type Describe = (installed: Installed, value: StateValue) => Described;

/** Keeps what it has described. */
export function createDescribe(): Describe {
  const known = new Map<Installed, (value: StateValue) => Described>();
  return (installed, value) => {
    let describing = known.get(installed);
    if (!describing) {
      describing = rememberByState((one) => describe(installed, one));
      known.set(installed, describing);
    }
    return describing(value);
  };
}

function describe({ chart }: Installed, value: StateValue): Described {
  const keys = chart.keys(value);
  return {
    value: JSON.stringify(value),
    keys,
    states: JSON.stringify(keys),
    title: chart.title(value),
    ended: chart.ended(value) ? 1 : 0,
  };
}
