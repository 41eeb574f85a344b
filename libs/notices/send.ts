import { createTransport } from 'nodemailer';
import type { MailText } from './mail-text.js';

/** Where mail goes out, and from whom. */
export interface MailServer {
  /** `smtp://user@host:587` or `smtps://…`. */
  readonly url: string;
  /** Never to be logged. */
  readonly password?: string | undefined;
  /** The address that mail comes from: `Sporskifte <sporskifte@eksempel.dk>`. */
  readonly from: string;
  /** Whether a connection that is not encrypted is left. */
  readonly encrypted: boolean;
}

/** A mail to one person. */
export interface Mail extends MailText {
  readonly to: string;
  /** The same each time the same mail is sent, so that one that comes twice can be known for what it is. */
  readonly id: string;
}

/**
 * A mail that was not taken. The message is a code: what servers say has addresses in it. `refused`: the server
 * answers, and will not have this one; otherwise no mail can be sent.
 */
export class MailNotSent extends Error {
  constructor(
    readonly reason: string,
    readonly refused: boolean,
  ) {
    super(`A mail could not be sent: ${reason}`);
    this.name = 'MailNotSent';
  }
}

/** Sends mails. */
export interface Mailer {
  /** @throws MailNotSent */
  send(mail: Mail): Promise<void>;
  close(): void;
}

const PATIENCE_MS = 15_000;

/** What tells of the mail, and not of the server. */
const ABOUT_THE_MAIL = new Set(['EENVELOPE', 'EMESSAGE']);

export function createMailer({ url, password, from, encrypted }: MailServer): Mailer {
  const { protocol, hostname, port, username } = new URL(url);
  const transport = createTransport({
    host: hostname.replace(/^\[|\]$/g, ''),
    secure: protocol === 'smtps:',
    ...(port !== '' && { port: Number(port) }),
    ...(username !== '' && { auth: { user: decodeURIComponent(username), pass: password ?? '' } }),
    requireTLS: encrypted && protocol === 'smtp:',
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
    logger: false,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send({ to, id, subject, text, html }) {
      try {
        await transport.sendMail({
          from,
          // One address, whatever signs are in it.
          to: { name: '', address: to },
          messageId: `<${id}@sporskifte>`,
          subject,
          text,
          html,
          headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
        });
      } catch (error) {
        throw failureOf(error);
      }
    },
    close: () => transport.close(),
  };
}

function failureOf(error: unknown): MailNotSent {
  const { code, responseCode } = error as { readonly code?: unknown; readonly responseCode?: unknown };
  const known = typeof code === 'string' && /^[A-Z]{1,20}$/.test(code) ? code : 'UNKNOWN';
  const reason = typeof responseCode === 'number' ? `${known} ${responseCode}` : known;
  return new MailNotSent(reason, ABOUT_THE_MAIL.has(known));
}
