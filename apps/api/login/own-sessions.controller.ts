import { Controller, Get, Header, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { Refusal } from '#engine/refusal.js';
import { HttpProblem, problem } from '../http/problem.js';
import { type Caller, callerOf } from './caller.js';
import type { Entrance } from './entrance.js';
import { ENTRANCE } from './entrance-token.js';

/** A person's own sessions: where they are logged in, and an end to those they do not know. */
@Controller('api/me/sessions')
export class OwnSessionsController {
  constructor(@Inject(ENTRANCE) private readonly entrance: Entrance) {}

  @Get()
  @Header('Cache-Control', 'no-store')
  async list(@Req() request: Request): Promise<object> {
    const { person, secret } = ownSession(request);
    return { items: await this.entrance.ownSessions.list(person, secret) };
  }

  @Post('end-others')
  @HttpCode(200)
  async endOthers(@Req() request: Request): Promise<object> {
    const { person, secret } = ownSession(request);
    const ended = await this.entrance.ownSessions.endOthers(person, secret);
    this.entrance.log.info({ person, ended }, 'ended own other sessions');
    return { ended };
  }

  @Post(':session/end')
  @HttpCode(200)
  async end(@Param('session') session: string, @Req() request: Request): Promise<object> {
    const { person } = ownSession(request);
    if (!(await this.entrance.ownSessions.end(person, session))) {
      const detail = 'Du har ingen session af det id. Hent listen igen på /api/me/sessions; den kan være udløbet.';
      throw new HttpProblem(problem(404, 'unknown-session', 'Sessionen findes ikke', detail));
    }
    this.entrance.log.info({ person }, 'ended an own session');
    return { ended: 1 };
  }
}

/** Whoever came with a token or a header has no session of their own to see the others from. */
function ownSession(request: Request): Caller & { via: 'session' } {
  const caller = callerOf(request);
  if (caller?.via === 'session') return caller;
  throw new Refusal('no-actor', 'Sessioner kan kun ses af den, der er logget ind. Log ind på /auth/login.');
}
