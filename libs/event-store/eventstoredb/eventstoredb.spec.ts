import { afterAll, beforeAll, describe } from '@jest/globals';
import { type StandIn, startStandIn } from '../../../test/stand-in/stand-in.js';
import { eventStoreContract } from '../contract.js';
import { openEventStoreDb } from './open.js';

describe.each([
  ['EventStoreDB (stand-in, batch stream)', true],
  ['EventStoreDB (stand-in, single appends)', false],
])('%s', (name, batch) => {
  let standIn: StandIn;
  beforeAll(async () => {
    standIn = await startStandIn({ batch });
  });
  afterAll(() => standIn.stop());
  eventStoreContract(name, () => openEventStoreDb({ url: standIn.url }));
});
