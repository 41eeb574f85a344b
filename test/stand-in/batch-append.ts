import type { ServerDuplexStream } from '@grpc/grpc-js';
import type { BatchAppendReq, BatchAppendResp } from '@eventstore/db-client/generated/streams_pb.js';
import type { Status } from '@eventstore/db-client/generated/status_pb.js';
import type { Expected, Proposed } from './entry.js';
import { batchBusy, batchDenied, batchRefusal, batchTimeout, batchUnknown, notLeader } from './errors.js';
import type { AppendFault } from './faults.js';
import { type AppendAnswer, type Node, appendTo } from './node.js';
import { empty, messages, streams } from './protocol.js';
import { proposedOf } from './proposed.js';
import { identifier, uuid } from './read-messages.js';

type BatchCall = ServerDuplexStream<BatchAppendReq, BatchAppendResp>;

interface Pending {
  readonly stream: string;
  readonly expected: Expected;
  readonly proposed: Proposed[];
}

/** The long stream on which a client sends all its appends, each in one or more parts with an id of its own. */
export function batchAppend(node: Node): (call: BatchCall) => void {
  return (call) => {
    const pending = new Map<string, Pending>();
    call.on('data', (request: BatchAppendReq) => {
      const id = request.getCorrelationId()!.getString();
      const append = pending.get(id) ?? begin(request.getOptions()!);
      pending.set(id, append);
      append.proposed.push(...request.getProposedMessagesList().map(proposedOf));
      if (!request.getIsFinal()) return;
      pending.delete(id);
      const { stream, expected, proposed } = append;
      const ids = proposed.map((event) => event.id);
      const told = { method: 'batchAppend', stream, expected, ids } as const;
      void appendTo(node, told, proposed).then((answer) => reply(node, call, { id, stream, expected }, answer));
    });
    call.on('end', () => call.end());
    call.on('error', () => {});
  };
}

function begin(options: BatchAppendReq.Options): Pending {
  const stream = Buffer.from(options.getStreamIdentifier()!.getStreamName_asU8()).toString('utf8');
  return { stream, expected: expectedIn(options), proposed: [] };
}

function expectedIn(options: BatchAppendReq.Options): Expected {
  if (options.hasAny()) return 'any';
  if (options.hasNoStream()) return 'noStream';
  if (options.hasStreamExists()) return 'streamExists';
  return BigInt(options.getStreamPosition());
}

interface Sender {
  readonly id: string;
  readonly stream: string;
  readonly expected: Expected;
}

function reply(node: Node, call: BatchCall, sender: Sender, answer: AppendAnswer): void {
  if (call.cancelled || call.destroyed) return;
  switch (answer.fault?.trouble) {
    case 'drop':
      return node.drop();
    case 'end':
      return void call.end();
    case 'silence':
      return;
    case 'not leader':
      return void call.emit('error', notLeader(answer.fault.leader ?? node.endpoint()));
    default:
      for (let n = answer.fault?.trouble === 'twice' ? 2 : 1; n > 0; n -= 1) call.write(responseTo(sender, answer));
  }
}

/** What the server says when it says that something is wrong. */
const sayings: { readonly [trouble in AppendFault['trouble']]?: () => Status } = {
  timeout: batchTimeout,
  busy: batchBusy,
  denied: batchDenied,
  unknown: batchUnknown,
};

function responseTo({ id, stream, expected }: Sender, { outcome, fault }: AppendAnswer): BatchAppendResp {
  const response = new streams.BatchAppendResp().setCorrelationId(uuid(id)).setStreamIdentifier(identifier(stream));
  const said = fault && sayings[fault.trouble];
  if (said) return response.setError(said());
  if (outcome?.to !== 'done') return response.setError(batchRefusal(stream, expected, outcome!));
  const success = new streams.BatchAppendResp.Success().setCurrentRevision(String(outcome.revision));
  if (fault?.trouble === 'no position') success.setNoPosition(new empty.Empty());
  else {
    const position = String(outcome.position);
    success.setPosition(new messages.AllStreamPosition().setCommitPosition(position).setPreparePosition(position));
  }
  return response.setSuccess(success);
}
