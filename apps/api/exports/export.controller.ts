import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { danishDay } from '#engine/calendar.js';
import { exportOf, formats } from '#exports/formats.js';
import { unreadableStreams } from '#read-models/queries/readable.js';
import { ExportQuery } from '../http/log-queries.js';
import { queryOf } from '../http/queries.js';
import { readerFrom } from '../http/reader.js';
import { PRODUCT } from '../http/token.js';
import { withholder } from '../http/withheld.js';
import type { Product } from '../product.js';
import { sendPieces } from './send-pieces.js';

/** The header that says how far into the log an export goes. */
const POSITION_HEADER = 'Sporskifte-Position';

/** The audit trail as a file: of a run, of what was asked for, or all of it. */
@Controller('api/audit')
export class ExportController {
  constructor(@Inject(PRODUCT) private readonly product: Product) {}

  @Get('export')
  async export(@Query() raw: unknown, @Req() request: Request, @Res() response: Response): Promise<void> {
    const { store, registry, persons, db, now, log, caughtUp } = this.product;
    const { format, from, to, ...filter } = queryOf(ExportQuery, raw);
    if (filter.procedure !== undefined) registry.newest(filter.procedure);
    const { ending, media } = formats[format];
    const upTo = await store.head();
    // What is closed is read of the read models.
    await caughtUp(upTo);
    const instant = (text: string | undefined): string | undefined => text && new Date(text).toISOString();
    const reader = await readerFrom(this.product, request);
    const hidden = await unreadableStreams(db, reader);
    const shown = await withholder(this.product, reader);
    const choice = { ...filter, from: instant(from), to: instant(to), upTo, hidden };
    response.set({
      'Content-Type': media,
      'Content-Disposition': `attachment; filename="haendelsesspor-${danishDay(now())}.${ending}"`,
      'Cache-Control': 'no-store',
      [POSITION_HEADER]: upTo,
    });
    const exporting = { store, registry, reveal: <T extends object>(page: T) => persons.reveal(page), shown };
    await sendPieces(response, exportOf(exporting, format, choice), log);
  }
}
