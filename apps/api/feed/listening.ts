import type { Request } from 'express';
import type { Entrance } from '../login/entrance.js';
import { stillAdmitted } from './still-admitted.js';

/** Below what proxies wait for, and how often it is asked whether the listener may still listen; milliseconds. */
const HEARTBEAT_MS = 25_000;

/** Somebody who listens on a line that stays open. */
export interface Listening {
  /** Whether they would still be let in; the line is hung up where not. Asked before anything is told. */
  readonly goesOn: () => Promise<boolean>;
  /** Says again and again that the line is there, for as long as they would be let in. @returns how to stop */
  readonly beat: (say: () => unknown) => () => void;
}

/** @param hangUp ends the line; may be called more than once */
export function listening(entrance: Entrance, request: Request, hangUp: () => void): Listening {
  const goesOn = async (): Promise<boolean> => {
    const admitted = await stillAdmitted(entrance, request);
    if (!admitted) hangUp();
    return admitted;
  };
  return {
    goesOn,
    beat(say) {
      const timer = setInterval(() => {
        const said = goesOn().then((yes) => (yes ? say() : undefined));
        // Where it cannot be known whether the listener may go on, they may not.
        said.catch(hangUp);
      }, HEARTBEAT_MS);
      return () => clearInterval(timer);
    },
  };
}
