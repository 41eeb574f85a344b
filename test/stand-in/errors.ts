import { Metadata, status as code, type ServiceError } from '@grpc/grpc-js';
import type { Message } from 'google-protobuf';
import type { Status } from '@eventstore/db-client/generated/status_pb.js';
import type { Expected, Outcome } from './entry.js';
import { identifier } from './read-messages.js';
import { any, empty, messages, status } from './protocol.js';

/** An error as a call ends with it; EventStoreDB says in the trailers what it is. */
export function callError(grpcCode: code, details: string, trailers: Record<string, string> = {}): ServiceError {
  const metadata = new Metadata();
  for (const [name, value] of Object.entries(trailers)) metadata.set(name, value);
  return Object.assign(new Error(details), { code: grpcCode, details, metadata });
}

export function notLeader(leader: { readonly address: string; readonly port: number }): ServiceError {
  return callError(code.NOT_FOUND, 'Leader info available', {
    exception: 'not-leader',
    'leader-endpoint-host': leader.address,
    'leader-endpoint-port': String(leader.port),
  });
}

export const denied = (): ServiceError => callError(code.PERMISSION_DENIED, 'Denied', { exception: 'access-denied' });
export const unavailable = (): ServiceError => callError(code.UNAVAILABLE, 'Server is shutting down');
export const tooSlow = (): ServiceError => callError(code.ABORTED, 'Consumer too slow, resubscription required');
export const timedOut = (): ServiceError => callError(code.ABORTED, 'Operation timed out');
export const busy = (): ServiceError => callError(code.UNAVAILABLE, 'Server Is Busy');
export const broken = (): ServiceError => callError(code.UNKNOWN, 'Something went wrong');

/** An error inside an answer of the batch stream; the client goes by the exact name of its type. */
export function batchStatus(message: string, name: string, detail: Message): Status {
  const packed = new any.Any();
  packed.pack(detail.serializeBinary(), name);
  return new status.Status().setCode(2).setMessage(message).setDetails(packed);
}

const typeName = (name: string): string => `event_store.client.${name}`;

export const batchTimeout = (): Status => batchStatus('Timeout', typeName('Timeout'), new messages.Timeout());
export const batchUnknown = (): Status => batchStatus('Unknown', typeName('Unknown'), new messages.Unknown());
export const batchBusy = (): Status => batchStatus('Server Is Busy', 'google.protobuf.Empty', new empty.Empty());
export const batchDenied = (): Status =>
  batchStatus('Access Denied', typeName('AccessDenied'), new messages.AccessDenied());

/** What a refused append is told on the batch stream. */
export function batchRefusal(stream: string, expected: Expected, outcome: Exclude<Outcome, { to: 'done' }>): Status {
  if (outcome.to === 'deleted') {
    const detail = new messages.StreamDeleted().setStreamIdentifier(identifier(stream));
    return batchStatus('Stream Deleted', typeName('StreamDeleted'), detail);
  }
  if (outcome.to === 'too large') {
    const detail = new messages.MaximumAppendSizeExceeded().setMaxappendsize(outcome.limit);
    return batchStatus('Maximum Append Size Exceeded', typeName('MaximumAppendSizeExceeded'), detail);
  }
  const detail = new messages.WrongExpectedVersion();
  if (outcome.actual === 'noStream') detail.setCurrentNoStream(new empty.Empty());
  else detail.setCurrentStreamRevision(String(outcome.actual));
  if (expected === 'any') detail.setExpectedAny(new empty.Empty());
  else if (expected === 'noStream') detail.setExpectedNoStream(new empty.Empty());
  else if (expected === 'streamExists') detail.setExpectedStreamExists(new empty.Empty());
  else detail.setExpectedStreamPosition(String(expected));
  return batchStatus('Wrong Expected Version', typeName('WrongExpectedVersion'), detail);
}
