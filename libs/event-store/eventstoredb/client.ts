import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { EventStoreDBClient, SingleNodeOptions } from '@eventstore/db-client';
import type { Address } from './address.js';
import { badAddress } from './reasons.js';
import { tolerateStrayAnswers } from './stray-answers.js';

/** The client, as far as it is used here. */
export type Client = Pick<
  EventStoreDBClient,
  'appendToStream' | 'readStream' | 'readAll' | 'subscribeToAll' | 'dispose'
>;

/**
 * Loads the client package and says how to make a client. Only now: a process that keeps its log in a file does not
 * need it, and this package and its successor must never be loaded together.
 * @throws StoreUnavailable when the address cannot be used.
 */
export async function clientMaker({ open, credentials }: Address): Promise<() => Client> {
  const { EventStoreDBClient } = await import('@eventstore/db-client');
  const { parseConnectionString } = await import('@eventstore/db-client/dist/Client/parseConnectionString.js');
  await tolerateStrayAnswers();
  try {
    const { hosts, dnsDiscover, tls, tlsCAFile, userCertFile, userKeyFile, ...options } = parseConnectionString(open);
    const [host] = hosts;
    const where = dnsDiscover ? { discover: host! } : hosts.length > 1 ? { endpoints: hosts } : { endpoint: host! };
    const channel = {
      insecure: tls === false,
      ...(tlsCAFile !== undefined && { rootCertificate: fileAt(tlsCAFile) }),
      ...(userCertFile !== undefined && { userCertFile: fileAt(userCertFile) }),
      ...(userKeyFile !== undefined && { userKeyFile: fileAt(userKeyFile) }),
    };
    // Without `throwOnAppendFailure` a refused append answers with a revision that means nothing.
    const settings = { ...options, ...where, throwOnAppendFailure: true } as unknown as SingleNodeOptions;
    const make = (): Client => new EventStoreDBClient(settings, channel, credentials);
    make();
    return make;
  } catch (error) {
    throw badAddress(error);
  }
}

function fileAt(path: string): Buffer {
  return readFileSync(resolve(path));
}
