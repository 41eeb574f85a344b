import { lookup as lookUp } from 'node:dns/promises';
import { type IncomingMessage, type RequestOptions, request as plain } from 'node:http';
import { request as secure } from 'node:https';
import { type LookupFunction, isIP } from 'node:net';
import { type Reachable, isLoopback } from './networks.js';

/** What came of sending something once; `reason` is Danish and tells nothing of the network behind the address. */
export type Sent = { readonly taken: true } | { readonly taken: false; readonly reason: string };

export interface Message {
  readonly address: string;
  readonly headers: { readonly [name: string]: string };
  readonly body: string;
}

export interface SendOptions {
  /** Where may be sent to. */
  readonly mayReach: Reachable;
  /** How long it may take from looking the address up to having the answer, in milliseconds. */
  readonly timeoutMs: number;
  /** Ends it when the process stops. */
  readonly signal: AbortSignal;
  /** Default: the machine's. */
  readonly resolve?: (host: string) => Promise<readonly { readonly address: string; readonly family: number }[]>;
}

/** Most that is read of an answer, in bytes; only its status is of interest. */
const MOST_READ = 64 * 1024;

const resolveHost = (host: string): Promise<readonly { address: string; family: number }[]> =>
  lookUp(host, { all: true });

const no = (reason: string): Sent => ({ taken: false, reason });

/**
 * Posts a message once. Follows no redirects, sends to no address that may not be reached, whatever its name leads to,
 * and waits no longer than it may. Any answer from 200 to 299 is a yes. Never throws.
 */
export async function send(message: Message, options: SendOptions): Promise<Sent> {
  const { timeoutMs, signal, mayReach, resolve = resolveHost } = options;
  const url = new URL(message.address);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const over = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]);
  try {
    const known = isIP(host) ? [{ address: host, family: isIP(host) }] : await before(over, resolve(host));
    // One closed address among open ones is enough: which of them is asked would be a matter of luck.
    if (known.length === 0 || !known.every(({ address }) => mayReach(address))) {
      return no('Adressen fører til et net, der ikke må sendes til. Se WEBHOOK_NETWORKS.');
    }
    // http is for trying things out on one's own machine.
    if (url.protocol !== 'https:' && !known.every(({ address }) => isLoopback(address))) {
      return no('Adressen skal begynde med https.');
    }
    const { address, family } = known[0]!;
    return await post(url, message, { signal: over, lookup: always(address, family), family });
  } catch (error) {
    if (signal.aborted) return no('Tjenesten blev stoppet undervejs.');
    if (over.aborted) return no(`Modtageren svarede ikke inden for ${timeoutMs / 1_000} sekunder.`);
    return no(`Modtageren kunne ikke nås (${codeOf(error)}).`);
  }
}

/** The name is looked up once: asked again it might lead elsewhere than to what was judged. */
function always(address: string, family: number): LookupFunction {
  return (_host, { all }, done) => (all ? done(null, [{ address, family }]) : done(null, address, family));
}

function post(url: URL, { headers, body }: Message, how: RequestOptions): Promise<Sent> {
  return new Promise((resolve, reject) => {
    const ask = url.protocol === 'https:' ? secure : plain;
    const length = String(Buffer.byteLength(body));
    const request = ask(
      url,
      { ...how, method: 'POST', agent: false, headers: { ...headers, 'Content-Length': length } },
      (response) => void answered(response).then(resolve, reject),
    );
    request.on('error', reject);
    request.end(body);
  });
}

async function answered(response: IncomingMessage): Promise<Sent> {
  const { statusCode = 0 } = response;
  let read = 0;
  for await (const chunk of response) {
    read += (chunk as Buffer).length;
    // Leaving the loop ends the connection.
    if (read > MOST_READ) break;
  }
  if (statusCode >= 200 && statusCode < 300) return { taken: true };
  if (statusCode >= 300 && statusCode < 400) {
    return no(`Modtageren viste videre til en anden adresse (${statusCode}). Registrér webhooken med den rigtige.`);
  }
  return no(`Modtageren svarede ${statusCode}.`);
}

function before<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const over = (): void => reject(new Error('over'));
    if (signal.aborted) over();
    signal.addEventListener('abort', over, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', over));
  });
}

function codeOf(error: unknown): string {
  const { code } = error as { code?: unknown };
  return typeof code === 'string' ? code : 'ukendt fejl';
}
