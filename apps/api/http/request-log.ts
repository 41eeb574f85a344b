import { randomUUID } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';
import type { Logger } from 'pino';
import type { RecordedEvent } from '#engine/event.js';

/** The header a request is followed by, through proxies and logs. */
export const REQUEST_ID_HEADER = 'X-Request-Id';

/** Whatever else a client sends is replaced: it would end in logs and in the answer. */
const READABLE = /^[\w.:-]{1,100}$/;

/**
 * Gives each request an id, its own where it brought a readable one, says it in the answer, and writes one line when
 * the answer has been given: commands at `info`, everything else at `debug`. Neither headers, query nor content is
 * written: that is where secrets and persons are.
 * @param hidden where paths begin whose ends are secrets; only this much of them is written
 */
export function logRequests(log: Logger, hidden: readonly string[] = []) {
  return (request: Request, response: Response, next: NextFunction): void => {
    const began = performance.now();
    const given = request.header(REQUEST_ID_HEADER);
    const requestId = given !== undefined && READABLE.test(given) ? given : randomUUID();
    response.locals[REQUEST_ID_HEADER] = requestId;
    response.setHeader(REQUEST_ID_HEADER, requestId);
    const { method } = request;
    const path = hidden.find((beginning) => request.path.startsWith(beginning)) ?? request.path;
    response.once('close', () => {
      const { statusCode: status, locals } = response;
      const ms = Math.round(performance.now() - began);
      const line = { requestId, ...(locals['event'] as object), method, path, status, ms };
      log[method === 'POST' ? 'info' : 'debug'](line, response.writableFinished ? 'answered' : 'client went away');
    });
    next();
  };
}

/** The id of the request that is answered. */
export function requestIdOf(response: Response): string {
  return String(response.locals[REQUEST_ID_HEADER]);
}

/** Has the line of a command name its event, by which everything that followed from it can be found in the log. */
export function logEvent(response: Response, { id, metadata }: RecordedEvent): void {
  response.locals['event'] = { event: id, correlationId: metadata.$correlationId };
}
