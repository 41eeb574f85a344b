import { ownProposal } from '#engine/own-proposal.js';
import type { Procedure, Run } from '#engine/procedure.js';
import type { SeatsOnDay } from './who-could-give.js';

/** Somebody with the mandate who could not use it: what was to be said yes to was their own. */
export interface Barred {
  readonly person: string;
  /** The holder they would have acted for. */
  readonly onBehalfOf?: string;
  /** Danish. */
  readonly reason: string;
}

/** Those of some seats, holders and substitutes, who stood behind what a command says yes to as the run was. */
export function barredFrom(
  procedure: Procedure,
  command: Procedure['commands'][string],
  run: Run,
  meant: readonly SeatsOnDay[],
): Barred[] {
  const actors = meant.flatMap(({ seats }) =>
    seats.flatMap(({ holder, substitutes }) =>
      holder === undefined
        ? []
        : [{ person: holder.person }, ...substitutes.map(({ person }) => ({ person, onBehalfOf: holder.person }))],
    ),
  );
  const unique = [...new Map(actors.map((actor) => [JSON.stringify(actor), actor])).values()];
  return unique.flatMap((actor) => {
    const reason = ownProposal(procedure, command, run, actor);
    return reason === undefined ? [] : [{ ...actor, reason }];
  });
}
