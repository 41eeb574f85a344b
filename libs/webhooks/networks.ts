import { BlockList, isIP } from 'node:net';

/**
 * Networks that are nobody's on the open internet: https://www.iana.org/assignments/iana-ipv4-special-registry and
 * -ipv6-.
 */
const closed: readonly string[] = [
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/24'],
  ...['192.0.2.0/24', '192.88.99.0/24', '192.168.0.0/16', '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24'],
  ...['224.0.0.0/4', '240.0.0.0/4'],
  ...['::/128', '::1/128', '64:ff9b::/96', '64:ff9b:1::/48', '100::/64', '2001::/23', '2001:db8::/32', '2002::/16'],
  ...['3fff::/20', '5f00::/16', 'fc00::/7', 'fe80::/10', 'fec0::/10', 'ff00::/8'],
];

/** One's own machine, for trying things out. */
export const LOOPBACK: readonly string[] = ['127.0.0.0/8', '::1/128'];

/** Whether an address of a machine may be sent to. */
export type Reachable = (address: string) => boolean;

/** Whether an address is one's own machine. */
export function isLoopback(address: string): boolean {
  return within(ownMachine, address);
}

/** Whether a text is a network, `10.20.0.0/16` or `fd00::/8`. */
export function isNetwork(text: string): boolean {
  const [, address = '', length = ''] = /^([0-9a-fA-F:.]+)\/(\d{1,3})$/.exec(text) ?? [];
  const family = isIP(address);
  return family !== 0 && Number(length) <= (family === 4 ? 32 : 128);
}

/**
 * The whole internet, and of what is not open to all only the given networks.
 * @throws RangeError for what is no network
 */
export function reachable(allowed: readonly string[]): Reachable {
  const [kept, opened] = [listOf(closed), listOf(allowed)];
  return (address) => isIP(address) !== 0 && (within(opened, address) || !within(kept, address));
}

/** An IPv4 address in the dress of IPv6 leads where the IPv4 address does. */
function within(list: BlockList, address: string): boolean {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  return list.check(plain, isIP(plain) === 4 ? 'ipv4' : 'ipv6');
}

function listOf(networks: readonly string[]): BlockList {
  const list = new BlockList();
  for (const network of networks) {
    if (!isNetwork(network)) throw new RangeError(`${network} is no network`);
    const [address, length] = network.split('/') as [string, string];
    list.addSubnet(address, Number(length), isIP(address) === 4 ? 'ipv4' : 'ipv6');
  }
  return list;
}

const ownMachine = listOf(LOOPBACK);
