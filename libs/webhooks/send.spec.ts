import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { LOOPBACK, reachable } from './networks.js';
import { type SendOptions, send } from './send.js';
import { type Receiver, startReceiver } from './spec/receiver.js';

let receiver: Receiver;
beforeEach(async () => {
  receiver = await startReceiver();
});
afterEach(() => receiver.stop());

const sent = (more: Partial<SendOptions> = {}, address = receiver.address) =>
  send(
    { address, headers: { 'webhook-id': 'e1', 'Content-Type': 'application/json' }, body: '{"æ":1}' },
    { mayReach: reachable(LOOPBACK), timeoutMs: 5_000, signal: new AbortController().signal, ...more },
  );

describe('a message', () => {
  it('is taken when the answer is from 200 to 299', async () => {
    expect(await sent()).toEqual({ taken: true });
    expect(receiver.received).toMatchObject([{ id: 'e1', body: '{"æ":1}' }]);
  });

  it.each([400, 410, 500, 503])('is not taken when the answer is %i', async (status) => {
    receiver.answering = () => status;
    expect(await sent()).toEqual({ taken: false, reason: `Modtageren svarede ${status}.` });
  });

  it('is not sent on to where the receiver points', async () => {
    const other = await startReceiver();
    receiver.answering = (_one, response) => {
      response.writeHead(307, { Location: other.address }).end();
      return 'answered';
    };
    expect(await sent()).toMatchObject({ taken: false, reason: expect.stringMatching('viste videre') });
    expect(other.received).toEqual([]);
    await other.stop();
  });

  it('is not waited for longer than it may take', async () => {
    receiver.answering = () => 'silence';
    expect(await sent({ timeoutMs: 50 })).toMatchObject({ reason: 'Modtageren svarede ikke inden for 0.05 sekunder.' });
  });

  it('is not waited for while the name is looked up', async () => {
    const resolve = (): Promise<never> => new Promise(() => {});
    expect(await sent({ timeoutMs: 50, resolve })).toMatchObject({ reason: expect.stringMatching('svarede ikke') });
  });

  it('is not waited for when an answer that has begun never ends', async () => {
    receiver.answering = (_one, response) => {
      response.writeHead(200).write('nu kommer det');
      return 'answered';
    };
    expect(await sent({ timeoutMs: 50 })).toMatchObject({ taken: false });
  });

  it('is taken though the answer has no end, without reading it all', async () => {
    let written = 0;
    receiver.answering = (_one, response) => {
      response.writeHead(200);
      const more = (): void => {
        while (!response.destroyed && response.write('x'.repeat(10_000))) written += 10_000;
        response.once('drain', more);
      };
      more();
      return 'answered';
    };
    expect(await sent()).toEqual({ taken: true });
    expect(written).toBeLessThan(20_000_000);
  });

  it('is not taken where nobody listens', async () => {
    const { address } = receiver;
    await receiver.stop();
    expect(await sent({}, address)).toMatchObject({ reason: 'Modtageren kunne ikke nås (ECONNREFUSED).' });
    receiver = await startReceiver();
  });

  it('is broken off when the process stops', async () => {
    const stopping = new AbortController();
    receiver.answering = () => {
      stopping.abort();
      return 'silence';
    };
    expect(await sent({ signal: stopping.signal })).toMatchObject({ reason: expect.stringMatching('blev stoppet') });
  });
});

describe('a message to a closed network', () => {
  const closed = { taken: false, reason: 'Adressen fører til et net, der ikke må sendes til. Se WEBHOOK_NETWORKS.' };

  it('is never sent, whatever its address looks like', async () => {
    const { port } = new URL(receiver.address);
    for (const host of ['localhost', '127.0.0.1', '[::1]', '[::ffff:127.0.0.1]', '2130706433', '0x7f.1', '0']) {
      expect(await sent({ mayReach: reachable([]) }, `https://${host}:${port}/`)).toEqual(closed);
    }
    expect(receiver.received).toEqual([]);
  });

  it('is not sent when one of the addresses of the name is closed', async () => {
    const resolve = () =>
      Promise.resolve([
        { address: '93.184.215.14', family: 4 },
        { address: '169.254.169.254', family: 4 },
      ]);
    expect(await sent({ mayReach: reachable([]), resolve }, 'https://modtager.example/')).toEqual(closed);
  });

  it('is not sent when the name leads nowhere', async () => {
    expect(await sent({ resolve: () => Promise.resolve([]) }, 'https://modtager.example/')).toEqual(closed);
  });

  it('looks a name up once, and goes where that said', async () => {
    let asked = 0;
    const resolve = () => {
      asked += 1;
      return Promise.resolve([{ address: '127.0.0.1', family: 4 }]);
    };
    const { port } = new URL(receiver.address);
    const ours = await startReceiver();
    await sent({ resolve }, `http://modtager.example:${port}/`);
    expect(asked).toBe(1);
    await ours.stop();
  });

  it('is sent by http to one’s own machine alone', async () => {
    const resolve = () => Promise.resolve([{ address: '10.1.2.3', family: 4 }]);
    const mayReach = reachable(['10.0.0.0/8']);
    expect(await sent({ resolve, mayReach }, 'http://modtager.example/')).toMatchObject({
      reason: 'Adressen skal begynde med https.',
    });
  });
});
