import { setTimeout as sleep } from 'node:timers/promises';
import { municipalTovholder, need, regionalTovholder } from '../acceptance/people.js';

/** What the service has answered that it did. */
export interface Acknowledged {
  readonly stream: string;
  /** Id of the event. */
  readonly event: string;
}

/** Between two attempts at a service that is gone, in milliseconds. */
const AGAIN_MS = 25;

const spor = { spor: 3, reason: 'Det kræver en arbejdsgruppe' };
/** What each revision goes through; at the last a policy opens a commissorium. */
const acts = [
  ['report-need', municipalTovholder, need],
  ['propose-spor', municipalTovholder, spor],
  ['propose-spor', regionalTovholder, spor],
] as const;

/** Clients that never give up: a command without an answer is sent again with the same idempotency key. */
export interface Load {
  /** So far, in the order of the answers. */
  readonly acknowledged: readonly Acknowledged[];
  /** Commands sent, answered or not. */
  readonly sent: number;
  /** Lets each client finish the revision it is at; rejects when a command was refused. */
  finish(): Promise<void>;
}

/**
 * Starts clients that take one revision after the other into spor 3.
 * @param address where the service is now
 */
export function startLoad(clients: number, address: () => string): Load {
  const acknowledged: Acknowledged[] = [];
  let sent = 0;
  let going = true;

  async function give(id: string, [command, person, body]: (typeof acts)[number], key: string): Promise<void> {
    const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': key, ...person };
    for (;;) {
      sent += 1;
      const answer = await post(`${address()}/api/revision/${id}/${command}`, headers, body);
      if (answer) {
        acknowledged.push({ stream: `revision-${id}`, event: answer });
        return;
      }
      await sleep(AGAIN_MS);
    }
  }

  async function client(name: number): Promise<void> {
    for (let n = 0; going; n += 1) {
      const id = `c${name}x${n}`;
      for (const [index, act] of acts.entries()) await give(id, act, `${id}-${index}`);
    }
  }

  const done = Promise.all(Array.from({ length: clients }, (_, name) => client(name)));
  // Told of by `finish`.
  done.catch(() => {});
  return {
    acknowledged,
    get sent() {
      return sent;
    },
    async finish() {
      going = false;
      await done;
    },
  };
}

/**
 * Answers with the event's id; undefined: there was no answer, or the service could not say.
 * @throws when the command was refused
 */
async function post(url: string, headers: object, body: object): Promise<string | undefined> {
  let status: number;
  let text: string;
  try {
    const response = await fetch(url, { method: 'POST', headers: { ...headers }, body: JSON.stringify(body) });
    status = response.status;
    text = await response.text();
  } catch {
    return undefined;
  }
  if (status === 503) return undefined;
  if (status >= 300) throw new Error(`${url} answered ${status}: ${text}`);
  return (JSON.parse(text) as { event: { id: string } }).event.id;
}
