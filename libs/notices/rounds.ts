import { createHash } from 'node:crypto';
import type { EventStore } from '#engine/event-store.js';
import type { Registry } from '#engine/registry.js';
import type { Directory } from '#organisation/directory.js';
import { type Reader, readerOf } from '#organisation/reading.js';
import type { Persons } from '#persons/persons.js';
import { type Fence, stillLeading } from '#read-models/leases/fence.js';
import type { NoticePlaceRow } from '#read-models/tables/notice-row.js';
import type { ReadModels } from '#read-models/tables/tables.js';
import { type Awaited, awaitedOf, writable } from './awaited.js';
import { noteRefused, noteSent, placeOf, toldOf } from './ledger.js';
import { mailText } from './mail-text.js';
import { type Mailer, MailNotSent } from './send.js';

/** What telling people by mail needs. */
export interface RoundTools {
  readonly db: ReadModels;
  readonly store: EventStore;
  readonly registry: Registry;
  readonly directory: Pick<Directory, 'readingOf'>;
  readonly persons: Pick<Persons, 'all' | 'mail'>;
  readonly mailer: Pick<Mailer, 'send'>;
  readonly now: () => string;
  readonly fence: Fence;
  /** Where people reach the web application, without a slash at the end. */
  readonly origin: string;
  /** Shortest time between two mails to a person, in milliseconds. */
  readonly everyMs: number;
  /** So many days before it passes, a deadline is told of. */
  readonly days: number;
  /** Told of each mail: sent, or why not. */
  readonly onMail: (outcome: 'sent' | 'failed') => void;
  readonly over: () => boolean;
}

/** So many times in a row a mail is refused before its person is only tried once a day. */
export const MOST_ATTEMPTS = 6;
const FIRST_MS = 60_000;
const MOST_MS = 86_400_000;

/** How long to wait after so many attempts, in milliseconds: a minute, four, sixteen, … and then a day. */
export function waitAfter(attempts: number): number {
  return attempts >= MOST_ATTEMPTS ? MOST_MS : Math.min(MOST_MS, FIRST_MS * 4 ** (attempts - 1));
}

const later = (at: string, ms: number): string => new Date(Date.parse(at) + ms).toISOString();

/**
 * Tells everybody who has an address, and has not turned mail off, what awaits them and what they have not been told.
 * What is written is judged when it is sent. A mail is noted after it was sent: whoever is stopped in between sends it
 * once more, with the same id.
 * @returns makes one round
 */
export function createRounds(tools: RoundTools): () => Promise<void> {
  const { persons, now, over } = tools;
  let failures = 0;
  let rests = '';
  let last = '';
  return async () => {
    if (now() < rests) return;
    const declined = await persons.mail.declined();
    const everybody = (await persons.all()).filter(({ id, email }) => email && !declined.has(id));
    // Where it failed last, others come first: what looks like the server may be that one mail.
    const inTurn = [...everybody.filter(({ id }) => id > last), ...everybody.filter(({ id }) => id <= last)];
    for (const { id, email = '' } of inTurn) {
      if (over()) return;
      try {
        if (await tell(tools, id, email)) failures = 0;
      } catch (error) {
        if (!(error instanceof MailNotSent)) throw error;
        // It would most likely go the same way for everybody else.
        last = id;
        rests = later(now(), waitAfter(Math.min(++failures, MOST_ATTEMPTS - 1)));
        throw error;
      }
    }
  };
}

/** @returns whether a mail was sent @throws MailNotSent when none can be sent to anybody */
async function tell(tools: RoundTools, person: string, to: string): Promise<boolean> {
  const { db, fence, now, everyMs, mailer, onMail, origin } = tools;
  const at = now();
  const place = await placeOf(db, person);
  if (at < place.nextAt) return false;
  const { reader, fresh } = await freshFor(tools, person, at);
  if (fresh.length === 0) return forgetFailure(tools, place);
  const gathering = place.sentAt !== '' && at < later(place.sentAt, everyMs);
  if (gathering && !fresh.some(({ urgent }) => urgent)) return false;
  const { told, open } = await judged(tools, reader, fresh);
  if (told.length === 0) return false;
  const names = told.flatMap((one) => one.names);
  const id = createHash('sha256')
    .update([person, ...names].join('\n'))
    .digest('hex')
    .slice(0, 32);
  await stillLeading(db, fence);
  try {
    await mailer.send({ to, id, ...mailText({ open, confidential: told.length - open.length }, origin) });
  } catch (error) {
    if (!(error instanceof MailNotSent)) throw error;
    onMail('failed');
    const attempts = place.attempts + (error.refused ? 1 : 0);
    const nextAt = error.refused ? later(at, waitAfter(attempts)) : '';
    await noteRefused(db, fence, { ...place, attempts, nextAt, reason: error.reason });
    if (!error.refused) throw error;
    return false;
  }
  await noteSent(db, fence, { person, names, at });
  onMail('sent');
  return true;
}

/** What failed is no longer there to be told of. */
async function forgetFailure({ db, fence }: RoundTools, place: NoticePlaceRow): Promise<false> {
  if (place.reason !== '') await noteRefused(db, fence, { ...place, attempts: 0, reason: '', nextAt: '' });
  return false;
}

/** Those that may be told of at all, and those of them that may be named. */
async function judged(
  tools: RoundTools,
  reader: Reader,
  fresh: readonly Awaited[],
): Promise<{ readonly told: readonly Awaited[]; readonly open: readonly Awaited[] }> {
  const all = await Promise.all(fresh.map(async (one) => ({ one, may: await writable(tools, reader, one) })));
  return {
    told: all.flatMap(({ one, may }) => (may === 'nothing' ? [] : [one])),
    open: all.flatMap(({ one, may }) => (may === 'all' ? [one] : [])),
  };
}

/** What a person has not been told, and as whom they read. Rights to what they take no part in open nothing here. */
async function freshFor(
  { db, directory, days }: RoundTools,
  person: string,
  at: string,
): Promise<{ readonly reader: Reader; readonly fresh: readonly Awaited[] }> {
  const grounds = await directory.readingOf(person, at);
  const all = readerOf({ person, ...grounds, program: false, production: true }, at);
  const reader: Reader = { ...all, closedToo: false, glasses: [] };
  const awaited = await awaitedOf(db, reader, grounds.seats, { now: at, days });
  const told = await toldOf(
    db,
    person,
    awaited.flatMap(({ names }) => names),
  );
  return { reader, fresh: awaited.filter(({ names }) => names.some((name) => !told.has(name))) };
}
