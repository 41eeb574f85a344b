import type { NextFunction, Request, Response } from 'express';
import type { Tracing } from '#service/tracing/tracing.js';
import { REQUEST_ID_HEADER } from './request-log.js';

/** What asks every few seconds, and leads to nothing. */
const UNTRACED = /^\/(health|metrics)(\/|$)/;

/**
 * Begins a span for each request, as part of the trace that its `traceparent` names. The address is told as it is
 * declared: what stands in it for real may be anything.
 */
export function traceRequests(tracing: Tracing) {
  return (request: Request, response: Response, next: NextFunction): void => {
    if (UNTRACED.test(request.path)) return next();
    const end = tracing.request(request.method, request.headers, next);
    response.once('close', () => {
      const { correlationId } = (response.locals['event'] ?? {}) as { correlationId?: string };
      const { path: route } = (request.route ?? {}) as { path?: unknown };
      end({
        status: response.statusCode,
        route: typeof route === 'string' ? route : undefined,
        requestId: response.locals[REQUEST_ID_HEADER] as string | undefined,
        correlationId,
      });
    });
  };
}
