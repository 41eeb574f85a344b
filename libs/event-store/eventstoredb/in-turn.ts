/** Work that is done one after another for each key, and side by side for different ones. */
export interface InTurn {
  run<T>(key: string, work: () => Promise<T>): Promise<T>;
  /** Resolves when nothing is left. */
  idle(): Promise<void>;
}

/**
 * Appends to one stream must go one by one: on a cold client the first of several is overtaken by the others, and
 * whoever builds on an append that is still under way would be judged before it.
 */
export function inTurn(): InTurn {
  const lasts = new Map<string, Promise<unknown>>();
  return {
    run(key, work) {
      const result = (lasts.get(key) ?? Promise.resolve()).then(work);
      // The next one does not mind how this one ended.
      const over = result.then(
        () => undefined,
        () => undefined,
      );
      lasts.set(key, over);
      void over.then(() => {
        if (lasts.get(key) === over) lasts.delete(key);
      });
      return result;
    },
    async idle() {
      while (lasts.size > 0) await Promise.all(lasts.values());
    },
  };
}
