import { PassThrough } from 'node:stream';
import type { Client } from '../client.js';
import type { Lease } from '../leases.js';
import type { Place } from '../position.js';

/** A subscription of the client's, played by a test: what the server sends, message by message. */
export interface Scripted {
  readonly from: unknown;
  readonly stream: PassThrough;
  event(position: bigint, stream?: string): void;
  checkpoint(place: Place): Promise<void>;
  caughtUp(): void;
}

/** A lease on a client that only subscribes, and the subscriptions that were made. */
export function scriptedClient(): { readonly lease: Lease; readonly made: Scripted[] } {
  const made: Scripted[] = [];
  const subscribeToAll = ({ fromPosition, filter }: { fromPosition: unknown; filter: Filter }) => {
    const stream = Object.assign(new PassThrough({ objectMode: true }), { unsubscribe: async () => {} });
    made.push({
      from: fromPosition,
      stream,
      event: (position, name = 'case-1') => void stream.write({ event: eventAt(position, name) }),
      checkpoint: (place) => filter.checkpointReached(stream, place),
      caughtUp: () => void stream.emit('caughtUp'),
    });
    return stream;
  };
  const client = { subscribeToAll } as unknown as Client;
  return { lease: { client, gone: new AbortController().signal, warm: async () => {} }, made };
}

interface Filter {
  checkpointReached(subscription: unknown, place: Place): Promise<void>;
}

function eventAt(position: bigint, streamId: string) {
  return {
    streamId,
    id: crypto.randomUUID(),
    revision: position,
    type: 'Event',
    data: { n: Number(position) },
    metadata: {},
    isJson: true,
    position: { commit: position, prepare: position },
  };
}
