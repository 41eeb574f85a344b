import { Counter } from 'prom-client';
import { danishDay } from '#engine/calendar.js';
import { MOST_ATTEMPTS } from '#notices/rounds.js';
import { type NoticeSettings, type Notices, type NoticesOptions, startNotices } from '#notices/start.js';
import { holderOn } from '#organisation/seat.js';
import type { Fence } from '#read-models/leases/fence.js';
import { watch } from './metrics.js';
import type { Opened } from './open.js';

/**
 * How this process would tell people by mail, when it is the one to do it.
 * @returns begins; without a fence it is alone
 */
export function noticesFor(
  opened: Opened,
  settings: NoticeSettings,
  how: Pick<NoticesOptions, 'onError'>,
): (fence?: Fence) => Notices {
  const { db, store, registry, directory, persons, now, metrics } = opened;
  const mails = new Counter({
    name: 'sporskifte_mails_total',
    help: 'Mails to people, sent and failed.',
    labelNames: ['outcome'],
    registers: [metrics.registry],
  });
  watchNotices(opened);
  const onMail = (outcome: 'sent' | 'failed'): void => mails.inc({ outcome });
  const tools = { db, store, registry, directory, persons, now, onMail };
  return (fence) => startNotices({ ...tools, ...settings, ...how, ...(fence && { fence }) });
}

function watchNotices({ db, directory, persons, now, metrics }: Opened): void {
  const failed = {
    name: 'sporskifte_mail_failing',
    help: 'People whose last mail failed, by reason.',
    label: 'reason',
  };
  watch(metrics, failed, async () => {
    const places = await db.selectFrom('noticePlaces').select('reason').where('reason', '!=', '').execute();
    const counts = new Map<string, number>();
    for (const { reason } of places) counts.set(reason, (counts.get(reason) ?? 0) + 1);
    return [...counts];
  });
  const parked = { name: 'sporskifte_mail_parked', help: 'People whose mail is only tried once a day.' };
  watch(metrics, parked, async () => {
    const places = db.selectFrom('noticePlaces').select('person').where('attempts', '>=', MOST_ATTEMPTS);
    return [['', (await places.execute()).length]];
  });
  const declined = { name: 'sporskifte_mail_declined', help: 'People who have turned their mail off.' };
  watch(metrics, declined, async () => [['', (await persons.mail.declined()).size]]);
  const unknown = { name: 'sporskifte_mail_without_address', help: 'People with a seat today whom no mail can reach.' };
  watch(metrics, unknown, async () => {
    const [{ seats }, day] = [await directory.state(), danishDay(now())];
    const holders = new Set([...seats.values()].flatMap((seat) => holderOn(seat, day)?.person ?? []));
    const reached = new Set((await persons.all()).flatMap(({ id, email }) => (email ? [id] : [])));
    return [['', [...holders].filter((person) => !reached.has(person)).length]];
  });
}
