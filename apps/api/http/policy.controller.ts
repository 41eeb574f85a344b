import { Controller, Get, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { Refusal } from '#engine/refusal.js';
import { authorise } from '#engine/authorise.js';
import type { Run } from '#engine/procedure.js';
import { koordinationsgruppen } from '#procedures/mandates.js';
import { policies } from '#procedures/policies/registry.js';
import { readableStreams } from '#read-models/queries/readable.js';
import { listParked } from '#read-models/policies/list-parked.js';
import type { Product } from '../product.js';
import { requiredIdentity } from './acting.js';
import { readerFrom } from './reader.js';
import { PRODUCT } from './token.js';

/** The policies between procedures, and the events they could not carry through. */
@Controller('api/policies')
export class PolicyController {
  constructor(@Inject(PRODUCT) private readonly product: Product) {}

  @Get()
  async list(@Req() request: Request): Promise<object> {
    const reader = await readerFrom(this.product, request);
    const all = await listParked(this.product.db);
    const seen = await readableStreams(
      this.product.db,
      reader,
      all.map(({ stream }) => stream),
    );
    const parked = all.filter(({ stream }) => seen.has(stream));
    return {
      policies: policies.map(({ name, title, description, listensTo }) => ({
        name,
        title,
        description,
        listensTo,
        parked: parked.filter(({ policy }) => policy === name),
      })),
    };
  }

  @Post(':policy/parked/:stream/retry')
  @HttpCode(200)
  async retry(
    @Param('policy') policy: string,
    @Param('stream') stream: string,
    @Req() request: Request,
  ): Promise<object> {
    const { person, seat } = requiredIdentity(request, this.product.production);
    const acting = await this.product.directory.acting(person, seat, this.product.now());
    const verdict = authorise(koordinationsgruppen, {} as Run, acting);
    if (!verdict.allowed) throw new Refusal('no-mandate', `Prøv igen: ${verdict.reason}`);
    if (!policies.some(({ name }) => name === policy)) {
      const known = policies.map(({ name, title }) => `${title} (${name})`).join(', ');
      throw new Refusal('unknown-policy', `Der findes ingen politik »${policy}«. De kendte er: ${known}.`);
    }
    const reader = await readerFrom(this.product, request);
    // One that may not be seen is answered as one that has nothing parked.
    if (!(await readableStreams(this.product.db, reader, [stream])).has(stream)) return { unparked: 0 };
    return { ...(await this.product.policies.retryParked({ policy, stream })) };
  }
}
