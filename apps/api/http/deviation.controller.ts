import { Controller, Get, Inject, Param, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { danishDay } from '#engine/calendar.js';
import { refOf, streamOf } from '#engine/fold.js';
import { judgedProcedures } from '#procedures/deviation/words.js';
import { type Conformance, createConformance } from '#audit/conformance/conformance.js';
import { chosen, counted, rulesInWords } from '#audit/conformance/listing.js';
import type { OrganisationState } from '#organisation/organisation.js';
import { unreadableStreams } from '#read-models/queries/readable.js';
import type { Product } from '../product.js';
import { readerFrom, runFor } from './reader.js';
import { AfterQuery, DeviationsQuery, queryOf } from './queries.js';
import { PRODUCT } from './token.js';

/** Where practice left the model. Computed from the log, and kept up with it from the first time somebody asks. */
@Controller('api')
export class DeviationController {
  private readonly conformance: { readonly catchUp: () => Promise<Conformance> };

  constructor(@Inject(PRODUCT) private readonly product: Product) {
    this.conformance = createConformance(product);
  }

  @Get('deviations')
  async all(@Query() raw: unknown, @Req() request: Request): Promise<object> {
    const { after, limit, offset, ...filter } = queryOf(DeviationsQuery, raw);
    await this.product.caughtUp(after);
    const { upTo, judged, unreadable, deviations } = await this.conformance.catchUp();
    const hidden = await unreadableStreams(this.product.db, await readerFrom(this.product, request));
    const seen = deviations(danishDay(this.product.now())).filter(
      (one) => !hidden.has(streamOf({ ...one, id: one.run })),
    );
    const found = chosen(seen, filter);
    return {
      upTo,
      judged: seenOf(judged, hidden),
      unreadable: unreadable.filter((stream) => !hidden.has(stream)),
      total: found.length,
      counts: counted(found),
      rules: rulesInWords(),
      deviations: await this.addressed(found.slice(offset, offset + limit)),
    };
  }

  @Get(':procedure/:id/deviations')
  async ofRun(
    @Param('procedure') procedure: string,
    @Param('id') id: string,
    @Query() raw: unknown,
    @Req() request: Request,
  ): Promise<object> {
    await this.product.caughtUp(queryOf(AfterQuery, raw).after);
    await runFor(this.product, request, { procedure, id });
    const { upTo, unreadable, deviations } = await this.conformance.catchUp();
    const found = chosen(deviations(danishDay(this.product.now())), { procedure, run: id });
    return {
      procedure,
      id,
      upTo,
      readable: !unreadable.includes(streamOf({ procedure, id })),
      total: found.length,
      counts: counted(found),
      deviations: await this.addressed(found),
    };
  }

  private async addressed(found: readonly Found[]): Promise<object[]> {
    const { seats } = await this.product.directory.state();
    return found.map((one) => addressed(one, seats));
  }
}

/** What may not be seen is not counted either. */
function seenOf({ events, runs }: Conformance['judged'], hidden: ReadonlyMap<string, number>): Conformance['judged'] {
  const judged = [...hidden].filter(([stream]) => Object.hasOwn(judgedProcedures, refOf(stream).procedure));
  return {
    events: events - judged.reduce((sum, [, count]) => sum + count, 0),
    runs: runs - judged.length,
  };
}

interface Found {
  readonly id: string;
  readonly procedure: string;
  readonly run: string;
  readonly steps: readonly number[];
  readonly remarks: readonly { readonly seat: string }[];
}

/** A deviation with where it is answered, the steps it rests on, and what the seats that remarked on it are called. */
function addressed(deviation: Found, seats: OrganisationState['seats']): object {
  const { id, procedure, run, steps } = deviation;
  const answer = (command: string): string => `/api/deviation/${id}/${command}`;
  return {
    ...deviation,
    remarks: deviation.remarks.map((one) => ({ ...one, seatTitle: seats.get(one.seat)?.title ?? one.seat })),
    links: {
      run: `/api/${procedure}/${run}`,
      steps: steps.map((step) => `/api/${procedure}/${run}/replay/${step}`),
      deviation: `/api/deviation/${id}`,
      accept: answer('accept-deviation'),
      remark: answer('remark-on-deviation'),
      reopen: answer('reopen-deviation'),
    },
  };
}
