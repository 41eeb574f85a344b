import { Controller, Get, Inject, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { streamOf } from '#engine/fold.js';
import { Refusal } from '#engine/refusal.js';
import { formatNote } from '#audit/notes/note.js';
import { trustedWitnesses } from '#audit/proof/key-files.js';
import { proofFolder } from '#audit/proof/open.js';
import { leafHash } from '#audit/tree/hashing.js';
import type { Product } from '../product.js';
import { ConsistencyQuery, InclusionQuery } from './log-queries.js';
import { queryOf } from './queries.js';
import { knownRun, readerFrom } from './reader.js';
import { PRODUCT } from './token.js';

/** What others need to hold this log to what it has said: checkpoints and proofs. Carries no content of events. */
@Controller('api/proof')
export class ProofController {
  constructor(@Inject(PRODUCT) private readonly product: Product) {}

  @Get('checkpoint')
  checkpoint(): object {
    const { proofs, folder } = this.product;
    const { origin, size, root, position, time, note } = proofs.latest();
    return {
      origin,
      size,
      root: root.toString('base64'),
      position,
      time,
      note: formatNote(note),
      publicKey: proofs.key.text,
      witnesses: trustedWitnesses(proofFolder(folder)).map(({ name, text }) => ({ name, publicKey: text })),
    };
  }

  @Get('inclusion')
  async inclusion(@Query() raw: unknown, @Req() request: Request): Promise<object> {
    const { registry, proofs } = this.product;
    const { procedure, id, revision } = queryOf(InclusionQuery, raw);
    registry.newest(procedure);
    const stream = streamOf({ procedure, id });
    const reader = await readerFrom(this.product, request);
    const known = await knownRun(this.product, reader, { procedure, id }).catch((error: unknown) => {
      throw error instanceof Refusal && error.code === 'unknown-run' ? unknownEvent(stream, revision) : error;
    });
    const event = known.events[revision];
    if (event === undefined) throw unknownEvent(stream, revision);
    const { size, note } = proofs.latest();
    const { index, leaf, path } = proofs.inclusion(event, size);
    return { index, size, leafHash: base64(leafHash(leaf)), path: path.map(base64), checkpoint: formatNote(note) };
  }

  @Get('consistency')
  consistency(@Query() raw: unknown): object {
    const { from, to } = queryOf(ConsistencyQuery, raw);
    return { from, to, path: this.product.proofs.consistency(from, to).map(base64) };
  }
}

function base64(hash: Buffer): string {
  return hash.toString('base64');
}

function unknownEvent(stream: string, revision: number): Refusal {
  return new Refusal(
    'unknown-run',
    `Der er ingen hændelse med revision ${revision} i ${stream}. Kontrollér id og revision.`,
  );
}
