import type { AllStreamSubscription, ResolvedEvent } from '@eventstore/db-client';
import type { Position } from '#engine/event.js';
import type { Lease } from './leases.js';
import { type Place, isSomewhere, placeOf, positionOf } from './position.js';
import { type Received, ours, placeIn } from './recorded.js';
import { within } from './within.js';

/** Checkpoints come after so many windows of 32 events that the server has looked at. They only save looking again. */
const CHECKPOINT_WINDOWS = 32;
const FAREWELL_MS = 1_000;

/** What the server sends, in the order of the log. `seen`: everything up to here has been looked at. */
export type Item =
  { readonly event: Received; readonly position: Position } | { readonly seen: Position } | { readonly level: boolean };

export interface FeedOptions {
  readonly after: Position;
  readonly prefixes: readonly string[] | undefined;
  readonly onItem: (item: Item) => void;
  /** The server sent something, if only a sign of life. */
  readonly onLife: () => void;
  /** Called once: nothing will come any more. */
  readonly onLost: (error: unknown) => void;
}

/** One subscription of the client's. It never comes back by itself: once lost it is deaf, and says nothing. */
export interface Feed {
  pause(): void;
  resume(): void;
  close(): Promise<void>;
}

/**
 * Subscribes, and puts what the client tells in different ways into one order. `checkpointReached` and `caughtUp` are
 * called when the server's message arrives, ahead of the events that still wait in the stream's buffer; here each is
 * given after the events that came before it, so that nobody remembers a position whose events he has not had.
 */
export function openFeed({ client, gone }: Lease, options: FeedOptions): Feed {
  const { onItem, onLife, onLost } = options;
  const marks: { readonly after: number; readonly item: Item }[] = [];
  let given = 0;
  let over = false;

  const subscription: AllStreamSubscription = client.subscribeToAll({
    fromPosition: placeOf(options.after) ?? 'start',
    filter: filterFor(options.prefixes, (place) => {
      if (isSomewhere(place)) mark({ seen: positionOf(place) });
    }),
  });

  function mark(item: Item): void {
    if (over) return;
    onLife();
    marks.push({ after: given + subscription.readableLength, item });
    giveMarks();
  }

  function giveMarks(): void {
    while (marks[0] !== undefined && marks[0].after <= given) onItem(marks.shift()!.item);
  }

  function lose(error: unknown): void {
    if (over) return;
    over = true;
    onLost(error);
  }

  const ended = (): void => lose(new Error('The server ended the subscription'));
  const replaced = (): void => lose(gone.reason);
  gone.addEventListener('abort', replaced);
  subscription
    .on('error', lose)
    .on('end', ended)
    .on('close', ended)
    .on('confirmation', onLife)
    .on('caughtUp', () => mark({ level: true }))
    .on('fellBehind', () => mark({ level: false }))
    .on('data', (resolved: ResolvedEvent) => {
      onLife();
      given += 1;
      const event = ours(resolved);
      if (event && !over) onItem({ event, position: positionOf(placeIn(event)) });
      giveMarks();
    });

  if (gone.aborted) replaced();

  return {
    pause: () => void subscription.pause(),
    resume: () => void subscription.resume(),
    async close() {
      over = true;
      gone.removeEventListener('abort', replaced);
      // Leaving the loop over its events would leave the call open on the server.
      // It first waits for the call to be made, which may take long where no node of a cluster answers.
      await within(FAREWELL_MS, 'the end of a subscription', subscription.unsubscribe()).catch(() => {});
      (subscription as unknown as { destroy(): void }).destroy();
    },
  };
}

/** The callback must not throw: the client would reject where nobody listens, and deliver nothing more. */
function filterFor(prefixes: readonly string[] | undefined, onCheckpoint: (place: Place) => void) {
  const settings = {
    checkpointInterval: CHECKPOINT_WINDOWS,
    async checkpointReached(_subscription: unknown, place: Place): Promise<void> {
      onCheckpoint(place);
    },
  };
  if (prefixes === undefined) return { filterOn: 'eventType' as const, regex: '^[^$].*', ...settings };
  return { filterOn: 'streamName' as const, prefixes: [...prefixes], ...settings };
}
