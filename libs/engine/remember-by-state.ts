import type { StateValue } from './event.js';

/** A place in the tree of all parts of all values seen. */
interface Place<T> {
  readonly next: Map<string | symbol, Place<T>>;
  made?: { readonly of: T };
}

const OPEN = Symbol('open');
const CLOSE = Symbol('close');

/** State values of which something is remembered: more than any chart in use has. */
const MOST = 2_000;

/**
 * What is made of a state value, made once for all equal values: a definition has few, a log has many. Values are told
 * apart part by part, since writing each out as text to look it up takes four times as long.
 * @param make what it throws is thrown, and nothing is remembered
 */
export function rememberByState<T>(make: (value: StateValue) => T): (value: StateValue) => T {
  let root: Place<T> = { next: new Map() };
  let size = 0;

  function remember(value: StateValue): T {
    const of = make(value);
    if (size === MOST) [root, size] = [{ next: new Map() }, 0];
    size += 1;
    placeOf(root, value).made = { of };
    return of;
  }

  return (value) => {
    const { made } = placeOf(root, value);
    return made ? made.of : remember(value);
  };
}

/** Where a value is: a text by itself, an object by each of its names and what that names, in order, between marks. */
function placeOf<T>(from: Place<T>, value: StateValue): Place<T> {
  if (typeof value === 'string') return after(from, value);
  let at = after(from, OPEN);
  for (const name of Object.keys(value)) at = placeOf(after(at, name), value[name]!);
  return after(at, CLOSE);
}

function after<T>({ next }: Place<T>, part: string | symbol): Place<T> {
  let place = next.get(part);
  if (!place) next.set(part, (place = { next: new Map() }));
  return place;
}
