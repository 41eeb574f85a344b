import type { ActingSeat } from '#engine/procedure.js';
import type { Granted } from '#organisation/access.js';
import { effective, moment } from '#wording/dates.js';
import type { AccessOnDay } from '../commands/access-deeds.js';

/** Who has what access beside their seats on a day; those that count first. */
export function accessText({
  on,
  accesses,
  seats,
}: {
  readonly on: string;
  readonly accesses: readonly AccessOnDay[];
  /** Of the one person that was asked for. */
  readonly seats?: readonly ActingSeat[];
}): string {
  const counting = accesses.filter(({ counts }) => counts);
  const others = accesses.filter(({ counts }) => !counts);
  return [
    `Adgang ud over poster den ${effective(on)}: ${counting.length} gælder.`,
    ...counting.map(line),
    ...(others.length === 0 ? [] : ['Gælder ikke den dag:', ...others.map(line)]),
    ...(seats === undefined ? [] : [seats.length === 0 ? 'Ingen poster den dag.' : 'Poster den dag:']),
    ...(seats ?? []).map(
      ({ seat, onBehalfOf }) => `  ${seat}${onBehalfOf ? ` som stedfortræder for ${onBehalfOf}` : ''}`,
    ),
  ].join('\n');
}

/** What has been done, or could be. */
export function doneText({
  procedure,
  id,
  state,
  dryRun,
}: {
  readonly procedure: string;
  readonly id: string;
  readonly state: string;
  readonly dryRun: boolean;
}): string {
  return dryRun
    ? `Det kan lade sig gøre: ${procedure} ${id} ville stå som »${state}«. Intet er skrevet.`
    : `Skrevet i loggen: ${procedure} ${id} står nu som »${state}«.`;
}

function line({ kind, id, title, state, access, for: who }: AccessOnDay): string {
  const about = kind === 'emergency' ? emergency(access as never) : granted(access as never);
  return `  ${title} ${who ?? ''} (${kind} ${id}): ${state}. ${about}`;
}

function granted({
  from,
  to,
  closedToo,
  rights,
}: Granted & { readonly closedToo?: boolean; readonly rights?: readonly string[] }): string {
  const what = rights ? ` Må: ${rights.join(', ')}.` : closedToo ? ' Også lukket materiale.' : '';
  return `${effective(from)} til ${effective(to)}.${what}`;
}

function emergency({ procedure, id, until }: { procedure: string; id: string; until: string }): string {
  return `Læser ${procedure} ${id} til ${moment(until)}.`;
}
