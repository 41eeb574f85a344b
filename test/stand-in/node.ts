import type { Entry, Expected, Outcome, Proposed } from './entry.js';
import { type AppendFault, type Faults, isWritten } from './faults.js';
import type { Ledger } from './ledger.js';

/** What a call tells of itself, kept for tests to look at. */
export interface Call {
  readonly method: 'append' | 'batchAppend' | 'readStream' | 'readAll' | 'subscribe' | 'features' | 'gossip';
  readonly stream?: string;
  readonly expected?: Expected;
  readonly ids?: readonly string[];
  /** Where a read or subscription begins. */
  readonly from?: string;
  readonly requiresLeader?: boolean;
}

/** What all calls of one stand-in work on. */
export interface Node {
  readonly ledger: Ledger;
  readonly faults: Faults;
  readonly calls: Call[];
  /** Subscriptions that are open now. */
  subscriptions: number;
  /** Events sent to subscriptions so far. */
  sent: number;
  /** After how many events a filtered subscription is told how far the server has looked; undefined: as it asked. */
  readonly checkpointEvery: number | undefined;
  /** Cuts every connection. */
  readonly drop: () => void;
  /** Where it listens. */
  readonly endpoint: () => { readonly address: string; readonly port: number };
}

/** What is to be answered to an append: what became of it, unless a fault hides that. */
export interface AppendAnswer {
  readonly outcome: Outcome | undefined;
  readonly fault: AppendFault | undefined;
}

/** Does one append, with whatever trouble waits for it. */
export async function appendTo(node: Node, call: Call, proposed: readonly Proposed[]): Promise<AppendAnswer> {
  const { stream = '', expected = 'any' } = call;
  node.calls.push(call);
  // An append that no stream can take is how a client warms up: the trouble is for the one that a test means.
  const fault = expected === BigInt(Number.MAX_SAFE_INTEGER) ? undefined : node.faults.appends.shift();
  fault?.before?.();
  const outcome = isWritten(fault) ? node.ledger.append(stream, expected, proposed) : undefined;
  const ms = fault?.ms ?? node.faults.slowness;
  if (ms > 0) await new Promise((resolve) => setTimeout(resolve, ms));
  return { outcome, fault };
}

/** The entries of a stream that a read may show: a deleted stream has none. */
export function readable(ledger: Ledger, stream: string): readonly Entry[] {
  return ledger.isDeleted(stream) ? [] : ledger.stream(stream);
}
