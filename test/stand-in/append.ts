import { type ServerReadableStream, type sendUnaryData, status } from '@grpc/grpc-js';
import type { AppendReq, AppendResp } from '@eventstore/db-client/generated/streams_pb.js';
import type { Expected, Outcome, Proposed } from './entry.js';
import { broken, busy, callError, denied, notLeader, timedOut } from './errors.js';
import { type AppendAnswer, type Node, appendTo } from './node.js';
import { messages, streams } from './protocol.js';
import { proposedOf } from './proposed.js';

/** One append in a call of its own, as servers before 21.10 know it, and calls with their own credentials. */
export function append(node: Node) {
  return (call: ServerReadableStream<AppendReq, AppendResp>, respond: sendUnaryData<AppendResp>): void => {
    let stream = '';
    let expected: Expected = 'any';
    const proposed: Proposed[] = [];
    call.on('data', (request: AppendReq) => {
      const options = request.getOptions();
      if (options) {
        stream = Buffer.from(options.getStreamIdentifier()!.getStreamName_asU8()).toString('utf8');
        expected = expectedIn(options);
      } else {
        proposed.push(proposedOf(request.getProposedMessage()!));
      }
    });
    call.on('error', () => {});
    call.on('end', () => {
      const ids = proposed.map(({ id }) => id);
      const requiresLeader = call.metadata.get('requires-leader')[0] === 'true';
      const told = { method: 'append', stream, expected, ids, requiresLeader } as const;
      void appendTo(node, told, proposed).then((answer) => reply(node, { stream, expected }, answer, respond));
    });
  };
}

function expectedIn(options: AppendReq.Options): Expected {
  if (options.hasAny()) return 'any';
  if (options.hasNoStream()) return 'noStream';
  if (options.hasStreamExists()) return 'streamExists';
  return BigInt(options.getRevision());
}

function reply(
  node: Node,
  asked: { readonly stream: string; readonly expected: Expected },
  { outcome, fault }: AppendAnswer,
  respond: sendUnaryData<AppendResp>,
): void {
  switch (fault?.trouble) {
    case 'drop':
      return node.drop();
    case 'end':
    case 'silence':
      return;
    case 'not leader':
      return respond(notLeader(fault.leader ?? node.endpoint()));
    case 'timeout':
      return respond(timedOut());
    case 'busy':
      return respond(busy());
    case 'denied':
      return respond(denied());
    case 'unknown':
      return respond(broken());
    default:
      return answer(asked, outcome!, fault?.trouble === 'no position', respond);
  }
}

function answer(
  { stream, expected }: { readonly stream: string; readonly expected: Expected },
  outcome: Outcome,
  withoutPosition: boolean,
  respond: sendUnaryData<AppendResp>,
): void {
  const response = new streams.AppendResp();
  if (outcome.to === 'deleted') {
    const told = { exception: 'stream-deleted', 'stream-name': stream };
    return respond(callError(status.FAILED_PRECONDITION, 'Stream is deleted', told));
  }
  if (outcome.to === 'too large') {
    const told = { exception: 'maximum-append-size-exceeded', 'maximum-append-size': String(outcome.limit) };
    return respond(callError(status.INVALID_ARGUMENT, 'Maximum Append Size Exceeded', told));
  }
  if (outcome.to === 'wrong version')
    return respond(null, response.setWrongExpectedVersion(refusal(expected, outcome.actual)));
  const success = new streams.AppendResp.Success().setCurrentRevision(String(outcome.revision));
  const place = String(outcome.position);
  if (withoutPosition) success.setNoPosition(new messages.Empty());
  else success.setPosition(new streams.AppendResp.Position().setCommitPosition(place).setPreparePosition(place));
  respond(null, response.setSuccess(success));
}

function refusal(expected: Expected, actual: bigint | 'noStream'): AppendResp.WrongExpectedVersion {
  const wrong = new streams.AppendResp.WrongExpectedVersion();
  if (actual === 'noStream') wrong.setCurrentNoStream(new messages.Empty());
  else wrong.setCurrentRevision(String(actual));
  if (expected === 'any') return wrong.setExpectedAny(new messages.Empty());
  if (expected === 'noStream') return wrong.setExpectedNoStream(new messages.Empty());
  if (expected === 'streamExists') return wrong.setExpectedStreamExists(new messages.Empty());
  return wrong.setExpectedRevision(String(expected));
}
