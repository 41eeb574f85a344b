import type { OpenRun, Policy, Reaction } from '#engine/policy.js';
import type { Run } from '#engine/procedure.js';
import type { SuccessionContext } from '../succession/context.js';
import { carriedRuns } from './succession/carried-runs.js';
import { dissolved, established, portfolios } from './succession/moved-bodies.js';
import { notesOn } from './succession/notes.js';
import { movedSeats } from './succession/moved-seats.js';

/**
 * A succession that is carried out reaches every stream it concerns, as an event there: successors are established, the
 * seats that go on get new terms in new seats, the old bodies end, and every open run that names one of them is told
 * who carries its work on. What is done already is left out, so an interrupted one goes on where it stopped.
 *
 * The old bodies end before the runs are told: in between, nobody can act on those, rather than those who no longer
 * may.
 */
export const carryOutSuccession: Policy = {
  name: 'carry-out-succession',
  title: 'Før skiftet ud i livet',
  description: 'Når et skifte føres ud i livet, føres organer, poster og åbent arbejde videre til efterfølgerne.',
  listensTo: ['succession'],
  react: () => [],
  sweep: {
    on: ['carryingOut'],
    reactions: (run, open) => [
      ...effectsOf(run as Run<SuccessionContext>, open),
      keyed({ procedure: 'succession', id: run.id, command: 'ConcludeSuccession', data: {} }),
    ],
    notes: (run, open) => notesOn((run as Run<SuccessionContext>).context, open),
  },
};

/**
 * Everything a succession does, in the order it is done; what has been done is left out. Going through it again later
 * only looks for open work: what became of the new bodies and seats since is their own affair.
 */
export function effectsOf(run: Run<SuccessionContext>, open: readonly OpenRun[]): Reaction[] {
  if ((run.context.reviews ?? 0) > 0) return carriedRuns(run, open).map(keyed);
  return [
    ...established(run.context, open),
    ...movedSeats(run.context, open),
    ...portfolios(run.context, open),
    ...dissolved(run.context, open),
    ...carriedRuns(run, open),
  ].map(keyed);
}

/** What is done to a run by one succession is done once; a second list of the same may be shorter. */
function keyed(reaction: Reaction): Reaction {
  const { procedure, id, command, data } = reaction;
  const about = [procedure, id, command, ...('agreement' in data ? [data['agreement']] : [])];
  return { ...reaction, key: about.join('/') };
}
