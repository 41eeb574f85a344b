import type { Request, RequestHandler } from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import { HttpProblem, problem } from '../http/problem.js';
import { callerOf } from './caller.js';
import type { Entrance } from './entrance.js';
import { limitStore } from './limit-store.js';

const LOGIN_PATHS = new Set(['/auth/login', '/auth/callback']);
const BACK_CHANNEL = '/auth/backchannel-logout';
const MINUTE = 60_000;
const SAFE = ['GET', 'HEAD', 'OPTIONS'];

const addressOf = (request: Request): string => ipKeyGenerator(request.ip ?? 'unknown');

/** Counted for all processes that share a database; a process with a database of its own counts for itself. */
const limited = (
  entrance: Entrance,
  options: {
    readonly name: string;
    readonly limit: number;
    readonly what: string;
    readonly keyGenerator: (request: Request) => string;
    readonly skip: (request: Request) => boolean;
    readonly onlyRefused?: boolean;
  },
): RequestHandler => {
  const store = limitStore(entrance, options.name, MINUTE);
  return rateLimit({
    ...(store && { store }),
    windowMs: MINUTE,
    limit: options.limit,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    keyGenerator: options.keyGenerator,
    skip: options.skip,
    skipSuccessfulRequests: options.onlyRefused ?? false,
    requestWasSuccessful: ({ path }, response) => response.statusCode !== (path === BACK_CHANNEL ? 400 : 401),
    handler: (_request, _response, next) => {
      const detail = `For mange ${options.what} på kort tid. Vent et minut, og prøv igen.`;
      next(new HttpProblem(problem(429, 'too-many-requests', 'For mange anmodninger', detail)));
    },
  });
};

/** How often one address may begin or finish a login. */
export const limitLogins = (entrance: Entrance): RequestHandler =>
  limited(entrance, {
    name: 'logins',
    limit: entrance.settings.loginsPerMinute,
    what: 'forsøg på at logge ind',
    keyGenerator: addressOf,
    skip: ({ path }) => !LOGIN_PATHS.has(path),
  });

/** How often one address may come with a token that is not accepted. */
export const limitTokens = (entrance: Entrance): RequestHandler =>
  limited(entrance, {
    name: 'tokens',
    limit: entrance.settings.loginsPerMinute,
    what: 'forkerte adgangsbeviser',
    keyGenerator: addressOf,
    skip: (request) => request.header('Authorization') === undefined && request.path !== BACK_CHANNEL,
    onlyRefused: true,
  });

/** How often one person may change something. Those who only say who they are, in development, are not counted. */
export const limitCommands = (entrance: Entrance): RequestHandler =>
  limited(entrance, {
    name: 'commands',
    limit: entrance.settings.commandsPerMinute,
    what: 'handlinger',
    keyGenerator: (request) => {
      const caller = callerOf(request);
      return caller ? `person ${caller.person}` : addressOf(request);
    },
    skip: (request) => {
      const via = callerOf(request)?.via;
      return SAFE.includes(request.method) || via === 'header' || (via === undefined && !entrance.production);
    },
  });
