/** Values by name, of which those that are used stay. */
export interface RecentlyUsed<T> {
  get(name: string): T | undefined;
  set(name: string, value: T): void;
  clear(): void;
}

/**
 * Keeps at least the values that were used last, and at most twice as many: a value that is used while it is old is
 * young again, and when there are enough young ones, all that are still old go at once. To take out the oldest one by
 * one would have a `Map` step over all that went before it, each time.
 * @param least how many of those used last are certain to be kept
 */
export function createRecentlyUsed<T extends object | number>(least: number): RecentlyUsed<T> {
  let young = new Map<string, T>();
  let old = new Map<string, T>();

  function set(name: string, value: T): void {
    if (young.size >= least && !young.has(name)) {
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
