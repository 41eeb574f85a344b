import { Controller, Inject, type MessageEvent, type OnModuleDestroy, Req, Sse } from '@nestjs/common';
import type { Request } from 'express';
import { streamOf } from '#engine/fold.js';
import { readableStreams } from '#read-models/queries/readable.js';
import { Observable, Subject, merge, takeUntil } from 'rxjs';
import type { Change } from '#read-models/runner/change.js';
import { listening } from '../feed/listening.js';
import { ENTRANCE } from '../login/entrance-token.js';
import type { Entrance } from '../login/entrance.js';
import type { Product } from '../product.js';
import { readerFrom } from './reader.js';
import { PRODUCT } from './token.js';

/**
 * Tells browsers what changed, after the read models have it. Carries no content: whoever hears it asks again. Ends when
 * whoever listens would not be let in any more.
 */
@Controller('api')
export class StreamController implements OnModuleDestroy {
  private readonly stopping = new Subject<void>();

  constructor(
    @Inject(PRODUCT) private readonly product: Product,
    @Inject(ENTRANCE) private readonly entrance: Entrance,
  ) {}

  @Sse('stream')
  changes(@Req() request: Request): Observable<MessageEvent> {
    const over = new Subject<void>();
    const line = listening(this.entrance, request, () => over.next());
    let told = Promise.resolve();
    const changes = new Observable<MessageEvent>((subscriber) =>
      this.product.projections.subscribe((changed) => {
        // In order, one batch after the other; who asks is asked anew each time, since a seat may end meanwhile.
        told = told
          .then(async () => {
            if (!(await line.goesOn())) return;
            const seen = await this.seenOf(request, changed);
            for (const change of seen) subscriber.next({ id: change.position, type: 'changed', data: { ...change } });
          })
          .catch((error: unknown) => subscriber.error(error));
      }),
    );
    const heartbeat = new Observable<MessageEvent>((subscriber) => {
      const beat = (): void => subscriber.next({ type: 'upTo', data: { position: this.product.upTo() } });
      beat();
      return line.beat(beat);
    });
    return merge(heartbeat, changes).pipe(takeUntil(merge(this.stopping, over)));
  }

  private async seenOf(request: Request, changed: readonly Change[]): Promise<readonly Change[]> {
    const reader = await readerFrom(this.product, request);
    const streams = await readableStreams(this.product.db, reader, changed.map(streamOf));
    return changed.filter((change) => streams.has(streamOf(change)));
  }

  /** An open stream would keep the server from closing. */
  onModuleDestroy(): void {
    this.stopping.next();
  }
}
