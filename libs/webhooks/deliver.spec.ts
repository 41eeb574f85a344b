import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { until } from '#read-models/spec/world.js';
import { MOST_ATTEMPTS } from './backoff.js';
import { replayFrom } from './places.js';
import { signatureOf } from './signature.js';
import { type Receiver, startReceiver } from './spec/receiver.js';
import { type Telling, createTelling, ofRun, told } from './spec/telling.js';
import { webhooksStanding } from './standing.js';
import { retryAll, waitingOf } from './waiting.js';

let telling: Telling;
let receiver: Receiver;
beforeEach(async () => {
  telling = await createTelling();
  receiver = await startReceiver();
});
afterEach(async () => {
  await telling.stop();
  await receiver.stop();
});

const received = (count: number, from = receiver): Promise<void> =>
  until(`${count} are received`, () => from.received.length >= count);
/** An answer that is on its way when the process stops would be asked for again. */
const noted = (): Promise<void> =>
  until('what was received last is noted', async () => {
    const [standing] = await webhooksStanding(telling.db);
    return standing?.position === receiver.received.at(-1)?.event.sequence;
  });
const parked = (): Promise<void> =>
  until('something is parked', async () => (await webhooksStanding(telling.db))[0]?.parked === 1);

describe('a webhook', () => {
  it('is told of everything in the order of the log, from its approval on', async () => {
    await telling.note('before');
    await telling.register('w1', receiver.address, { procedures: undefined });
    telling.start();
    await telling.note('r1', 2);
    await telling.note('r2');
    await received(3);
    const all = await telling.world.store.readAll({ limit: 10 });
    expect(receiver.received.map(({ id }) => id)).toEqual(all.slice(3).map(({ id }) => id));
  });

  it('is sent a CloudEvent, signed so that the receiver can check it', async () => {
    const secret = await telling.register('w1', receiver.address);
    telling.start();
    await telling.note('r1');
    await received(1);
    const [{ id, seconds, signature, body, event, contentType }] = receiver.received as [(typeof receiver.received)[0]];
    expect(signature).toBe(signatureOf({ id, seconds, body }, [secret]));
    expect(signature).not.toBe(signatureOf({ id, seconds, body: `${body} ` }, [secret]));
    expect(Math.abs(Date.now() / 1_000 - seconds)).toBeLessThan(60);
    expect({ contentType, event }).toMatchObject({
      contentType: 'application/cloudevents+json; charset=utf-8',
      event: { specversion: '1.0', id, source: '/api/revision/r1', type: 'sporskifte.revision.NeedReported' },
    });
  });

  it('is told of nothing but what was chosen', async () => {
    await telling.register('w1', receiver.address);
    telling.start();
    await telling.world.act('agreement', 'a1', 'Register', 'secretary', { title: 'SAM:BO' });
    await telling.note('r1');
    await received(1);
    expect(receiver.received.map(told)).toEqual(['r1.0']);
  });

  it('is told of nothing before its secret is fetched', async () => {
    await telling.register('w1', receiver.address);
    await telling.secrets.forget('w1');
    await telling.register('w2', receiver.address);
    telling.start();
    await telling.note('r1', 2);
    await received(2);
    expect(await waitingOf(telling.db, 'w1')).toEqual([]);
    expect(receiver.received).toHaveLength(2);
  });

  it('is signed with both secrets for a while after it has a new one', async () => {
    const first = await telling.register('w1', receiver.address);
    const second = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
    await telling.secrets.keep('w1', { number: 2, secret: second, fetchedAt: new Date().toISOString() });
    telling.start();
    await telling.note('r1');
    await received(1);
    const [{ signature, ...one }] = receiver.received as [(typeof receiver.received)[0]];
    expect(signature).toBe(signatureOf(one, [second, first]));
  });

  it('goes on where it was after a stop, with nothing left out and nothing twice', async () => {
    await telling.register('w1', receiver.address);
    const first = telling.start();
    await telling.note('r1', 2);
    await received(2);
    await noted();
    await first.stop();
    await telling.note('r1', 2);
    telling.start();
    await received(4);
    expect(receiver.received.map(told)).toEqual(['r1.0', 'r1.1', 'r1.2', 'r1.3']);
  });

  it('gets the same id again when it took something and nobody came to note it', async () => {
    await telling.register('w1', receiver.address);
    let lost = 1;
    const fence = (): Promise<void> =>
      // The first transaction asks whether to send; the second would have noted that it was sent.
      lost++ === 2 ? Promise.reject(new Error('The database went away')) : Promise.resolve();
    telling.start({ fence });
    await telling.note('r1', 2);
    await received(3);
    const ids = receiver.received.map(({ id }) => id);
    expect(ids[1]).toBe(ids[0]);
    expect(receiver.received.map(told)).toEqual(['r1.0', 'r1.0', 'r1.1']);
  });

  it('on pause keeps its place, and ended leaves nothing', async () => {
    await telling.register('w1', receiver.address);
    telling.start();
    await telling.note('r1');
    await received(1);
    await telling.administrate('w1', 'PauseWebhook', { reason: 'Opgradering' });
    await telling.note('r1', 2);
    await telling.administrate('w1', 'ProposeResumption', { reason: 'Opgraderet' });
    await telling.administrate('w1', 'ApproveResumption', {}, 'other-administrator');
    // Told at least once: on a machine with much to do the lease may be lost, and one of them told again.
    const heard = (): readonly string[] => [...new Set(receiver.received.map(told))];
    await until('both are told', () => heard().length === 3);
    expect(heard()).toEqual(['r1.0', 'r1.1', 'r1.2']);
    await telling.administrate('w1', 'EndWebhook', { reason: 'Systemet er lukket' });
    await until('its secret is gone', async () => (await telling.secrets.of('w1')).length === 0);
    await until(
      'its place is gone',
      async () => !(await telling.db.selectFrom('webhookPlaces').selectAll().execute()).length,
    );
  });
});

describe('a receiver that does not take what it is sent', () => {
  it('is tried again, and the run goes on in its order', async () => {
    await telling.register('w1', receiver.address);
    let refused = 0;
    receiver.answering = ({ event }) =>
      event.data.id === 'r1' && event.data.revision === 0 && ++refused < 4 ? 500 : 204;
    telling.start();
    await telling.note('r1', 3);
    await received(6);
    expect(ofRun('r1', receiver.received)).toEqual(['r1.0', 'r1.0', 'r1.0', 'r1.0', 'r1.1', 'r1.2']);
  });

  it('is tried again when it does not answer in time', async () => {
    await telling.register('w1', receiver.address);
    let first = true;
    receiver.answering = () => {
      const [answer] = [first ? ('silence' as const) : 204];
      first = false;
      return answer;
    };
    telling.start({ timeoutMs: 50 });
    await telling.note('r1', 2);
    await received(3);
    expect(receiver.received.map(told)).toEqual(['r1.0', 'r1.0', 'r1.1']);
    expect(receiver.received[1]!.id).toBe(receiver.received[0]!.id);
  });

  it('is given up on for one run, which is shown, while other runs go on', async () => {
    await telling.register('w1', receiver.address);
    receiver.answering = ({ event }) => (event.data.id === 'bad' ? 422 : 204);
    telling.start();
    await telling.note('bad', 2);
    await telling.note('good', 2);
    await parked();
    expect(ofRun('good', receiver.received)).toEqual(['good.0', 'good.1']);
    expect(ofRun('bad', receiver.received)).toEqual(Array(MOST_ATTEMPTS).fill('bad.0'));
    expect(await waitingOf(telling.db, 'w1')).toMatchObject([
      { revision: 0, attempts: MOST_ATTEMPTS, reason: 'Modtageren svarede 422.', nextAt: null },
      { revision: 1, attempts: 0, reason: 'Venter bag en tidligere hændelse i samme forløb.' },
    ]);
    expect(await webhooksStanding(telling.db)).toMatchObject([
      { id: 'w1', waiting: 2, parked: 1, reason: 'Modtageren svarede 422.' },
    ]);
  });

  it('gets what was parked when somebody asks for it, in order', async () => {
    await telling.register('w1', receiver.address);
    receiver.answering = () => 422;
    telling.start();
    await telling.note('r1', 2);
    await parked();
    receiver.answering = () => 204;
    const before = receiver.received.length;
    expect(await retryAll(telling.db, 'w1')).toBe(2);
    await received(before + 2);
    expect(receiver.received.slice(before).map(told)).toEqual(['r1.0', 'r1.1']);
    await until('nothing waits', async () => (await waitingOf(telling.db, 'w1')).length === 0);
  });

  it('is not tried with ever more while it takes nothing, and gets it all when it is back', async () => {
    await telling.register('w1', receiver.address);
    receiver.answering = () => 503;
    telling.start({ waitAfter: () => 60_000 });
    for (let run = 0; run < 12; run++) await telling.note(`r${run}`);
    await received(5);
    const { position } = await telling.world.act('revision', 'r0', 'Propose', 'municipal', { spor: 1 });
    expect(position > receiver.received.at(-1)!.event.sequence).toBe(true);
    expect(receiver.received).toHaveLength(5);
    receiver.answering = () => 204;
    await until('the fifth waits', async () => (await waitingOf(telling.db, 'w1')).length === 5);
    await retryAll(telling.db, 'w1');
    await until('all are taken', async () => {
      const runs = new Set(receiver.received.slice(5).map(({ event }) => event.data.id));
      return runs.size === 12 && (await waitingOf(telling.db, 'w1')).length === 0;
    });
  });

  it('is tried with a new run now and then, so that runs it will not take keep none of the others back', async () => {
    await telling.register('w1', receiver.address);
    receiver.answering = ({ event }) => (event.data.id.startsWith('bad') ? 422 : 204);
    telling.start();
    for (let run = 0; run < 6; run++) await telling.note(`bad${run}`);
    await telling.note('good', 2);
    await until('the good one is told of', () => ofRun('good', receiver.received).length === 2);
    expect((await waitingOf(telling.db, 'w1')).length).toBe(6);
  });

  it('holds no other webhook up', async () => {
    const slow = await startReceiver(() => 'silence');
    await telling.register('w1', slow.address);
    await telling.register('w2', receiver.address);
    telling.start({ timeoutMs: 60_000 });
    await telling.note('r1', 3);
    await received(3);
    expect(receiver.received.map(told)).toEqual(['r1.0', 'r1.1', 'r1.2']);
    expect(slow.received.map(told)).toEqual(['r1.0']);
    await slow.stop();
  });

  it('does not keep the process from stopping, and what was under way counts as not sent', async () => {
    await telling.register('w1', receiver.address);
    receiver.answering = () => 'silence';
    const webhooks = telling.start({ timeoutMs: 60_000 });
    await telling.note('r1');
    await received(1);
    await webhooks.stop();
    expect(await waitingOf(telling.db, 'w1')).toEqual([]);
    receiver.answering = () => 204;
    telling.start();
    await received(2);
    expect(receiver.received[1]!.id).toBe(receiver.received[0]!.id);
  });
});

describe('a replay', () => {
  it('sends again what came after a position, with the same ids', async () => {
    await telling.register('w1', receiver.address);
    telling.start();
    await telling.note('r1', 3);
    await received(3);
    await replayFrom(telling.db, 'w1', receiver.received[0]!.event.sequence);
    await received(5);
    const ids = receiver.received.map(({ id }) => id);
    expect(ids.slice(3)).toEqual(ids.slice(1, 3));
  });

  it('from the beginning reaches back before the registration', async () => {
    await telling.note('before');
    await telling.register('w1', receiver.address);
    await replayFrom(telling.db, 'w1', '');
    telling.start();
    await received(1);
    expect(receiver.received.map(told)).toEqual(['before.0']);
  });

  it('that is asked for while something is being sent is not lost', async () => {
    await telling.register('w1', receiver.address);
    telling.start();
    await telling.note('r1', 2);
    await received(2);
    receiver.answering = (_one, response) => {
      receiver.answering = () => 204;
      void replayFrom(telling.db, 'w1', receiver.received[0]!.event.sequence).then(() => response.writeHead(204).end());
      return 'answered';
    };
    await telling.note('r1');
    await received(5);
    expect(receiver.received.map(told)).toEqual(['r1.0', 'r1.1', 'r1.2', 'r1.1', 'r1.2']);
  });

  it('takes up again what was parked after it, and leaves what was parked before it', async () => {
    await telling.register('w1', receiver.address);
    receiver.answering = ({ event }) => (event.data.revision === 1 ? 422 : 204);
    telling.start();
    await telling.note('r1', 3);
    await parked();
    const [, held] = await waitingOf(telling.db, 'w1');
    receiver.answering = () => 204;
    await replayFrom(telling.db, 'w1', held!.position);
    await telling.note('r2');
    await until('r2 is told of', () => ofRun('r2', receiver.received).length === 1);
    expect((await waitingOf(telling.db, 'w1')).map(({ revision }) => revision)).toEqual([1, 2]);
    await replayFrom(telling.db, 'w1', receiver.received[0]!.event.sequence);
    await until('the last is told of', () => ofRun('r1', receiver.received).includes('r1.2'));
    expect(ofRun('r1', receiver.received).slice(-2)).toEqual(['r1.1', 'r1.2']);
    expect(await waitingOf(telling.db, 'w1')).toEqual([]);
  });
});
