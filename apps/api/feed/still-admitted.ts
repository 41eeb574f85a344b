import type { Request } from 'express';
import { callerOf } from '../login/caller.js';
import type { Entrance } from '../login/entrance.js';

/**
 * Whether whoever asked may still be answered: the door was passed once, and a feed stays open long after. Does not
 * count as use, so a page that is left open does not keep its session alive.
 */
export async function stillAdmitted({ sessions, tokens }: Entrance, request: Request): Promise<boolean> {
  const caller = callerOf(request);
  if (caller?.via === 'session') return sessions.stands(caller.secret);
  if (caller?.via !== 'token') return true;
  const token = /^Bearer +(\S+)$/i.exec(request.header('Authorization') ?? '')?.[1] ?? '';
  return (tokens?.verify(token) ?? Promise.reject(new Error('no tokens'))).then(
    () => true,
    () => false,
  );
}
