/** Values by name, of which those that are used stay. */
export interface RecentlyUsed<T> {
  get(name: string): T | undefined;
  set(name: string, value: T): void;
  clear(): void;
}

/**
 * Keeps at most `capacity` values, and at least the half of that which was used last: a value that is used while it
 * is old is young again, and when half are young, all that are still old go at once. To take out the oldest one by one
 * would have a `Map` step over all that went before it, each time.
 */
export function createRecentlyUsed<T extends object | number>(capacity: number): RecentlyUsed<T> {
  let young = new Map<string, T>();
  let old = new Map<string, T>();

  function set(name: string, value: T): void {
    if (young.size >= capacity / 2 && !young.has(name)) {
      old = young;
      young = new Map();
    }
    young.set(name, value);
  }

  return {
    get(name) {
      const value = young.get(name);
      if (value !== undefined) return value;
      const older = old.get(name);
      if (older !== undefined) set(name, older);
      return older;
    },
    set,
    clear() {
      young = new Map();
      old = new Map();
    },
  };
}
