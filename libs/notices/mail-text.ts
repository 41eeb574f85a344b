import { deadline } from '#wording/dates.js';
import type { Awaited } from './awaited.js';

/** What a mail says. */
export interface MailText {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** What there is to tell somebody, judged by what may be written to them. */
export interface Told {
  readonly open: readonly Awaited[];
  /** How many there are that only say that they are there. */
  readonly confidential: number;
}

interface Line {
  readonly words: string;
  readonly address: string;
}

const CONFIDENTIAL = 'Der venter noget fortroligt; log ind';
const WHY =
  'Du får denne mail, fordi du har en post, som det venter på. Den er sendt af Sporskifte og kan ikke besvares.';
const STOP = 'Du kan selv slå mails fra og til igen under »Mine logins«:';

/**
 * One mail with all there is to tell a person. The subject names nothing: it is shown on locked screens.
 * @param origin where people reach the web application, without a slash at the end
 */
export function mailText({ open, confidential }: Told, origin: string): MailText {
  const lines: readonly Line[] = [
    ...open.map((one) => ({
      words: wordsOf(one),
      address: `${origin}/forloeb/${one.procedure}/${encodeURIComponent(one.id)}`,
    })),
    ...(confidential > 0 ? [{ words: CONFIDENTIAL, address: origin }] : []),
  ];
  const count = open.length + confidential;
  const heading = 'Det venter på dig:';
  const own = `${origin}/mine-logins`;
  return {
    subject: `Sporskifte: ${count === 1 ? 'en opgave' : `${count} opgaver`} venter på dig`,
    text:
      [heading, ...lines.map(({ words, address }) => `- ${words}\n  ${address}`), WHY, `${STOP} ${own}`].join('\n\n') +
      '\n',
    html:
      `<!doctype html><html lang="da"><body><p>${heading}</p><ul>` +
      lines.map(({ words, address }) => `<li><a href="${safe(address)}">${safe(words)}</a></li>`).join('') +
      `</ul><p>${WHY}</p><p>${STOP} <a href="${safe(own)}">${safe(own)}</a></p></body></html>`,
  };
}

function wordsOf({ what, label, dueAt, near }: Awaited): string {
  const by = dueAt === undefined ? '' : `${near ? ', fristen nærmer sig' : ', frist'}: ${deadline(dueAt)}`;
  // A name is one line, whatever was typed.
  return `${what} – ${label}${by}`.replaceAll(/\s+/g, ' ');
}

function safe(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
