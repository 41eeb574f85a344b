import { Controller, Get, Inject, Param, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { adoptionOf } from '#service/adoption.js';
import { changesOf } from '#service/changes.js';
import { asOfFrom, told } from '#read-models/as-of/moment.js';
import type { Product } from '../product.js';
import { readerFrom, runFor } from './reader.js';
import { AsOfQuery, ChangesQuery, queryOf } from './queries.js';
import { PRODUCT } from './token.js';

/** What became of things: the difference between two moments, and who had adopted an agreement. */
@Controller('api')
export class HistoryController {
  constructor(@Inject(PRODUCT) private readonly product: Product) {}

  @Get('changes')
  async changes(@Query() raw: unknown, @Req() request: Request): Promise<object> {
    const { after, ...question } = queryOf(ChangesQuery, raw);
    const { registry, caughtUp, upTo, now } = this.product;
    if (question.procedure !== undefined) registry.newest(question.procedure);
    await caughtUp(after);
    const reader = await readerFrom(this.product, request);
    return { upTo: upTo(), ...(await changesOf({ ...this.product, reader }, question, now())) };
  }

  @Get('agreement/:id/adoption')
  async adoption(@Param('id') id: string, @Query() raw: unknown, @Req() request: Request): Promise<object> {
    const { after, ...moment } = queryOf(AsOfQuery, raw);
    const { caughtUp, now, registry } = this.product;
    const asOf = asOfFrom(moment, now());
    await caughtUp(after);
    const { events } = await runFor(this.product, request, { procedure: 'agreement', id });
    return { ...(asOf ? told(asOf) : { historical: false }), ...adoptionOf(events, registry, asOf) };
  }
}
