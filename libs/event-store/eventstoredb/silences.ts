import type { Position } from '#engine/event.js';

/** Most lists of prefixes that are remembered; there are as many as there are kinds of readers. */
const MOST = 50;

interface Silence {
  readonly from: Position;
  readonly to: Position;
}

/**
 * Stretches of the log in which no stream has one of some prefixes. Positions only grow, so what was silent stays so.
 */
export interface Silences {
  /** Where to read on after a position: past the silence, when it lies in one. */
  after(prefixes: readonly string[] | undefined, position: Position): Position;
  note(prefixes: readonly string[] | undefined, from: Position, to: Position): void;
}

export function silences(): Silences {
  const known = new Map<string, Silence>();
  return {
    after(prefixes, position) {
      const silence = known.get(JSON.stringify(prefixes) ?? '');
      return silence && silence.from <= position && position < silence.to ? silence.to : position;
    },
    note(prefixes, from, to) {
      const key = JSON.stringify(prefixes) ?? '';
      known.delete(key);
      known.set(key, { from, to });
      const [oldest] = known.keys();
      if (known.size > MOST && oldest !== undefined) known.delete(oldest);
    },
  };
}
