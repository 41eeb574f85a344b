import { IsOptional, Matches } from 'class-validator';
import type { NoticeSettings } from '#notices/start.js';
import { IfGiven, WholeNumber, secretOf, wrongIn } from './environment.js';

/** How people are told by mail, as the environment says it. */
export class MailEnvironment {
  @IfGiven()
  @Matches(/^([^<>\r\n"]* <[^\s<>@,;]+@[^\s<>@,;]+>|[^\s<>@,;]+@[^\s<>@,;]+)$/, {
    message: 'skal være en mailadresse, for eksempel Sporskifte <sporskifte@eksempel.dk>',
  })
  MAIL_FROM?: string;

  @IfGiven()
  @Matches(/^smtps?:\/\/([^\s/?#@:]+@)?([\w.-]+|\[[\da-fA-F:]+\])(:\d{1,5})?\/?$/, {
    message: 'skal se ud som smtp://bruger@vært:587 eller smtps://bruger@vært:465, uden kodeord',
  })
  SMTP_URL?: string;

  @IsOptional() SMTP_PASSWORD?: string;
  @IsOptional() SMTP_PASSWORD_FILE?: string;

  @WholeNumber('skal være et helt antal minutter fra 1 til 1440', 1, 1_440)
  MAIL_MINUTES = 60;

  @WholeNumber('skal være et helt antal dage fra 0 til 30', 0, 30)
  MAIL_DEADLINE_DAYS = 3;
}

/** The variables that are read, besides PUBLIC_URL. */
export const mailVariables = [
  'MAIL_FROM',
  'SMTP_URL',
  'SMTP_PASSWORD',
  'SMTP_PASSWORD_FILE',
  'MAIL_MINUTES',
  'MAIL_DEADLINE_DAYS',
] as const satisfies readonly (keyof MailEnvironment)[];

/**
 * How people are told by mail; undefined where nobody is. Problems are Danish, and never tell a secret.
 * @param origin PUBLIC_URL
 * @param production where mail with a login must be sent encrypted
 */
export function mailOf(
  read: MailEnvironment,
  origin: string | undefined,
  production: boolean,
): { readonly mail?: NoticeSettings; readonly problems: readonly string[] } {
  const wrong = wrongIn(read);
  const { MAIL_FROM: from, SMTP_URL: url } = read;
  if (wrong.length > 0 || (!from && !url)) return { problems: wrong };
  if (!from) return { problems: ['MAIL_FROM skal angives sammen med SMTP_URL'] };
  if (!url) return { problems: ['SMTP_URL skal angives sammen med MAIL_FROM'] };
  if (!origin) return { problems: ['PUBLIC_URL skal angives sammen med MAIL_FROM: mails fører til den'] };
  const { secret: password, problem } = secretOf('SMTP_PASSWORD', read);
  const user = new URL(url).username !== '';
  if (problem !== undefined) return { problems: [problem] };
  if (user && password === undefined) {
    return { problems: ['SMTP_PASSWORD eller SMTP_PASSWORD_FILE skal angives til brugeren i SMTP_URL'] };
  }
  const server = { url, from, password, encrypted: production && user };
  const mail = { server, origin, everyMs: read.MAIL_MINUTES * 60_000, days: read.MAIL_DEADLINE_DAYS };
  return { mail, problems: [] };
}
