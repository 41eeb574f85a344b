import type { OpenRun, Reaction } from '#engine/policy.js';
import type { Run } from '#engine/procedure.js';
import { CARRY, bodyNow } from '#engine/succession.js';
import { type SuccessionContext, heirOf, oldBodies } from '../../succession/context.js';
import { textsIn } from '../../texts-in.js';
import { nameOf } from './open-organisation.js';

/** The organisation itself and its rules are no work that goes on; they have their own events. */
const NO_WORK = ['body', 'seat', 'governance', 'succession'];

/** Every open run that names an old body, in a mandate or in what it knows, is told who carries the work on. */
export function carriedRuns(succession: Run<SuccessionContext>, open: readonly OpenRun[]): Reaction[] {
  const { day, legalBasis } = succession.context;
  return open
    .filter(({ run }) => !NO_WORK.includes(run.procedure))
    .flatMap((one) => {
      const bodies = oldBodies(succession.context)
        .filter((old) => isNamedBy(one, old) && bodyNow(one.run, old) === old)
        .map((old) => named(old, succession.context, open));
      if (bodies.length === 0) return [];
      const { procedure, id } = one.run;
      return [{ procedure, id, command: CARRY, data: { succession: succession.id, day, legalBasis, bodies } }];
    });
}

/** Both: a mandate may name a body for a later state, and a ledger one that nobody acts for now. */
function isNamedBy({ run, bodies }: OpenRun, body: string): boolean {
  return bodies.has(body) || textsIn(run.context).includes(body);
}

function named(old: string, context: SuccessionContext, open: readonly OpenRun[]): object {
  const { successor, name } = heirOf(context, old)!;
  return { from: old, fromName: nameOf(old, context, open), to: successor, toName: name };
}
