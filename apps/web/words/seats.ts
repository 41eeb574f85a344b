import { begunSmall, listed } from './danish.js';

/**
 * Seats by their titles with each body named once: `kommunal eller regional tovholder, Tovholderfunktionen for
 * psykiatri`. Several seats of one title are counted.
 */
export function seatsInWords(titles: readonly string[], last: string): string {
  const bodies = Map.groupBy(titles, (title) => title.split(', ').slice(1).join(', '));
  const groups = [...bodies].map(([body, those]) => {
    const counts = Map.groupBy(those, (title) => title.split(', ')[0]!);
    const heads = [...counts].map(([head, alike]) => (alike.length > 1 ? `${head} (${alike.length})` : head));
    const words = listed(withoutRepeats(heads.map(begunSmall)), last);
    return body === '' ? words : `${words}, ${body}`;
  });
  return groups.length < 2 ? (groups[0] ?? '') : `${groups.slice(0, -1).join('; ')} ${last} ${groups.at(-1)!}`;
}

/** `kommunal, regional tovholder` for `kommunal tovholder, regional tovholder`: what they share is said once, last. */
function withoutRepeats(heads: readonly string[]): string[] {
  return heads.map((head, at) => {
    const [first, shared, ...more] = head.split(' ');
    const next = heads[at + 1]?.split(' ');
    return more.length === 0 && shared !== undefined && next?.length === 2 && next[1] === shared ? first! : head;
  });
}
