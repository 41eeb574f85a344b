import type { StateValue } from '#engine/event.js';
import type { Installed } from '#engine/registry.js';

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

const MOST_VALUES = 2_000;

/** Keeps what it has described: a definition has few state values, a log has many events. */
export function createDescribe(): Describe {
  const known = new Map<Installed, Map<string, Described>>();
  return (installed, value) => {
    const text = JSON.stringify(value);
    let values = known.get(installed);
    if (!values) known.set(installed, (values = new Map<string, Described>()));
    let described = values.get(text);
    if (!described) {
      if (values.size >= MOST_VALUES) values.clear();
      values.set(text, (described = describe(installed, value, text)));
    }
    return described;
  };
}

function describe({ chart }: Installed, value: StateValue, text: string): Described {
  const keys = chart.keys(value);
  return {
    value: text,
    keys,
    states: JSON.stringify(keys),
    title: chart.title(value),
    ended: chart.ended(value) ? 1 : 0,
  };
}
