import { describe, expect, it } from '@jest/globals';
import { LOOPBACK, isLoopback, isNetwork, reachable } from './networks.js';

describe('what may be sent to', () => {
  const anybody = reachable([]);

  it.each(['93.184.215.14', '8.8.8.8', '172.32.0.1', '2606:2800:21f:cb07:6820:80da:af6b:8b2c', '::ffff:8.8.8.8'])(
    'is %s, as anybody may',
    (address) => expect(anybody(address)).toBe(true),
  );

  it.each([
    ...['127.0.0.1', '127.8.9.1', '10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.1.1', '169.254.169.254'],
    ...['0.0.0.0', '100.64.0.1', '198.18.0.1', '224.0.0.1', '255.255.255.255'],
    ...['::1', '::', 'fe80::1', 'fd12:3456::1', 'ff02::1', '::ffff:127.0.0.1', '::ffff:7f00:1', '::ffff:a9fe:a9fe'],
    ...['64:ff9b::7f00:1', '2002:7f00:1::', 'localhost', ''],
  ])('is not »%s«', (address) => expect(anybody(address)).toBe(false));

  it('is a closed network that was allowed, and none beside it', () => {
    const some = reachable(['10.20.0.0/16', 'fd12:3456::/32']);
    expect([some('10.20.3.4'), some('fd12:3456::1'), some('::ffff:10.20.3.4'), some('8.8.8.8')]).toEqual(
      Array(4).fill(true),
    );
    expect([some('10.21.0.1'), some('fd12:3457::1'), some('127.0.0.1')]).toEqual(Array(3).fill(false));
  });

  it('is one’s own machine only where that was allowed', () => {
    const own = reachable(LOOPBACK);
    expect([own('127.0.0.1'), own('::1'), own('192.168.1.1')]).toEqual([true, true, false]);
    expect([isLoopback('127.0.0.1'), isLoopback('::1'), isLoopback('10.0.0.1')]).toEqual([true, true, false]);
  });

  it.each(['10.0.0.0', '10.0.0.0/33', 'fd00::/129', 'intern/8', '', '10.0.0.0/8/8'])('»%s« is no network', (text) => {
    expect(isNetwork(text)).toBe(false);
  });
});
