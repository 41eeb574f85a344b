import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { type Scope, bodyScope } from '#audit/bundle/scope.js';
import { zip } from '#audit/bundle/zip.js';
import { danishDay } from '#engine/calendar.js';
import { Refusal } from '#engine/refusal.js';
import { findBody } from '#organisation/find-body.js';
import type { Reader } from '#organisation/reading.js';
import { BodyBundleQuery, BundleQuery } from '../http/log-queries.js';
import { queryOf } from '../http/queries.js';
import { knownRun, readerFrom } from '../http/reader.js';
import { PRODUCT } from '../http/token.js';
import type { Product } from '../product.js';
import { bundleFor, closedMaterial } from './bundle-for.js';
import { sendPieces } from './send-pieces.js';

/** Each is held in memory until it has been taken. */
const MOST_HELD = 2;
/** Who takes longer must ask again, or two slow readers would keep all others waiting. */
const TAKEN_WITHIN_MS = 5 * 60_000;

/** Bundles that others can check without this system: of a run, of what a body decided, and of the whole log. */
@Controller('api')
export class BundleController {
  private held = 0;

  constructor(@Inject(PRODUCT) private readonly product: Product) {}

  @Get('proof/bundle.zip')
  async everything(@Req() request: Request, @Res() response: Response): Promise<void> {
    const reader = await readerFrom(this.product, request);
    if (!reader.closedToo) throw onlyForAuditors();
    await this.answer(response, `hele-loggen-${danishDay(this.product.now())}`, reader, { kind: 'all' });
  }

  @Get('organisation/:body/bundle.zip')
  async ofBody(
    @Param('body') name: string,
    @Query() raw: unknown,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const { from, to } = queryOf(BodyBundleQuery, raw);
    const body = findBody(await this.product.directory.state(), name);
    const reader = await readerFrom(this.product, request);
    await this.answer(response, `${body}-${from}-${to}`, reader, bodyScope(body, from, to));
  }

  @Get(':procedure/:id/bundle.zip')
  async ofRun(
    @Param('procedure') procedure: string,
    @Param('id') id: string,
    @Query() raw: unknown,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const { revision } = queryOf(BundleQuery, raw);
    const reader = await readerFrom(this.product, request);
    const { run, whole } = await knownRun(this.product, reader, { procedure, id });
    if (!whole) throw closedMaterial('Forløbet');
    const lastRevision = revision ?? run.revision;
    if (lastRevision > run.revision) throw unknownRevision(run.revision);
    const name = revision === undefined ? `${procedure}-${id}` : `${procedure}-${id}-til-revision-${revision}`;
    await this.answer(response, name, reader, { kind: 'run', procedure, id, lastRevision });
  }

  private async answer(response: Response, name: string, reader: Reader, scope: Scope): Promise<void> {
    if (this.held >= MOST_HELD) throw othersAreMade();
    this.held += 1;
    try {
      const { files } = await bundleFor(this.product, reader, scope);
      const disposition = `attachment; filename="bevis-${name}.zip"`;
      response.set({ 'Content-Disposition': disposition, 'Cache-Control': 'no-store' }).type('zip');
      await sendPieces(response, zip(files), this.product.log, TAKEN_WITHIN_MS);
    } finally {
      this.held -= 1;
    }
  }
}

function onlyForAuditors(): Refusal {
  const how = 'Hent en pakke for et forløb eller et organ, eller få adgangen bevilget som revisor.';
  return new Refusal('no-mandate', `Hele loggen er kun for revisorer med adgang til lukket materiale. ${how}`);
}

function unknownRevision(last: number): Refusal {
  return new Refusal('unknown-run', `Forløbet har kun revision 0-${last}. Vælg en af dem med revision.`);
}

function othersAreMade(): Refusal {
  return new Refusal('too-much-contention', 'Der laves andre bevispakker lige nu. Prøv igen om lidt.');
}
