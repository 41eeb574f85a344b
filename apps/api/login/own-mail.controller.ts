import { Controller, Get, Header, HttpCode, Inject, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { Refusal } from '#engine/refusal.js';
import { PRODUCT } from '../http/token.js';
import type { Product } from '../product.js';
import { callerOf } from './caller.js';

/** Whether the one who asks wants to be told by mail. Nobody asks or chooses for another. */
@Controller('api/me/mail')
export class OwnMailController {
  constructor(@Inject(PRODUCT) private readonly product: Product) {}

  @Get()
  @Header('Cache-Control', 'no-store')
  show(@Req() request: Request): Promise<object> {
    return this.choiceOf(personOf(request));
  }

  @Post('turn-off')
  @HttpCode(200)
  turnOff(@Req() request: Request): Promise<object> {
    return this.choose(personOf(request), false);
  }

  @Post('turn-on')
  @HttpCode(200)
  turnOn(@Req() request: Request): Promise<object> {
    return this.choose(personOf(request), true);
  }

  private async choose(person: string, wanted: boolean): Promise<object> {
    await this.product.persons.mail.choose(person, wanted);
    this.product.log.info({ person, wanted }, 'chose about own mail');
    return this.choiceOf(person);
  }

  private async choiceOf(person: string): Promise<object> {
    const { persons } = this.product;
    const [wanted, entry] = [await persons.mail.wanted(person), await persons.entry(person)];
    return { wanted, ...(entry?.email && { address: entry.email }) };
  }
}

/** Programs are sent no mail, so they have nothing to choose. */
function personOf(request: Request): string {
  const caller = callerOf(request);
  if (caller !== undefined && caller.via !== 'token') return caller.person;
  throw new Refusal('no-actor', 'Mails kan kun slås til og fra af den, de er til. Log ind på /auth/login.');
}
