import { Server, ServerCredentials } from '@grpc/grpc-js';
import { append } from './append.js';
import { batchAppend } from './batch-append.js';
import { type Faults, noFaults } from './faults.js';
import { type Ledger, createLedger } from './ledger.js';
import type { Call, Node } from './node.js';
import { featuresService, gossipService, streamsService } from './protocol.js';
import { read } from './read.js';
import { clusterInfo, supportedMethods } from './standing.js';

/** A server that speaks EventStoreDB's protocol from memory, for tests. It proves no clustering, access or timing. */
export interface StandIn {
  /** For `EVENTSTOREDB_URL`. */
  readonly url: string;
  readonly port: number;
  readonly ledger: Ledger;
  readonly faults: Faults;
  /** Every call so far, oldest first. */
  readonly calls: Call[];
  /** How many subscriptions are open now. */
  readonly subscriptions: number;
  /** How many events have been sent to subscriptions. */
  readonly sent: number;
  /** Cuts every connection; new ones are welcome. */
  drop(): void;
  /** Stops listening, connections and all. */
  stop(): Promise<void>;
  /** Listens again on the same port, with the log kept, without memory of ids, or with nothing. */
  start(forget?: 'ids' | 'everything'): Promise<void>;
}

export interface StandInOptions {
  /** Whether it offers the batch stream, as servers from 21.10 do. Default: yes. */
  readonly batch?: boolean;
  /** After how many events a filtered subscription is told how far the server has looked. Default: as it asks for. */
  readonly checkpointEvery?: number;
  /** Default: any free one. */
  readonly port?: number;
}

const HOST = '127.0.0.1';

export async function startStandIn(options: StandInOptions = {}): Promise<StandIn> {
  const { batch = true, port: wanted = 0, checkpointEvery } = options;
  const ledger = createLedger();
  const faults = noFaults();
  const calls: Call[] = [];
  let port = wanted;
  let server: Server | undefined;
  const drop = (): void => server?.drain(`${HOST}:${port}`, 0);
  const node: Node = {
    ledger,
    faults,
    calls,
    subscriptions: 0,
    sent: 0,
    checkpointEvery,
    drop,
    endpoint: () => ({ address: HOST, port }),
  };

  async function start(forget?: 'ids' | 'everything'): Promise<void> {
    if (forget) ledger.forget(forget);
    server = serverFor(node, batch);
    port = await listen(server, port);
  }

  await start();
  return {
    get url() {
      return `esdb://${HOST}:${port}?tls=false`;
    },
    get port() {
      return port;
    },
    get subscriptions() {
      return node.subscriptions;
    },
    get sent() {
      return node.sent;
    },
    ledger,
    faults,
    calls,
    drop,
    async stop() {
      server?.forceShutdown();
      server = undefined;
    },
    start,
  };
}

function serverFor(node: Node, batch: boolean): Server {
  const server = new Server({ 'grpc.max_receive_message_length': 32 * 1024 * 1024 });
  server.addService(streamsService.StreamsService, {
    read: read(node),
    append: append(node),
    batchAppend: batchAppend(node),
  });
  server.addService(featuresService.ServerFeaturesService, { getSupportedMethods: supportedMethods(node, batch) });
  server.addService(gossipService.GossipService, { read: clusterInfo(node) });
  return server;
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.bindAsync(`${HOST}:${port}`, ServerCredentials.createInsecure(), (error, bound) =>
      error ? reject(error) : resolve(bound),
    );
  });
}
