import { Controller, Inject, type MessageEvent, type OnModuleDestroy, Sse } from '@nestjs/common';
import { Observable, Subject, merge, takeUntil } from 'rxjs';
import type { Product } from '../product.js';
import { PRODUCT } from './token.js';

const HEARTBEAT_MS = 25_000;

/** Tells browsers what changed, after the read models have it. Carries no content: whoever hears it asks again. */
@Controller('api')
export class StreamController implements OnModuleDestroy {
  private readonly stopping = new Subject<void>();

  constructor(@Inject(PRODUCT) private readonly product: Product) {}

  @Sse('stream')
  changes(): Observable<MessageEvent> {
    const changes = new Observable<MessageEvent>((subscriber) =>
      this.product.projections.subscribe((changed) => {
        for (const change of changed) subscriber.next({ id: change.position, type: 'changed', data: { ...change } });
      }),
    );
    const heartbeat = new Observable<MessageEvent>((subscriber) => {
      const beat = (): void => subscriber.next({ type: 'upTo', data: { position: this.product.upTo() } });
      beat();
      const timer = setInterval(beat, HEARTBEAT_MS);
      return () => clearInterval(timer);
    });
    return merge(heartbeat, changes).pipe(takeUntil(this.stopping));
  }

  /** An open stream would keep the server from closing. */
  onModuleDestroy(): void {
    this.stopping.next();
  }
}
