/** Waiting that can be cut short, one wait at a time. Does not keep the process alive. */
export interface Pause {
  /** Resolves after so many milliseconds, or when it is woken. */
  wait(ms: number): Promise<void>;
  /** Ends the wait, if there is one. */
  wake(): void;
}

export function createPause(): Pause {
  let wake = (): void => {};
  return {
    wait: (ms) =>
      new Promise((resolve) => {
        const timer = setTimeout(resolve, ms).unref();
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      }),
    wake: () => wake(),
  };
}
