import type { Client } from './client.js';
import { warmUp } from './warm-up.js';
import { within } from './within.js';

const DISPOSAL_MS = 2_000;

/** The client in use, until it is replaced. */
export interface Lease {
  readonly client: Client;
  /** Aborted when the client is replaced: what still waits for it will wait in vain. */
  readonly gone: AbortSignal;
  /** Resolves when appends may be sent; the first caller's append is what warms it. */
  readonly warm: () => Promise<void>;
}

/** Keeps one client for everything, and puts a new one in its place when it may be deaf. */
export interface Leases {
  current(): Promise<Lease>;
  /** Does nothing when somebody else has replaced that client already. */
  replace(lease: Lease, reason: unknown): void;
  close(): Promise<void>;
}

/** @param answerMs how long warming up may take. */
export function leasesOf(make: () => Client, answerMs: number): Leases {
  let current = lend(make(), answerMs);
  // A new client is made only when the old one's streams are gone: their end would reject the new one's appends.
  let ready: Promise<unknown> = Promise.resolve();
  return {
    async current() {
      await ready;
      return current;
    },
    replace(lease, reason) {
      if (lease !== current || lease.gone.aborted) return;
      const { client, end } = current;
      end(reason);
      ready = dispose(client).then(() => (current = lend(make(), answerMs)));
    },
    async close() {
      await ready;
      current.end(new Error('The event store is closed'));
      await dispose(current.client);
    },
  };
}

function lend(client: Client, answerMs: number): Lease & { readonly end: (reason: unknown) => void } {
  const ending = new AbortController();
  let warming: Promise<void> | undefined;
  return {
    client,
    gone: ending.signal,
    warm() {
      const attempt = (warming ??= within(answerMs, 'a first append', warmUp(client), ending.signal));
      // The next caller tries anew.
      attempt.catch(() => (warming = undefined));
      return attempt;
    },
    end: (reason) => ending.abort(reason),
  };
}

/** `dispose` ends the streams and leaves the connection open, which would be one more for each client replaced. */
async function dispose(client: Client): Promise<void> {
  await within(DISPOSAL_MS, 'the end of a client', client.dispose()).catch(() => {});
  const { getChannel } = client as unknown as { getChannel?: () => Promise<{ close(): void }> };
  getChannel?.().then(
    (channel) => channel.close(),
    () => {},
  );
}
