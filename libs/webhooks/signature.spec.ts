import { expect, it } from '@jest/globals';
import { newSecret, signatureOf } from './signature.js';
import { waitAfter } from './backoff.js';

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

it('the wait grows from seconds to two hours, and is never quite the same', () => {
  expect([1, 2, 3, 8].map((attempts) => waitAfter(attempts, 1))).toEqual([5_000, 20_000, 80_000, 7_200_000]);
  expect([waitAfter(1, 0), waitAfter(50, 1)]).toEqual([2_500, 7_200_000]);
});
