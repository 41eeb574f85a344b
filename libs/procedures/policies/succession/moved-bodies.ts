import type { OpenRun, Reaction } from '#engine/policy.js';
import { type SuccessionContext, heirOf, oldBodies } from '../../succession/context.js';
import { lastDayOf, openBodies } from './open-organisation.js';

/** The successors that are not there yet, each once, from the first day of the new structure. */
export function established({ lines, day, legalBasis }: SuccessionContext, open: readonly OpenRun[]): Reaction[] {
  const there = openBodies(open);
  const missing = new Map(lines.map((line) => [line.successor, line]));
  return [...missing]
    .filter(([id]) => !there.has(id))
    .map(([id, { name, level }]) => ({
      procedure: 'body',
      id,
      command: 'EstablishBody',
      data: { name, level, legalBasis, firstDay: day },
    }));
}

/** The portfolios of tovholderfunktioner that give way: each agreement goes to the one that takes the work over. */
export function portfolios(context: SuccessionContext, open: readonly OpenRun[]): Reaction[] {
  const there = openBodies(open);
  return oldBodies(context).flatMap((old) => {
    const heir = heirOf(context, old)!.successor;
    const has = there.get(heir)?.portfolio ?? [];
    return (there.get(old)?.portfolio ?? [])
      .filter((agreement) => !has.includes(agreement))
      .map((agreement) => ({ procedure: 'body', id: heir, command: 'AssignAgreement', data: { agreement } }));
  });
}

/** The old bodies that have not been dissolved, with all their successors. */
export function dissolved(context: SuccessionContext, open: readonly OpenRun[]): Reaction[] {
  const there = openBodies(open);
  const { lines, legalBasis } = context;
  return oldBodies(context)
    .filter((id) => there.has(id))
    .map((id) => {
      const successors = lines.filter(({ body }) => body === id).map(({ successor }) => successor);
      return {
        procedure: 'body',
        id,
        command: 'DissolveBody',
        data: { lastDay: lastDayOf(context), legalBasis, successors },
      };
    });
}
