import { Controller, Header, HttpCode, Inject, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { HttpProblem, problem } from '../http/problem.js';
import type { Entrance } from './entrance.js';
import { ENTRANCE } from './entrance-token.js';
import { LoginFailed } from './identity-provider.js';

/** Where the identity provider tells us that it has logged somebody out, from its server to ours. */
@Controller('auth/backchannel-logout')
export class BackChannelController {
  constructor(@Inject(ENTRANCE) private readonly entrance: Entrance) {}

  @Post()
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  async logout(@Req() request: Request): Promise<void> {
    const { provider, sessions, log } = this.entrance;
    try {
      if (provider?.loggedOut === undefined)
        throw new LoginFailed(400, 'Login-tjenesten bruger ikke dette.', 'no such');
      const { logout_token: token } = (request.body ?? {}) as { logout_token?: unknown };
      const ended = await sessions.closeLoggedOut(await provider.loggedOut(token));
      log.info({ ended }, 'logged out by the provider');
    } catch (error) {
      if (!(error instanceof LoginFailed)) throw error;
      log.warn({ reason: error.cause }, 'logout by the provider was refused');
      throw new HttpProblem(problem(error.status, 'logout-refused', 'Logout blev afvist', error.message));
    }
  }
}
