import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { replayFrom } from '#webhooks/places.js';
import { type Receiver, startReceiver } from '../../../libs/webhooks/spec/receiver.js';
import { type Telling, createTelling } from '../../../libs/webhooks/spec/telling.js';
import { until } from '../../../libs/read-models/spec/world.js';
import { webhooksStanding } from '#webhooks/standing.js';
import type { Context } from '../context.js';
import { Problem, WrongUsage } from '../problem.js';
import { webhooks } from './webhooks.js';

let telling: Telling;
let receiver: Receiver;
let context: Context;
beforeEach(async () => {
  telling = await createTelling();
  receiver = await startReceiver(() => 500);
  const { store, registry, folder } = telling.world;
  const readModels = (): Promise<Telling['db']> => Promise.resolve(telling.db);
  const now = (): string => new Date().toISOString();
  context = { folder, store, registry, now, readModels, writableReadModels: readModels } as unknown as Context;
});
afterEach(async () => {
  await telling.stop();
  await receiver.stop();
});

/** A receiver that takes nothing, until one event is parked and the next waits behind it. */
async function parkedOne(): Promise<void> {
  await telling.register('w1', receiver.address);
  const running = telling.start();
  await telling.note('r1', 2);
  await until('both wait', async () => {
    const [standing] = await webhooksStanding(telling.db);
    return standing?.parked === 1 && standing.waiting === 2;
  });
  await running.stop();
}

const said = async (...args: [deed: string, id?: string, options?: { from?: string }]): Promise<string> =>
  (await webhooks(context, ...args)).text().join('\n');

describe('sporskifte webhooks', () => {
  it('says that there are none', async () => {
    expect(await said('list')).toBe('Der er ingen webhooks.');
  });

  it('lists them and how they go, and what one has not been able to get', async () => {
    await parkedOne();
    expect(await said('list')).toBe(
      `  w1: w1, ${receiver.address} (i brug), 2 venter, heraf 1 parkeret. Modtageren svarede 500.`,
    );
    expect(await said('deliveries', 'w1')).toMatch(
      /NeedReported \(revision-r1, revision 0\), siden .*, 9 forsøg, parkeret\. Modtageren svarede 500\.\n.*revision 1\).*prøves snart\. Venter bag/,
    );
  });

  it('has what waits tried again', async () => {
    await parkedOne();
    receiver.answering = () => 204;
    expect(await said('retry', 'w1')).toBe('2 beskeder prøves igen, når tjenesten kører.');
    const before = receiver.received.length;
    telling.start();
    await until('both are taken', () => receiver.received.length === before + 2);
  });

  it('has everything after a position sent again', async () => {
    receiver.answering = () => 204;
    await telling.register('w1', receiver.address);
    telling.start();
    await telling.note('r1', 2);
    await until('both are taken', () => receiver.received.length === 2);
    const { sequence } = receiver.received[0]!.event;
    expect(await said('replay', 'w1', { from: sequence })).toBe(
      `Alt efter ${sequence} sendes igen til w1, når tjenesten kører.`,
    );
    await until('the second comes again', () => receiver.received.length === 3);
    expect(receiver.received[2]!.id).toBe(receiver.received[1]!.id);
    expect(await said('replay', 'w1', { from: 'start' })).toMatch('Alt sendes igen');
  });

  it.each([
    ['another deed', ['slet', 'w1'], WrongUsage, 'Vælg list, deliveries, retry eller replay'],
    ['no webhook', ['retry'], WrongUsage, 'webhooks retry <id>'],
    ['a replay from nowhere', ['replay', 'w1'], WrongUsage, '--from hører til replay'],
    ['a retry from somewhere', ['retry', 'w1', { from: 'start' }], WrongUsage, '--from hører til replay'],
    ['one that is not there', ['retry', 'w9'], Problem, 'De kendte er: w1'],
    ['a position of no log', ['replay', 'w1', { from: '9999999999999999' }], Problem, 'findes ikke i loggen'],
  ] as const)('refuses %s', async (_what, args, kind, why) => {
    await telling.register('w1', 'https://modtager.example/');
    const refused = said(...(args as unknown as Parameters<typeof said>));
    await expect(refused).rejects.toThrow(kind);
    await expect(said(...(args as unknown as Parameters<typeof said>))).rejects.toThrow(why);
  });

  it('does not know those that were ended', async () => {
    await telling.register('w1', 'https://modtager.example/');
    await replayFrom(telling.db, 'w1', '');
    await telling.administrate('w1', 'EndWebhook', { reason: 'Systemet er lukket' });
    expect(await said('list')).toBe('Der er ingen webhooks.');
  });
});
