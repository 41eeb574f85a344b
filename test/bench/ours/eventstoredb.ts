import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { EventStore } from '#engine/event-store.js';
import type { NewEvent } from '#engine/event.js';
import { openEventStoreDb } from '#event-store/eventstoredb/open.js';
import type { Measurement, Sample } from '../measurement.js';
import { type Once, paceOf, work } from '../pace.js';
import type { World } from '../world/world.js';

const MOST_CALLERS = 64;

/**
 * Appends of one event through the adapter, the client and gRPC to a stand-in that keeps everything in memory: what the
 * way there costs, and nothing of what a real server does at its end of it.
 */
export const eventStoreDbAppends: Measurement = {
  rows: [1, MOST_CALLERS].map((callers) => ({
    key: `eventstoredb-${callers}`,
    label: `EventStoreDB (stand-in): appends, ${callers === 1 ? '1 caller' : `${callers} callers`}`,
    unit: 'appends/s',
  })),
  async measure(world) {
    const { url, stop } = await startStandIn(world);
    const store = await openEventStoreDb({ url });
    const samples: Sample[] = [];
    await work(callersOn(store, MOST_CALLERS), world.options.window);
    for (const callers of [1, MOST_CALLERS]) {
      const { perSecond, p50, p99 } = paceOf([await work(callersOn(store, callers), world.options.window)]);
      samples.push({ key: `eventstoredb-${callers}`, value: perSecond, p50, p99 });
    }
    await store.close();
    await stop();
    return samples;
  },
};

/** Each writes to a stream of its own, one event after another. */
function callersOn(store: EventStore, count: number): Once[] {
  return Array.from({ length: count }, () => {
    const stream = `bench-${randomUUID()}`;
    let last: number | undefined;
    return async () => {
      const { revision } = await store.append(stream, last ?? 'noStream', [event()]);
      last = revision;
    };
  });
}

function event(): NewEvent {
  const metadata = {
    definition: 'revision@1',
    schema: 1,
    from: 'assessment',
    to: 'assessment',
    actor: { person: 'p-1001', seat: 'tf-psykiatri-tovholder-municipal' },
    mandate: { rule: 'tovholder', function: 'tovholder', body: 'tf-psykiatri' },
    recordedAt: '2026-11-22T09:00:00.000Z',
    hash: '0'.repeat(64),
    $correlationId: randomUUID(),
  } as const;
  return { id: randomUUID(), type: 'CommentAdded', data: { text: 'Teksten er set igennem.' }, metadata };
}

async function startStandIn({ root, workspace }: World): Promise<{ url: string; stop: () => Promise<void> }> {
  const program = join('dist', 'test', 'stand-in', 'serve.js');
  const child = spawn(process.execPath, [program, '0'], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  workspace.adopt(child);
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => resolve(chunk.toString().trim().replace('EVENTSTOREDB_URL=', '')));
    void ended.then(() => reject(new Error('The stand-in ended before it listened.')));
  });
  return {
    url,
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
