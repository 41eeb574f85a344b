import type { ReadReq } from '@eventstore/db-client/generated/streams_pb.js';
import type { Entry } from './entry.js';
import type { ReadFault } from './faults.js';
import type { Node } from './node.js';
import { type ReadCall, firstAt, trouble } from './read-call.js';
import { caughtUp, checkpoint, confirmation, eventMessage } from './read-messages.js';

/** Events the server looks at before it counts one window, when the client asks for no other. */
const WINDOW = 32;

interface Subscription {
  readonly id: string;
  /** Undefined: to all streams. */
  readonly stream: string | undefined;
  readonly fault: ReadFault | undefined;
}

/**
 * History after the given place, then `caughtUp`, then whatever is appended. Says how far it has looked after so many
 * windows, and waits for a client that does not read.
 */
export function subscribe(node: Node, call: ReadCall, { id, stream, fault }: Subscription): void {
  const options = call.request.getOptions()!;
  const matches = filterOf(options, stream);
  const every =
    node.checkpointEvery ??
    (options.getFilter()?.getMax() || WINDOW) * (options.getFilter()?.getCheckpointintervalmultiplier() || 1);
  let next = beginOf(node, options, stream);
  let considered = 0;
  let sent = 0;
  let running = false;
  let over = false;
  let level = false;

  async function write(message: Parameters<ReadCall['write']>[0]): Promise<void> {
    if (!call.write(message)) await new Promise((resolve) => call.once('drain', resolve));
  }

  async function advance(): Promise<void> {
    while (!over && next < node.ledger.entries.length) {
      const entry = node.ledger.entries[next++]!;
      if (matches(entry)) {
        if (fault && fault.trouble !== 'before' && sent === (fault.after ?? 0)) return stumble(fault);
        sent += 1;
        node.sent += 1;
        await write(eventMessage(entry));
      }
      considered += 1;
      if (options.hasFilter() && considered % every === 0) await write(checkpoint(entry.position));
    }
    if (!level && !over) await write(caughtUp());
    level = true;
  }

  function stumble(cause: ReadFault): void {
    leave();
    trouble(node, call, cause);
  }

  function leave(): void {
    if (over) return;
    over = true;
    node.subscriptions -= 1;
    unwatch();
  }

  async function run(): Promise<void> {
    if (running || over) return;
    running = true;
    const length = node.ledger.entries.length;
    await advance();
    running = false;
    if (node.ledger.entries.length > length) void run();
  }

  const unwatch = node.ledger.watch(() => void run());
  for (const event of ['cancelled', 'close', 'error']) call.on(event, leave);
  node.subscriptions += 1;
  call.write(confirmation(id));
  void run();
}

/** Subscriptions begin after their place. */
function beginOf({ ledger }: Node, options: ReadReq.Options, stream: string | undefined): number {
  const { entries } = ledger;
  if (options.getAll()?.hasEnd() || options.getStream()?.hasEnd()) return entries.length;
  if (stream !== undefined) {
    if (!options.getStream()!.hasRevision()) return 0;
    const last = BigInt(options.getStream()!.getRevision());
    const index = entries.findLastIndex((entry) => entry.stream === stream && entry.revision <= last);
    return index + 1;
  }
  const at = options.getAll()!.getPosition();
  return at === undefined ? 0 : firstAt(entries, BigInt(at.getCommitPosition()) + 1n);
}

function filterOf(options: ReadReq.Options, stream: string | undefined): (entry: Entry) => boolean {
  if (stream !== undefined) return (entry) => entry.stream === stream;
  const filter = options.getFilter();
  if (!filter) return () => true;
  const byType = filter.hasEventType();
  const expression = (byType ? filter.getEventType() : filter.getStreamIdentifier())!;
  const [regex, prefixes] = [expression.getRegex(), expression.getPrefixList()];
  const pattern = regex === '' ? undefined : new RegExp(regex, 'u');
  return (entry) => {
    const text = byType ? entry.type : entry.stream;
    return pattern ? pattern.test(text) : prefixes.some((prefix) => text.startsWith(prefix));
  };
}
