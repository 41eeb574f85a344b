import { clearTimeout, setTimeout } from 'node:timers';

/** Lets events gather where many come: a run that changes often is then written once for many of them. */
export interface Gathering {
  /** Settles after a while, or as soon as somebody is in a hurry. Does not keep the process alive. */
  pause(): Promise<void>;
  /** Ends the pause at hand, if there is one. */
  hurry(): void;
}

/** @param milliseconds the length of a pause */
export function createGathering(milliseconds: number): Gathering {
  let done = (): void => {};
  return {
    pause: () =>
      new Promise((resolve) => {
        const timer = setTimeout(resolve, milliseconds).unref();
        done = () => {
          clearTimeout(timer);
          resolve();
        };
      }),
    hurry: () => done(),
  };
}
