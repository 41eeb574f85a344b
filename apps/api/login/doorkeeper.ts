import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { ID } from '#engine/fields.js';
import { HttpProblem, problem } from '../http/problem.js';
import { PERSON_HEADER } from './person-header.js';
import { type Caller, callerOf, setCaller } from './caller.js';
import { CSRF_HEADER, csrfMatches } from './csrf.js';
import type { Entrance } from './entrance.js';
import { isPublic } from './public-routes.js';
import { BadToken } from './tokens.js';

const SAFE = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Finds out who asks; without an answer the request goes on as anonymous. Whoever claims something false is refused.
 */
export function identify(entrance: Entrance): RequestHandler {
  return (request, response, next) => {
    identified(entrance, request, response).then((caller) => {
      if (caller) setCaller(request, caller);
      next();
    }, next);
  };
}

async function identified(entrance: Entrance, request: Request, response: Response): Promise<Caller | undefined> {
  const { production, sessions, cookies } = entrance;
  const named = request.header(PERSON_HEADER);
  if (named !== undefined) return byHeader(named, production);
  const bearer = /^Bearer +(\S+)$/i.exec(request.header('Authorization') ?? '')?.[1];
  if (bearer !== undefined) return byToken(entrance, bearer, response);
  const secret = cookies.session(request);
  if (secret === undefined) return undefined;
  const session = await sessions.find(secret);
  return session && { via: 'session', person: session.person, secret, session };
}

/** A header that is not a person's id is left to those who need one: they say what is wrong with it. */
function byHeader(person: string, production: boolean): Caller | undefined {
  if (production) throw unauthenticated(`${PERSON_HEADER} virker ikke i produktion. Log ind i stedet.`);
  return ID.test(person) && person !== 'system' ? { via: 'header', person } : undefined;
}

async function byToken({ tokens }: Entrance, token: string, response: Response): Promise<Caller> {
  try {
    if (tokens === undefined) throw new BadToken('Adgangsbeviser bruges ikke her. Log ind i stedet.');
    return { via: 'token', person: await tokens.verify(token) };
  } catch (error) {
    if (!(error instanceof BadToken)) throw error;
    response.setHeader('WWW-Authenticate', 'Bearer error="invalid_token"');
    throw unauthenticated(error.message);
  }
}

/** Deny by default: whoever is not known gets only what is on the list. */
export function keepOut({ production }: Entrance): RequestHandler {
  return (request, _response, next) => {
    if (callerOf(request) || isPublic(request.method, request.path, production)) return next();
    next(unauthenticated('Log ind først på /auth/login.'));
  };
}

/** A browser sends its cookie whoever made it ask, so what changes something must also come with the page's token. */
export function refuseForgery(): RequestHandler {
  return (request: Request, _response: Response, next: NextFunction) => {
    const caller = callerOf(request);
    // Logout is a form without script; it carries the token as a field and looks at it itself.
    if (caller?.via !== 'session' || SAFE.includes(request.method) || request.path === '/auth/logout') return next();
    const elsewhere = request.header('Sec-Fetch-Site') === 'cross-site';
    if (!elsewhere && csrfMatches(caller.secret, request.header(CSRF_HEADER))) return next();
    const detail = `Anmodningen kom ikke fra en side, du selv har åben. Send ${CSRF_HEADER} med værdien fra /api/me.`;
    next(new HttpProblem(problem(403, 'csrf', 'Afvist af sikkerhedsgrunde', detail)));
  };
}

function unauthenticated(detail: string): HttpProblem {
  return new HttpProblem(
    problem(401, 'no-actor', 'Det er ikke oplyst, hvem der handler', detail, { login: '/auth/login' }),
  );
}
