import type { IncomingMessage } from 'node:http';
import type { Session } from '#read-models/sessions/sessions.js';

/** Who a request comes from, and how that is known. */
export type Caller =
  | { readonly via: 'session'; readonly person: string; readonly secret: string; readonly session: Session }
  | { readonly via: 'token'; readonly person: string }
  /** Said by the request itself: development only. */
  | { readonly via: 'header'; readonly person: string };

const callers = new WeakMap<IncomingMessage, Caller>();

/** The caller that `identify` found, or undefined for an anonymous request. */
export const callerOf = (request: IncomingMessage): Caller | undefined => callers.get(request);

/** Kept beside the request rather than on it: nothing that is read from outside can put one there. */
export const setCaller = (request: IncomingMessage, caller: Caller): void => void callers.set(request, caller);
