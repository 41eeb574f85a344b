import { randomUUID } from 'node:crypto';
import type { ReadReq } from '@eventstore/db-client/generated/streams_pb.js';
import type { Entry } from './entry.js';
import type { ReadFault } from './faults.js';
import { type Node, readable } from './node.js';
import { streams } from './protocol.js';
import { eventMessage, notFound } from './read-messages.js';
import { type ReadCall, firstAt, trouble } from './read-call.js';
import { subscribe } from './subscribe.js';

export function read(node: Node): (call: ReadCall) => void {
  return (call) => {
    call.on('error', () => {});
    const options = call.request.getOptions()!;
    const stream = nameOf(options);
    const requiresLeader = call.metadata.get('requires-leader')[0] === 'true';
    const from = fromOf(options);
    if (options.hasSubscription()) {
      node.calls.push({ method: 'subscribe', ...(stream !== undefined && { stream }), from, requiresLeader });
      return subscribe(node, call, { id: randomUUID(), stream, fault: node.faults.subscriptions.shift() });
    }
    const method = stream === undefined ? 'readAll' : 'readStream';
    node.calls.push({ method, ...(stream !== undefined && { stream }), from, requiresLeader });
    const fault = node.faults.reads.shift();
    fault?.before?.();
    void send(node, call, stream === undefined ? ofAll(node, options) : ofStream(node, options, stream), {
      stream,
      fault,
    });
  };
}

async function send(
  node: Node,
  call: ReadCall,
  entries: readonly Entry[] | undefined,
  { stream, fault }: { readonly stream: string | undefined; readonly fault: ReadFault | undefined },
): Promise<void> {
  const troubled = fault !== undefined && fault.trouble !== 'before';
  if (entries === undefined && !troubled) call.write(notFound(stream ?? ''));
  const most = troubled ? (fault.after ?? 0) : Infinity;
  for (const entry of (entries ?? []).slice(0, most)) {
    if (call.cancelled) return;
    if (!call.write(eventMessage(entry))) await new Promise((resolve) => call.once('drain', resolve));
  }
  if (troubled) return trouble(node, call, fault);
  call.end();
}

function ofStream({ ledger }: Node, options: ReadReq.Options, name: string): readonly Entry[] | undefined {
  const all = readable(ledger, name);
  if (all.length === 0) return undefined;
  const { from, backwards, count } = asked(options);
  const revision = options.getStream()!.hasRevision() ? BigInt(options.getStream()!.getRevision()) : undefined;
  if (backwards) {
    const upTo = all.filter((entry) => from === 'end' || (revision !== undefined && entry.revision <= revision));
    return upTo.reverse().slice(0, count);
  }
  return all.filter((entry) => revision === undefined || entry.revision >= revision).slice(0, count);
}

/** Forwards includes the event at the position; backwards leaves it out. */
function ofAll({ ledger }: Node, options: ReadReq.Options): readonly Entry[] {
  const { from, backwards, count } = asked(options);
  const at = options.getAll()!.getPosition();
  const position = at === undefined ? undefined : BigInt(at.getCommitPosition());
  const { entries } = ledger;
  if (backwards) {
    const before =
      position === undefined ? (from === 'end' ? entries : []) : entries.filter((one) => one.position < position);
    return before
      .slice(-Math.min(count, before.length) || before.length)
      .reverse()
      .slice(0, count);
  }
  const first = position === undefined ? 0 : firstAt(entries, position);
  return from === 'end' ? [] : entries.slice(first, first + count);
}

function asked(options: ReadReq.Options) {
  return {
    from: fromOf(options),
    backwards: options.getReadDirection() === streams.ReadReq.Options.ReadDirection.BACKWARDS,
    count: Number(options.getCount()),
  };
}

function nameOf(options: ReadReq.Options): string | undefined {
  const name = options.getStream()?.getStreamIdentifier()?.getStreamName_asU8();
  return name && Buffer.from(name).toString('utf8');
}

function fromOf(options: ReadReq.Options): string {
  const [all, stream] = [options.getAll(), options.getStream()];
  if (all?.hasStart() || stream?.hasStart()) return 'start';
  if (all?.hasEnd() || stream?.hasEnd()) return 'end';
  return all?.getPosition()?.getCommitPosition() ?? stream!.getRevision();
}
