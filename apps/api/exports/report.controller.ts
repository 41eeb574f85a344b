import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Ref } from '#engine/procedure.js';
import { Refusal } from '#engine/refusal.js';
import { PAGE_POLICY, htmlOf } from '#exports/paper/html.js';
import type { Paper } from '#exports/paper/paper.js';
import { pdfOf } from '#exports/paper/pdf.js';
import { runReport } from '#exports/report/run-report.js';
import { runFor } from '../http/reader.js';
import { PRODUCT } from '../http/token.js';
import { shownEvents } from '../http/withheld.js';
import type { Product } from '../product.js';

/** A report is made in memory, and while it is made others wait. */
const MOST_EVENTS = 2_000;

/** A run as a report for people: what it is, where it stands, every step, and whether it holds. */
@Controller('api')
export class ReportController {
  constructor(@Inject(PRODUCT) private readonly product: Product) {}

  @Get(':procedure/:id/report.html')
  async html(
    @Param('procedure') procedure: string,
    @Param('id') id: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const page = htmlOf(await this.report(request, { procedure, id }));
    response.set({ 'Content-Security-Policy': PAGE_POLICY, 'Cache-Control': 'no-store' }).type('html').send(page);
  }

  @Get(':procedure/:id/report.pdf')
  async pdf(
    @Param('procedure') procedure: string,
    @Param('id') id: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const pdf = await pdfOf(await this.report(request, { procedure, id }));
    const disposition = `inline; filename="rapport-${procedure}-${id}.pdf"`;
    response.set({ 'Content-Disposition': disposition, 'Cache-Control': 'no-store' }).type('pdf').send(pdf);
  }

  private async report(request: Request, ref: Ref): Promise<Paper> {
    const { registry, persons, now } = this.product;
    const known = await runFor(this.product, request, ref);
    const { events } = known;
    if (events.length > MOST_EVENTS) {
      const how = `Hent hændelserne med /api/audit/export?format=csv&procedure=${ref.procedure}&id=${ref.id}.`;
      throw new Refusal(
        'not-possible-now',
        `Forløbet har ${events.length} hændelser, for mange til en rapport. ${how}`,
      );
    }
    // Whether it holds is told of what is stored; only then is it made readable.
    return persons.reveal(runReport({ events, shown: shownEvents(known, registry), registry, at: now() }));
  }
}
