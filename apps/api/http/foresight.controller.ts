import { Controller, Get, Inject, Param, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { danishDay } from '#engine/calendar.js';
import { foresee } from '#engine/foresight.js';
import { asSwept, openRuns } from '#engine/open-runs.js';
import type { Ref } from '#engine/procedure.js';
import { answerWho } from '#organisation/answer-who.js';
import { policies } from '#procedures/policies/registry.js';
import type { Product } from '../product.js';
import { commandOf } from './addresses.js';
import { EffectsQuery, WhoQuery, queryOf } from './queries.js';
import { knownRun, readerFrom, seen } from './reader.js';
import { PRODUCT } from './token.js';

/** What is asked of a run beside what it is: who could give a command on a day, and what it would bring about. */
@Controller('api')
export class ForesightController {
  constructor(@Inject(PRODUCT) private readonly product: Product) {}

  @Get(':procedure/:id/who')
  async who(@Param() ref: Ref, @Query() raw: unknown, @Req() request: Request): Promise<object> {
    const today = danishDay(this.product.now());
    const { command, on = today } = queryOf(WhoQuery, raw);
    const { registry, directory } = this.product;
    const { events } = await knownRun(this.product, await readerFrom(this.product, request), ref);
    // As it is called in addresses and in the log: both are shown to readers.
    const name = /^[a-z]/.test(command) ? commandOf(command) : command;
    return answerWho({ events, registry, state: await directory.state(), command: name, on, today });
  }

  @Get(':procedure/:id/effects')
  async effects(@Param() ref: Ref, @Query() raw: unknown, @Req() request: Request): Promise<object> {
    const { limit, offset } = queryOf(EffectsQuery, raw);
    const { registry, store } = this.product;
    const reader = await readerFrom(this.product, request);
    const { run } = await knownRun(this.product, reader, ref);
    const open = (await seen(this.product, reader, await openRuns(store, registry))).map(asSwept);
    const { notes, effects } = foresee(policies, run, open, registry) ?? { notes: [], effects: [] };
    const page = effects.slice(offset, offset + limit);
    return { procedure: run.procedure, id: run.id, notes, total: effects.length, effects: page };
  }
}
