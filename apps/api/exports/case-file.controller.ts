import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { danishDay } from '#engine/calendar.js';
import type { Ref } from '#engine/procedure.js';
import { type CaseFile, caseFile } from '#exports/case-file/case-file.js';
import { loadCase } from '#exports/case-file/load-case.js';
import { caseZip, documentList } from '#exports/case-file/papers.js';
import { withholdingFrom } from '#exports/case-file/withholding.js';
import { pdfOf } from '#exports/paper/pdf.js';
import { knownRun, readerFrom } from '../http/reader.js';
import { CaseFileQuery } from '../http/log-queries.js';
import { queryOf } from '../http/queries.js';
import { PRODUCT } from '../http/token.js';
import { withholder } from '../http/withheld.js';
import type { Product } from '../product.js';

/** A case for somebody who has asked for access to it: what there is, what is handed over, and by when. */
@Controller('api')
export class CaseFileController {
  constructor(@Inject(PRODUCT) private readonly product: Product) {}

  @Get(':procedure/:id/case-file.pdf')
  async list(
    @Param('procedure') procedure: string,
    @Param('id') id: string,
    @Query() raw: unknown,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const { registry, now } = this.product;
    const pdf = await pdfOf(documentList(await this.file(request, { procedure, id }, raw), registry, now()));
    send(response, pdf, 'pdf', `inline; filename="aktliste-${procedure}-${id}.pdf"`);
  }

  @Get(':procedure/:id/case-file.zip')
  async whole(
    @Param('procedure') procedure: string,
    @Param('id') id: string,
    @Query() raw: unknown,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const { registry, now } = this.product;
    const bytes = await caseZip(await this.file(request, { procedure, id }, raw), registry, now());
    send(response, bytes, 'zip', `attachment; filename="sag-${procedure}-${id}.zip"`);
  }

  private async file(request: Request, ref: Ref, raw: unknown): Promise<CaseFile> {
    const { after, received, withhold = '' } = queryOf(CaseFileQuery, raw);
    const { registry, now, caughtUp } = this.product;
    await caughtUp(after);
    const reader = await readerFrom(this.product, request);
    const { events: own } = await knownRun(this.product, reader, ref);
    const shown = await withholder(this.product, reader);
    const all = await Promise.all((await loadCase({ ...this.product, reader }, ref, own)).map(shown));
    const sealed = all.filter((event) => event !== undefined);
    const events = await this.product.persons.reveal(sealed);
    const access = { received: received ?? danishDay(now()), withhold: withholdingFrom(withhold) };
    return caseFile(events, ref, access, registry);
  }
}

/** What is made for one reader is kept by nobody on the way. */
function send(response: Response, bytes: Buffer, type: 'pdf' | 'zip', disposition: string): void {
  response.set({ 'Content-Disposition': disposition, 'Cache-Control': 'no-store' }).type(type).send(bytes);
}
