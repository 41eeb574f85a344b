import { createHmac, randomBytes } from 'node:crypto';

/** How a secret begins, so that it is known for what it is wherever it turns up. */
const MARK = 'whsec_';

/** 256 random bits as Standard Webhooks writes them: `whsec_` and base64. */
export const newSecret = (): string => MARK + randomBytes(32).toString('base64');

/**
 * The value of `webhook-signature`: one `v1` signature for each secret, so that a receiver may change to a new one when
 * it suits it (https://github.com/standard-webhooks/standard-webhooks).
 * @param sent what is signed: the id, the time in whole seconds since 1970, and the body to the letter
 */
export function signatureOf(
  { id, seconds, body }: { readonly id: string; readonly seconds: number; readonly body: string },
  secrets: readonly string[],
): string {
  const signed = `${id}.${seconds}.${body}`;
  const by = (secret: string): string =>
    createHmac('sha256', Buffer.from(secret.slice(MARK.length), 'base64'))
      .update(signed)
      .digest('base64');
  return secrets.map((secret) => `v1,${by(secret)}`).join(' ');
}
