import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Refusal } from '#engine/refusal.js';
import { PRODUCT } from '../http/token.js';
import type { Product } from '../product.js';
import { callerOf } from './caller.js';
import { csrfTokenOf } from './csrf.js';
import { seatsOfMine } from './seats-of-mine.js';

/** Who the caller is, what they may act as today, and what a page needs to act for them. */
@Controller('api/me')
export class MeController {
  constructor(@Inject(PRODUCT) private readonly product: Product) {}

  @Get()
  async me(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<object> {
    const caller = callerOf(request);
    if (caller === undefined) throw new Refusal('no-actor', 'Du er ikke logget ind. Log ind på /auth/login.');
    response.setHeader('Cache-Control', 'no-store');
    const { person, via } = caller;
    const seats = await seatsOfMine(this.product.directory, person, this.product.now());
    if (caller.via !== 'session') return { person, via, seats };
    const { idleUntil, endsAt } = caller.session;
    const name = (await this.product.persons.entry(person))?.name;
    return {
      person,
      ...(name !== undefined && { name }),
      via,
      seats,
      csrfToken: csrfTokenOf(caller.secret),
      session: { idleUntil, endsAt },
    };
  }
}
