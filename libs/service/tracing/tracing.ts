import type { IncomingHttpHeaders } from 'node:http';
import type { EventStore } from '#engine/event-store.js';
import type { Desk } from '#engine/desk.js';
import type { Handle } from '#engine/handle.js';
import type { Registry } from '#engine/registry.js';

/** What is known of an answer when it has been given. */
export interface Answered {
  readonly status: number;
  /** The address as it is declared, without what was asked for: `/api/:procedure/:id`. */
  readonly route?: string | undefined;
  readonly requestId?: string | undefined;
  readonly correlationId?: string | undefined;
}

/**
 * Follows a command from the request to what came of it, where somebody collects such traces. Nothing that is told
 * holds a person, a seat, a text or anything else that a client has written, but for the ids that also stand in the
 * log's lines.
 */
export interface Tracing {
  /** Begins what a request leads to; `work` runs inside it. Answers with how to end it. */
  readonly request: (method: string, headers: IncomingHttpHeaders, work: () => void) => (answered: Answered) => void;
  /** The same way to give commands, each with a span that belongs to the request or to the event that led to it. */
  readonly watchHandle: (handle: Handle, procedures: Registry) => Handle;
  /** The steps of a command on its way. */
  readonly during: NonNullable<Desk['during']>;
  /** The same store, whose appends have a span, and whose readers have one for each delivery when they have a name. */
  readonly watchStore: (store: EventStore) => EventStore;
  /** Sends what has not been sent; never fails, and never takes long. */
  readonly close: () => Promise<void>;
}

/** Follows nothing, and costs nothing. */
export const untraced: Tracing = {
  request: (_method, _headers, work) => {
    work();
    return () => {};
  },
  watchHandle: (handle) => handle,
  during: (_step, work) => work(),
  watchStore: (store) => store,
  close: async () => {},
};
