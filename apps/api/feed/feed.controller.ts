import { Controller, Get, Inject, type OnModuleDestroy, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Refusal } from '#engine/refusal.js';
import type { Reader } from '#organisation/reading.js';
import { FeedQuery } from '../http/log-queries.js';
import { queryOf } from '../http/queries.js';
import { readerFrom } from '../http/reader.js';
import { PRODUCT } from '../http/token.js';
import { ENTRANCE } from '../login/entrance-token.js';
import type { Entrance } from '../login/entrance.js';
import type { Product } from '../product.js';
import { openEventStream } from './event-stream.js';
import { followLog } from './follow-log.js';
import { listening } from './listening.js';
import { startOf } from './start-of.js';

/** Each listener reads the log for itself; above this somebody should look at why there are so many. */
const MOST_LISTENERS = 1_000;

/** Told to browsers: how long to wait before they resume, in milliseconds. */
const RESUME_MS = 2_000;

/** What happens, as it happens: CloudEvents as server-sent events, resumed from any position of the log. */
@Controller('api')
export class FeedController implements OnModuleDestroy {
  private readonly open = new Set<() => void>();

  constructor(
    @Inject(PRODUCT) private readonly product: Product,
    @Inject(ENTRANCE) private readonly entrance: Entrance,
  ) {}

  @Get('feed')
  async feed(@Query() raw: unknown, @Req() request: Request, @Res() response: Response): Promise<void> {
    const query = queryOf(FeedQuery, raw);
    const { procedure, id } = query;
    if (procedure !== undefined) this.product.registry.newest(procedure);
    if (id !== undefined && procedure === undefined) {
      throw new Refusal('malformed-request', 'id kræver, at proceduren også er nævnt: procedure=revision&id=…');
    }
    if (this.open.size >= MOST_LISTENERS) {
      throw new Refusal('too-much-contention', 'For mange lytter med lige nu. Prøv igen om lidt.');
    }
    const after = await startOf(this.product.store, request.header('Last-Event-ID') ?? query.after);
    const stream = openEventStream(response);
    const reader = (): Promise<Reader> => readerFrom(this.product, request);
    const close = (): void => stream.end();
    const { goesOn, beat } = listening(this.entrance, request, close);
    await stream.send(`retry: ${RESUME_MS}\n: ${after}\n\n`);
    const stop = followLog(this.product, stream, { after, procedure, id, goesOn, reader });
    const stopBeating = beat(() => stream.send(':\n\n'));
    this.open.add(close);
    const over = (): void => {
      stopBeating();
      stop();
      this.open.delete(close);
    };
    if (stream.over.aborted) over();
    else stream.over.addEventListener('abort', over, { once: true });
  }

  /** An open feed would keep the server from closing. */
  onModuleDestroy(): void {
    for (const close of this.open) close();
  }
}
