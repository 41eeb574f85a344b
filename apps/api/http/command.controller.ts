import {
  Body,
  Controller,
  HttpCode,
  Inject,
  Param,
  Post,
  Query,
  Req,
  Res,
  UnsupportedMediaTypeException,
} from '@nestjs/common';
import type { Request, Response } from 'express';
import { describeState } from '#engine/describe.js';
import type { CommandRequest } from '#engine/request.js';
import type { Product } from '../product.js';
import { requiredIdentity } from './acting.js';
import { commandOf } from './addresses.js';
import { conditionsOf, etagOf } from './conditions.js';
import { CommandQuery, queryOf } from './queries.js';
import { type Rehearsed, rehearsed } from './rehearsed.js';
import { readerFrom, sees } from './reader.js';
import { logEvent } from './request-log.js';
import { withOtherSeats } from './other-seats.js';
import { checkProgram } from './program-rights.js';
import { PRODUCT } from './token.js';

/** The answer to an accepted command; read the run itself at `Location`. */
export interface Accepted {
  readonly procedure: string;
  readonly id: string;
  readonly revision: number;
  readonly position: string;
  /** The same command with the same idempotency key had been accepted before; nothing more was written. */
  readonly replayed: boolean;
  readonly event: { readonly id: string; readonly type: string; readonly title: string; readonly recordedAt: string };
  readonly state: object;
}

/** The one way to change anything: every command of every procedure. */
@Controller('api')
export class CommandController {
  constructor(@Inject(PRODUCT) private readonly product: Product) {}

  @Post(':procedure/:id/:command')
  @HttpCode(200)
  async give(
    @Param() { procedure, id, command: segment }: { procedure: string; id: string; command: string },
    @Body() data: unknown,
    @Query() raw: unknown,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Accepted | Rehearsed> {
    const { handle, registry, production } = this.product;
    registry.newest(procedure);
    // Anything else would arrive here as an empty body and be taken for a command without fields.
    if (request.is('json') === false) throw new UnsupportedMediaTypeException();
    const { dryRun } = queryOf(CommandQuery, raw);
    const correlationId = request.header('Correlation-Id');
    const reader = await readerFrom(this.product, request);
    const command: CommandRequest = {
      procedure,
      id,
      command: commandOf(segment),
      data: data ?? {},
      actor: requiredIdentity(request, production),
      sees: (run) => sees(this.product, reader, run),
      ...conditionsOf(request),
      ...(correlationId && { correlationId: correlationId.slice(0, 100) }),
    };
    await checkProgram(this.product, request);
    const refused = async (error: unknown): Promise<never> => {
      throw await withOtherSeats(this.product, request, reader, command, error);
    };
    if (dryRun === 'true') return rehearsed(this.product, reader, command).catch(refused);
    const { event, run, replayed } = await handle(command).catch(refused);
    logEvent(response, event);
    const installed = registry.version(event.metadata.definition);
    response.setHeader('ETag', etagOf(run.revision));
    response.setHeader('Location', `/api/${procedure}/${id}`);
    if (event.revision === 0) response.status(201);
    return {
      procedure,
      id,
      revision: event.revision,
      position: event.position,
      replayed,
      event: {
        id: event.id,
        type: event.type,
        title: installed.procedure.events[event.type]!.title,
        recordedAt: event.metadata.recordedAt,
      },
      state: describeState(installed, event.metadata.to),
    };
  }
}
