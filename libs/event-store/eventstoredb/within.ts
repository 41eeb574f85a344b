// From node:timers, not the globals: a caller's fake clock in a test must not stop a timeout from running out.
import { clearTimeout, setTimeout } from 'node:timers';

/** Nobody answered in time. Whether the work was done is not known. */
export class NoAnswer extends Error {
  constructor(what: string, ms: number) {
    super(`No answer to ${what} within ${ms} ms`);
    this.name = 'NoAnswer';
  }
}

/**
 * The result of some work, or `NoAnswer` when it takes too long: the client's own deadlines go to the server only, or
 * are ignored, so a server that says nothing would be waited for without end.
 * @param gone ends the wait early, with its reason.
 */
export function within<T>(ms: number, what: string, work: Promise<T>, gone?: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const leave = (): void => {
      clearTimeout(timer);
      gone?.removeEventListener('abort', abort);
    };
    const abort = (): void => {
      leave();
      reject(gone?.reason as Error);
    };
    const timer = setTimeout(() => {
      leave();
      reject(new NoAnswer(what, ms));
    }, ms);
    gone?.addEventListener('abort', abort);
    work.finally(leave).then(resolve, reject);
    // An event that has happened before does not happen again.
    if (gone?.aborted) abort();
  });
}
