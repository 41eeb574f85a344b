interface BatchStream {
  on(event: string, listener: (message: unknown) => void): this;
}

const guarded = new WeakSet<object>();

/**
 * Makes the client drop an answer that nobody waits for. It keeps the appends under way of all its instances in one
 * table, emptied by an error of any of them; an answer that comes after that, or twice, makes it throw inside gRPC:
 * an unhandled rejection, which ends the process, and a batch stream that never delivers again.
 */
export async function tolerateStrayAnswers(): Promise<void> {
  const { StreamsClient } = await import('@eventstore/db-client/generated/streams_grpc_pb.js');
  const calls = StreamsClient.prototype as unknown as { batchAppend: (...args: unknown[]) => BatchStream };
  if (guarded.has(calls)) return;
  guarded.add(calls);
  const { batchAppend } = calls;
  calls.batchAppend = function (...args) {
    const stream = batchAppend.apply(this, args);
    const on = stream.on.bind(stream);
    stream.on = (event, listener) => on(event, event === 'data' ? tolerant(listener) : listener);
    return stream;
  };
}

/** The append that such an answer was for, if any, meets its own timeout and is sent again with the same ids. */
function tolerant(listener: (message: unknown) => void): (message: unknown) => void {
  return (message) => {
    try {
      listener(message);
    } catch (error) {
      if (!(error instanceof TypeError) && (error as Error).name !== 'TypeError') throw error;
    }
  };
}
