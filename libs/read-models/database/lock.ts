/** Lets one in at a time, in the order they came. */
export interface Lock {
  /** @returns how to let the next one in; calling it twice does no harm */
  acquire(): Promise<() => void>;
  /** Does some work while nobody else is in. */
  alone<T>(work: () => Promise<T>): Promise<T>;
}

export function createLock(): Lock {
  let last = Promise.resolve();

  async function acquire(): Promise<() => void> {
    const before = last;
    let release!: () => void;
    last = new Promise((resolve) => (release = resolve));
    await before;
    return release;
  }

  return {
    acquire,
    async alone(work) {
      const release = await acquire();
      return work().finally(release);
    },
  };
}
