import { createHmac } from 'node:crypto';
import { expect, it } from '@jest/globals';
import { newSecret, signatureOf } from './signature.js';

it('a signature is what Standard Webhooks says it is', () => {
  const sent = { id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', seconds: 1614265330, body: '{"test": 2432232314}' };
  expect(signatureOf(sent, ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'])).toBe(
    'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
  );
});

it('a secret is 256 bits that nobody has had before', () => {
  const secrets = new Set(Array.from({ length: 100 }, newSecret));
  expect(secrets.size).toBe(100);
  for (const secret of secrets) expect(Buffer.from(secret.replace(/^whsec_/, ''), 'base64')).toHaveLength(32);
});

it('a signature is over the bytes of the body as they are sent, so that another spelling of the same is another', () => {
  const secret = newSecret();
  const body = '{"title":"Høring åbnet"}';
  const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
  const bytes = Buffer.concat([Buffer.from('msg_1.1614265330.'), Buffer.from(body, 'utf8')]);
  const signature = signatureOf({ id: 'msg_1', seconds: 1614265330, body }, [secret]);
  expect(signature).toBe(`v1,${createHmac('sha256', key).update(bytes).digest('base64')}`);
  const others = [`${body}\n`, body.replace(':', ': '), JSON.stringify({ title: 'Horing' }), body.normalize('NFD')];
  for (const other of others) {
    expect(signatureOf({ id: 'msg_1', seconds: 1614265330, body: other }, [secret])).not.toBe(signature);
  }
});

it('a signature is over the id and the time too, so that an old message cannot be sent as a new one', () => {
  const [secret, sent] = [newSecret(), { id: 'msg_1', seconds: 1614265330, body: '{}' }];
  const signature = signatureOf(sent, [secret]);
  expect(signatureOf({ ...sent, id: 'msg_2' }, [secret])).not.toBe(signature);
  expect(signatureOf({ ...sent, seconds: sent.seconds + 1 }, [secret])).not.toBe(signature);
});
