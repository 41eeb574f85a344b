import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { EventStoreDBClient, type AppendExpectedRevision, jsonEvent } from '@eventstore/db-client';
import { type StandIn, startStandIn } from './stand-in.js';

describe.each([
  ['on the batch stream', true],
  ['in calls of their own', false],
])('the stand-in, with appends %s', (_way, batch) => {
  let standIn: StandIn;
  let client: EventStoreDBClient;
  beforeEach(async () => {
    standIn = await startStandIn({ batch });
    client = EventStoreDBClient.connectionString(standIn.url);
  });
  afterEach(async () => {
    await client.dispose();
    await standIn.stop();
  });

  const events = (count: number) => Array.from({ length: count }, () => jsonEvent({ type: 'Event', data: { n: 1 } }));
  const append = async (sent: ReturnType<typeof events>, expectedRevision: AppendExpectedRevision) =>
    (await client.appendToStream('case-1', sent, { expectedRevision })).nextExpectedRevision;

  it('knows ids without a revision until it is restarted, and those at an exact revision for ever', async () => {
    const sent = events(2);
    expect(await append(sent, 'no_stream')).toBe(1n);
    expect(await append(sent, 'any')).toBe(1n);
    await standIn.stop();
    await standIn.start('ids');
    await append(sent, 'no_stream').catch(() => undefined);
    expect(await append(sent, 'no_stream')).toBe(1n);
    expect(await append(sent, 'any')).toBe(3n);
  });

  it('writes the same id twice at the head, where no server looks', async () => {
    const sent = events(1);
    await append(sent, 'no_stream');
    expect(await append(sent, 0n)).toBe(1n);
  });

  it.each<[AppendExpectedRevision, unknown]>([
    ['no_stream', 'no_stream'],
    [7n, 7n],
    [0n, 0n],
  ])('tells who expected %s what was expected and what is', async (expected, told) => {
    await append(events(3), 'no_stream');
    const refusal = { type: 'wrong-expected-version', expectedVersion: told, actualVersion: 2n, streamName: 'case-1' };
    await expect(append(events(1), expected)).rejects.toMatchObject(refusal);
  });

  it('gives sparse positions and events of its own among ours, forgets everything when asked, and can be found by gossip', async () => {
    await append(events(2), 'no_stream');
    const [first, second] = standIn.ledger.stream('case-1');
    expect(second!.position - first!.position).toBeGreaterThan(1n);
    expect(standIn.ledger.entries.some(({ type }) => type.startsWith('$'))).toBe(true);
    await standIn.stop();
    await standIn.start('everything');
    const discovering = EventStoreDBClient.connectionString(`esdb+discover://127.0.0.1:${standIn.port}?tls=false`);
    const { nextExpectedRevision } = await discovering.appendToStream('case-1', events(1), {
      expectedRevision: 'no_stream',
    });
    expect(nextExpectedRevision).toBe(0n);
    expect(standIn.calls.some(({ method }) => method === 'gossip')).toBe(true);
    await discovering.dispose();
  });

  it('sends a slow reader no more than it takes', async () => {
    const data = { text: 'x'.repeat(20_000) };
    for (let n = 0; n < 40; n += 1) {
      await client.appendToStream(
        'case-1',
        Array.from({ length: 20 }, () => jsonEvent({ type: 'Event', data })),
      );
    }
    const slow = client.subscribeToStream('case-1');
    slow.on('error', () => {});
    let taken = 0;
    for await (const _event of slow) if (++taken === 5) break;
    await slow.unsubscribe();
    expect(standIn.sent).toBeGreaterThanOrEqual(5);
    expect(standIn.sent).toBeLessThan(600);
  });
});
