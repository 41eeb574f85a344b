import { Controller, Get, Inject, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import type { Side } from '#engine/fact.js';
import type { SeatQuery } from '#engine/procedure.js';
import { portfolio } from '#read-models/queries/portfolio.js';
import type { Task } from '#read-models/queries/worklist-for.js';
import { seatText } from '#wording/seat-text.js';
import type { Product } from '../product.js';
import { AfterQuery, queryOf } from './queries.js';
import { readerFrom } from './reader.js';
import { PRODUCT } from './token.js';

/** The agreements as their tovholdere list them, in one answer. */
@Controller('api')
export class PortfolioController {
  constructor(@Inject(PRODUCT) private readonly product: Product) {}

  @Get('portfolio')
  async portfolio(@Query() raw: unknown, @Req() request: Request): Promise<object> {
    const { db, directory, caughtUp, upTo } = this.product;
    await caughtUp(queryOf(AfterQuery, raw).after);
    const { bodies } = await directory.state();
    const entries = (await portfolio(db, await readerFrom(this.product, request))).map(
      ({ tovholderfunktion, revisions, ...entry }) => ({
        ...entry,
        tovholderfunktion:
          tovholderfunktion === null
            ? null
            : { id: tovholderfunktion, name: bodies.get(tovholderfunktion)?.name ?? tovholderfunktion },
        revisions: revisions.map(({ awaiting, ...revision }) => ({
          ...revision,
          awaiting: awaiting.map((task) => ({ ...task, who: [seatText(seatOf(task), bodies)] })),
        })),
      }),
    );
    return { upTo: upTo(), agreements: entries };
  }
}

function seatOf({ function: role, body, side, seat }: Task): SeatQuery {
  return {
    function: role,
    ...(body !== null && { body }),
    ...(side !== null && { side: side as Side }),
    ...(seat !== null && { seat }),
  };
}
