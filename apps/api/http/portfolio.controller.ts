import { Controller, Get, Inject, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { portfolio } from '#read-models/queries/portfolio.js';
import type { Product } from '../product.js';
import { AfterQuery, queryOf } from './queries.js';
import { readerFrom } from './reader.js';
import { PRODUCT } from './token.js';
import { whoFor } from './who-in-words.js';

/** The agreements as their tovholdere list them, in one answer. */
@Controller('api')
export class PortfolioController {
  constructor(@Inject(PRODUCT) private readonly product: Product) {}

  @Get('portfolio')
  async portfolio(@Query() raw: unknown, @Req() request: Request): Promise<object> {
    const { db, directory, caughtUp, upTo, now } = this.product;
    await caughtUp(queryOf(AfterQuery, raw).after);
    const organisation = await directory.state();
    const { bodies } = organisation;
    const entries = (await portfolio(db, await readerFrom(this.product, request))).map(
      ({ tovholderfunktion, revisions, ...entry }) => ({
        ...entry,
        tovholderfunktion:
          tovholderfunktion === null
            ? null
            : { id: tovholderfunktion, name: bodies.get(tovholderfunktion)?.name ?? tovholderfunktion },
        revisions: revisions.map(({ awaiting, ...revision }) => ({
          ...revision,
          awaiting: awaiting.map((task) => ({ ...task, who: whoFor(task, organisation, now()) })),
        })),
      }),
    );
    return { upTo: upTo(), agreements: entries };
  }
}
