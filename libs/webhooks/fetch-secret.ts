import { Refusal } from '#engine/refusal.js';
import type { Webhook } from './registered.js';
import type { Secrets } from './secrets.js';
import { newSecret } from './signature.js';

/**
 * Makes a webhook's newest secret and hands it out, once. The one before goes on being signed with for a day.
 * @throws Refusal `not-possible-now` when it has been fetched already
 */
export async function fetchSecret(
  secrets: Secrets,
  { id, secretNumber }: Pick<Webhook, 'id' | 'secretNumber'>,
  now: string,
): Promise<string> {
  const secret = newSecret();
  if (!(await secrets.keep(id, { number: secretNumber, secret, fetchedAt: now }))) {
    throw new Refusal(
      'not-possible-now',
      'Hemmeligheden er hentet, og den vises kun én gang. Er den gået tabt, så forny den med RenewSecret, og hent den nye.',
    );
  }
  await secrets.forget(id, secretNumber - 1);
  return secret;
}
