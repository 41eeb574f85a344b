import {
  type ArgumentsHost,
  Catch,
  type ExceptionFilter,
  HttpException,
  ServiceUnavailableException,
} from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Logger } from 'pino';
import { OutcomeUnknown, StoreUnavailable } from '#engine/event-store.js';
import { protectedTextsIn } from '#engine/protected-text.js';
import { Refusal } from '#engine/refusal.js';
import type { Persons } from '#persons/persons.js';
import { HttpProblem, type Problem, problem, problemOf } from './problem.js';
import { requestIdOf } from './request-log.js';

/** Turns whatever was thrown into problem details. What nobody foresaw is logged whole and shown without its inside. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  /** @param persons who can read the protected texts that a sentence has taken along */
  constructor(
    private readonly log: Logger,
    private readonly persons?: Pick<Persons, 'reveal'>,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<Request>();
    const response = host.switchToHttp().getResponse<Response>();
    const shown = describe(error, request);
    if (shown.status >= 500) {
      const { method, path } = request;
      this.log.error({ err: error, requestId: requestIdOf(response), method, path }, shown.detail);
    }
    const send = (answer: Problem): void => {
      if (response.headersSent) return;
      response
        .status(answer.status)
        .type('application/problem+json')
        .send(JSON.stringify({ ...answer, instance: request.originalUrl }));
    };
    if (this.persons === undefined || protectedTextsIn(shown).length === 0) return send(shown);
    // What has failed is told in any case, also when the keys are not to be had.
    this.persons.reveal(shown).then(send, (reason: unknown) => {
      this.log.error({ err: reason }, 'a problem could not be made readable');
      send(shown);
    });
  }
}

function describe(error: unknown, request: Request): Problem {
  if (error instanceof Refusal) return problemOf(error);
  if (error instanceof OutcomeUnknown) {
    return problem(503, 'outcome-unknown', 'Det er uvist, om ændringen er gemt', error.reason);
  }
  if (error instanceof HttpProblem) return error.problem;
  if (error instanceof StoreUnavailable) return problem(503, 'store-unavailable', 'Prøv igen om lidt', error.reason);
  if (error instanceof ServiceUnavailableException) return notReady(error);
  const status = statusOf(error);
  const known = status === undefined ? undefined : transport[status];
  if (status !== undefined && known) return problem(status, ...known(request));
  if (status !== undefined && status < 500) {
    return problem(status, 'malformed-request', 'Anmodningen kan ikke læses', 'Ret anmodningen, og send den igen.');
  }
  const detail =
    'Der skete en fejl, vi ikke havde forudset. Der er intet gemt. Prøv igen, og meld det, hvis det sker igen.';
  return problem(500, 'unexpected', 'Uventet fejl', detail);
}

/** What the health check found, so that whoever watches sees which part it is. */
function notReady(error: ServiceUnavailableException): Problem {
  const { error: parts } = error.getResponse() as { error?: Record<string, { message?: string }> };
  const why = Object.entries(parts ?? {}).map(([part, { message }]) => `${part}: ${message ?? 'svarer ikke'}`);
  return problem(503, 'not-ready', 'Ikke klar', why.join(' ') || 'En del af systemet svarer ikke.', { parts });
}

/** What the HTTP layer itself refuses: code, title and detail. */
const transport: { readonly [status: number]: (request: Request) => [string, string, string] } = {
  400: () => ['malformed-json', 'Anmodningen kan ikke læses', 'Indholdet er ikke gyldig JSON. Ret det, og send igen.'],
  404: ({ path }) => ['unknown-address', 'Findes ikke', `Der er intet på ${path}. Se adresserne i /api/openapi.json.`],
  405: () => ['method-not-allowed', 'Metoden kan ikke bruges her', 'Brug en metode fra /api/openapi.json.'],
  413: () => [
    'body-too-large',
    'Indholdet er for stort',
    'Indholdet må højst fylde 1 MB. Læg store tekster som bilag et andet sted.',
  ],
  415: () => [
    'unsupported-media-type',
    'Indholdet har en forkert type',
    'Send JSON med Content-Type: application/json.',
  ],
};

function statusOf(error: unknown): number | undefined {
  if (error instanceof HttpException) return error.getStatus();
  // body-parser throws http-errors, which carry the status themselves.
  const { status } = (typeof error === 'object' && error !== null ? error : {}) as { status?: unknown };
  return typeof status === 'number' ? status : undefined;
}
