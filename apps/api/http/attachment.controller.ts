import { Controller, Get, HttpCode, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { pipeline } from 'node:stream/promises';
import { endingOf } from '#attachments/file-types.js';
import { tooLarge } from '#attachments/receive.js';
import { documentIn, maySeeDocument } from '#engine/documents.js';
import { Refusal } from '#engine/refusal.js';
import type { AttachedDocument } from '#engine/stored-file.js';
import type { Product } from '../product.js';
import { requiredIdentity } from './acting.js';
import { runFor } from './reader.js';
import { UploadQuery, queryOf } from './queries.js';
import { PRODUCT } from './token.js';

const scans = { clean: 'Scannet uden fund', notScanned: 'Ikke scannet' } as const;

/** Files: taken in for anyone with a seat, and handed out only by way of a run that refers to them. */
@Controller('api')
export class AttachmentController {
  constructor(@Inject(PRODUCT) private readonly product: Product) {}

  @Post('attachments')
  @HttpCode(201)
  async put(@Query() raw: unknown, @Req() request: Request, @Res({ passthrough: true }) response: Response) {
    const { title } = queryOf(UploadQuery, raw);
    const { shelf, directory, production, now } = this.product;
    const { person, seat } = requiredIdentity(request, production);
    await directory.acting(person, seat, now());
    // Whatever is refused, the rest of it is not read: the connection is of no more use.
    response.setHeader('Connection', 'close');
    if (Number(request.header('Content-Length') ?? 0) > shelf.mostBytes) throw tooLarge(shelf.mostBytes);
    const stored = await shelf.put(bytesOf(request)).catch((error: unknown) => {
      if (!request.errored) throw error;
      throw new Refusal('malformed-request', 'Overførslen blev afbrudt, og der er intet gemt. Læg filen op igen.');
    });
    response.removeHeader('Connection');
    return { ...stored, scanTitle: scans[stored.scan], ...(title && { title }) };
  }

  @Get(':procedure/:id/attachments/:hash')
  async get(
    @Param() { procedure, id, hash }: { procedure: string; id: string; hash: string },
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const document = await this.documentFor(request, { procedure, id }, hash);
    const bytes = await this.product.shelf.read(hash);
    if (bytes === undefined) {
      const message =
        'Bilaget hører til forløbet, men filen mangler i lageret. Meld det til driften: sporskifte check.';
      throw new Refusal('unknown-document', message);
    }
    const { title } = await this.product.persons.reveal(document);
    const name = encodeURIComponent(`${title}.${endingOf(document.type)}`).replaceAll(/['()*]/g, escaped);
    response.set({
      'Content-Type': document.type === 'text/plain' ? 'text/plain; charset=utf-8' : document.type,
      'Content-Length': String(document.size),
      'Content-Disposition': `attachment; filename="bilag.${endingOf(document.type)}"; filename*=UTF-8''${name}`,
      'Content-Security-Policy': "sandbox; default-src 'none'",
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-store',
    });
    // A reader who leaves is nobody's error.
    await pipeline(bytes, response).catch(() => response.destroy());
  }

  /** One text for what is not there and what is not for this reader: it tells nobody that a closed one exists. */
  private async documentFor(
    request: Request,
    ref: { procedure: string; id: string },
    hash: string,
  ): Promise<AttachedDocument> {
    const { run, whole } = await runFor(this.product, request, ref);
    const document = documentIn(run, hash);
    if (document && maySeeDocument(document, whole)) return document;
    const message =
      'Der er intet bilag med den SHA-256, du kan hente i forløbet. Se forløbets bilag i dets beskrivelse.';
    throw new Refusal('unknown-document', message);
  }
}

/** The body as it comes. Leaving it early must not end the connection before the answer is sent. */
function bytesOf(request: Request): AsyncIterable<Uint8Array> {
  return { [Symbol.asyncIterator]: () => request.iterator({ destroyOnReturn: false }) as AsyncIterator<Uint8Array> };
}

function escaped(character: string): string {
  return `%${character.charCodeAt(0).toString(16)}`;
}
