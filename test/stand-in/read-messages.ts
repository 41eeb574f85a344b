import type { ReadResp } from '@eventstore/db-client/generated/streams_pb.js';
import type { Entry } from './entry.js';
import { messages, streams } from './protocol.js';

/** .NET counts time in steps of 100 ns. */
const TICKS_PER_MS = 10_000n;

export function identifier(name: string) {
  // Bytes on the wire; a string would be taken for base64.
  return new messages.StreamIdentifier().setStreamName(Buffer.from(name));
}

export function uuid(id: string) {
  return new messages.UUID().setString(id);
}

export function eventMessage(entry: Entry): ReadResp {
  const recorded = new streams.ReadResp.ReadEvent.RecordedEvent()
    .setId(uuid(entry.id))
    .setStreamIdentifier(identifier(entry.stream))
    .setStreamRevision(String(entry.revision))
    .setCommitPosition(String(entry.position))
    .setPreparePosition(String(entry.position))
    .setData(entry.data)
    .setCustomMetadata(entry.metadata);
  recorded
    .getMetadataMap()
    .set('type', entry.type)
    .set('content-type', entry.contentType)
    .set('created', String(BigInt(entry.created.getTime()) * TICKS_PER_MS));
  const event = new streams.ReadResp.ReadEvent().setEvent(recorded).setCommitPosition(String(entry.position));
  return new streams.ReadResp().setEvent(event);
}

export function notFound(stream: string): ReadResp {
  const missing = new streams.ReadResp.StreamNotFound().setStreamIdentifier(identifier(stream));
  return new streams.ReadResp().setStreamNotFound(missing);
}

export function confirmation(id: string): ReadResp {
  return new streams.ReadResp().setConfirmation(new streams.ReadResp.SubscriptionConfirmation().setSubscriptionId(id));
}

export function checkpoint(position: bigint): ReadResp {
  const reached = new streams.ReadResp.Checkpoint()
    .setCommitPosition(String(position))
    .setPreparePosition(String(position));
  return new streams.ReadResp().setCheckpoint(reached);
}

export function caughtUp(): ReadResp {
  return new streams.ReadResp().setCaughtUp(new streams.ReadResp.CaughtUp());
}
