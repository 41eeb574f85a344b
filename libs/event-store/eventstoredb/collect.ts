import { clearTimeout, setTimeout } from 'node:timers';
import type { Readable } from 'node:stream';
import type { AllStreamResolvedEvent, ResolvedEvent, StreamingRead } from '@eventstore/db-client';
import { type Connection, attempt } from './attempts.js';
import type { Lease } from './leases.js';
import { NoAnswer } from './within.js';

/** A read as the client gives it. */
export type Reading = StreamingRead<ResolvedEvent> | StreamingRead<AllStreamResolvedEvent>;

/** Everything that a read brings, with as many attempts as `readPatience` allows. @throws StoreUnavailable */
export function readWhole(connection: Connection, read: (from: Lease['client']) => Reading): Promise<ResolvedEvent[]> {
  const { silence, readPatience } = connection.timing;
  return attempt(connection, (lease) => collect(lease, silence, read), readPatience);
}

/**
 * Everything that one attempt of a read brings. The client ignores deadlines here, so a read that stays silent is ended
 * from this side, and one that is not cancelled stays open for ever. `for await` also listens for errors, which would
 * otherwise end the process, and goes on doing so when it is over.
 * @param silence milliseconds without an event, after which the server is not waited for any longer.
 */
async function collect(
  { client, gone }: Lease,
  silence: number,
  read: (from: Lease['client']) => Reading,
): Promise<ResolvedEvent[]> {
  const stream = read(client) as Readable & Pick<Reading, 'cancel'>;
  const end = (reason: unknown): void => void stream.destroy(reason as Error);
  const abort = (): void => end(gone.reason);
  let timer: NodeJS.Timeout | undefined;
  const listen = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => end(new NoAnswer('a read', silence)), silence);
  };
  gone.addEventListener('abort', abort);
  const events: ResolvedEvent[] = [];
  try {
    listen();
    if (gone.aborted) abort();
    for await (const event of stream) {
      events.push(event as ResolvedEvent);
      listen();
    }
    return events;
  } finally {
    clearTimeout(timer);
    gone.removeEventListener('abort', abort);
    stream.cancel().catch(() => {});
  }
}
