import type { RecordedEvent } from '#engine/event.js';
import type { EventStore, SubscribeOptions, Subscription } from '#engine/event-store.js';

/** A store whose events look otherwise to its readers, as an event from another version of the program would. */
export function tampered(store: EventStore, change: (event: RecordedEvent) => RecordedEvent): EventStore {
  return {
    ...store,
    readAll: async (options) => (await store.readAll(options)).map(change),
    readStream: async (stream, options) => (await store.readStream(stream, options)).map(change),
    subscribe: (options) => store.subscribe({ ...options, onEvents: (events) => options.onEvents(events.map(change)) }),
  };
}

/** A store that delivers everything it has delivered before once more, in the same delivery. */
export function repeating(store: EventStore): EventStore {
  const before: RecordedEvent[] = [];
  return {
    ...store,
    subscribe: (options) =>
      store.subscribe({
        ...options,
        onEvents: async (events) => {
          before.push(...events);
          await options.onEvents([...before, ...events]);
        },
      }),
  };
}

/** A store whose subscriptions can be cut, and which counts what is read. */
export interface Watched extends EventStore {
  /** Ends every subscription with an error. */
  cut(error: Error): Promise<void>;
  readonly streamsRead: string[];
}

export function watched(store: EventStore): Watched {
  const running: { readonly options: SubscribeOptions; readonly subscription: Subscription }[] = [];
  const streamsRead: string[] = [];
  return {
    ...store,
    streamsRead,
    readStream(stream, options) {
      streamsRead.push(stream);
      return store.readStream(stream, options);
    },
    subscribe(options) {
      const subscription = store.subscribe(options);
      running.push({ options, subscription });
      return subscription;
    },
    async cut(error) {
      for (const { options, subscription } of running.splice(0)) {
        await subscription.stop();
        options.onError(error);
      }
    },
  };
}
