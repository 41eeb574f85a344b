import { begunSmall, listed } from './danish.js';

/**
 * Seats by their titles with each body named once: `kommunal eller regional tovholder, Tovholderfunktionen for
 * psykiatri`. Several seats of one title are counted.
 */
export function seatsInWords(titles: readonly string[], last: string): string {
  const bodies = gatheredBy(titles, (title) => title.split(', ').slice(1).join(', '));
  const groups = [...bodies].map(([body, those]) => {
    const counts = gatheredBy(those, (title) => title.split(', ')[0]!);
    const heads = [...counts].map(([head, alike]) => (alike.length > 1 ? `${head} (${alike.length})` : head));
    const words = sharing(heads.map(begunSmall), last);
    return body === '' ? words : `${words}, ${body}`;
  });
  return groups.length < 2 ? (groups[0] ?? '') : `${groups.slice(0, -1).join('; ')} ${last} ${groups.at(-1)!}`;
}

/** `kommunal eller regional tovholder` of two who share all but the first word. */
function sharing(heads: readonly string[], last: string): string {
  const [[one, ofOne], [other, ofOther]] = [heads[0]?.split(' ') ?? [], heads[1]?.split(' ') ?? []];
  const alike = heads.length === 2 && ofOne !== undefined && ofOne === ofOther && heads.every(isTwoWords);
  return alike ? `${one} ${last} ${other} ${ofOne}` : listed(heads, last);
}

const isTwoWords = (text: string): boolean => text.split(' ').length === 2;

function gatheredBy(texts: readonly string[], key: (text: string) => string): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const text of texts) groups.set(key(text), [...(groups.get(key(text)) ?? []), text]);
  return groups;
}

/** A seat as its holder knows it; standing in for another is always said. */
export const ownSeat = ({ title, standsIn }: { readonly title: string; readonly standsIn: boolean }): string =>
  standsIn ? `${title} (som stedfortræder)` : title;
