import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A mail as it was received. */
export interface ReceivedMail {
  readonly to: readonly string[];
  /** As it was sent, encoded words and quoted-printable read. */
  readonly words: string;
}

/** An SMTP server in this process. */
export interface MailServerForSpecs {
  readonly url: string;
  readonly received: ReceivedMail[];
  /** What it answers to a recipient: an error code, or undefined to take it. */
  refusing: (address: string) => number | undefined;
  stop(): Promise<void>;
}

export async function startMailServer(): Promise<MailServerForSpecs> {
  const received: ReceivedMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo({ address }, _session, callback) {
      const code = found.refusing(address);
      callback(code === undefined ? null : Object.assign(new Error(`No mailbox ${address}`), { responseCode: code }));
    },
    onData(stream, session, callback) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(({ address }) => address);
        received.push({ to, words: wordsOf(Buffer.concat(parts).toString('utf8')) });
        callback(null);
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  const found: MailServerForSpecs = {
    url: `smtp://127.0.0.1:${port}`,
    received,
    refusing: () => undefined,
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
  return found;
}

/** Reads quoted-printable and encoded words; enough for what we send. */
function wordsOf(raw: string): string {
  const bytes = (text: string): string =>
    Buffer.from(
      text.replaceAll(/=([\dA-F]{2})/g, (_all, hex: string) => String.fromCharCode(parseInt(hex, 16))),
      'latin1',
    ).toString('utf8');
  return raw
    .replaceAll(/=\?UTF-8\?Q\?([^?]*)\?=(\r\n )?/gi, (_all, text: string) => bytes(text.replaceAll('_', ' ')))
    .split(/(?<=\r\n\r\n)/)
    .map((part) => (/=[\dA-F]{2}/.test(part) ? bytes(part.replaceAll('=\r\n', '')) : part))
    .join('');
}
