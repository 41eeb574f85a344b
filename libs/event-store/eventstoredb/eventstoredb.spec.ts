import { afterAll } from '@jest/globals';
import { type StandIn, startStandIn } from '../../../test/stand-in/stand-in.js';
import { eventStoreContract } from '../contract.js';
import { openEventStoreDb } from './open.js';

const running: StandIn[] = [];
afterAll(() => Promise.all(running.map((standIn) => standIn.stop())));

async function start(batch: boolean): Promise<StandIn> {
  const standIn = await startStandIn({ batch });
  running.push(standIn);
  return standIn;
}

// One server for all tests, as a real one would be, so that none relies on an empty log.
let used: Promise<StandIn> | undefined;
eventStoreContract('EventStoreDB (stand-in, batch stream)', async () => {
  used ??= start(true);
  return openEventStoreDb({ url: (await used).url });
});

eventStoreContract('EventStoreDB (stand-in, single appends)', async () => {
  const { url } = await start(false);
  return openEventStoreDb({ url });
});

/** A server that holds nothing of worth: the tests write into it, and remove nothing. */
const url = process.env['EVENTSTOREDB_TEST_URL'];
if (url) eventStoreContract('EventStoreDB (server)', () => openEventStoreDb({ url }));
