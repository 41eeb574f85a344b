import type { ServerWritableStream } from '@grpc/grpc-js';
import type { ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb.js';
import type { Entry } from './entry.js';
import { denied, notLeader, tooSlow, unavailable } from './errors.js';
import type { ReadFault } from './faults.js';
import type { Node } from './node.js';

/** A call of Read: one read of a stream or of all, or a subscription to either. The options tell which. */
export type ReadCall = ServerWritableStream<ReadReq, ReadResp>;

/** Ends a read as a fault wants it. */
export function trouble(node: Node, call: ReadCall, fault: ReadFault): void {
  if (fault.trouble === 'drop') node.drop();
  else if (fault.trouble === 'end') call.end();
  else if (fault.trouble === 'unavailable') call.emit('error', unavailable());
  else if (fault.trouble === 'too slow') call.emit('error', tooSlow());
  else if (fault.trouble === 'denied') call.emit('error', denied());
  else if (fault.trouble === 'not leader') call.emit('error', notLeader(fault.leader ?? node.endpoint()));
}

/** Index of the first entry at a position or after it. */
export function firstAt(entries: readonly Entry[], position: bigint): number {
  let [low, high] = [0, entries.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (entries[middle]!.position < position) low = middle + 1;
    else high = middle;
  }
  return low;
}
