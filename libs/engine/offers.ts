import { authorise, seatsFor } from './authorise.js';
import { closureObstacles, isClosure } from './closure.js';
import { notHere } from './decide.js';
import { DOCUMENT_WITHDRAWN, hasDocuments } from './documents.js';
import { everyCommand } from './every-command.js';
import type { Fact, Occurrence } from './fact.js';
import { movingObstacles } from './migrate.js';
import { MIGRATED } from './migration.js';
import { ownProposal } from './own-proposal.js';
import type { ActingSeat, Procedure, Run, SeatQuery } from './procedure.js';
import type { Installed } from './registry.js';
import { inPlaceOf } from './succession.js';

/** One command as a person sees it on a run: allowed now, or why not. */
export interface Offer {
  readonly command: string;
  readonly title: string;
  readonly description: string;
  readonly allowed: boolean;
  /** Danish; present when it is not allowed. */
  readonly reasons: readonly string[];
  /** The seats that have the mandate for it on this run. */
  readonly seats: readonly SeatQuery[];
}

/**
 * Every command of the procedure judged for one seat at one moment. Without a seat only the state is judged.
 * Requirements that depend on what will be entered are judged when the command is given.
 */
export function offers(installed: Installed, run: Run, acting: ActingSeat | undefined, now: string): Offer[] {
  return Object.entries(everyCommand(installed.procedure)).map((named) => offerOf(installed, run, named, acting, now));
}

/** One command by its name, judged as `offers` does. */
export function offerOf(
  installed: Installed,
  run: Run,
  [name, command]: readonly [string, Procedure['commands'][string]],
  acting: ActingSeat | undefined,
  now: string,
): Offer {
  const reasons: string[] = [];
  if (acting) {
    const verdict = authorise(command.mandate, run, acting);
    if (!verdict.allowed) reasons.push(verdict.reason);
  }
  reasons.push(...obstacles(installed, run, probe(command.fact, run, acting, now)));
  const own = acting && reasons.length === 0 ? ownProposal(installed.procedure, command, run, acting) : undefined;
  if (own !== undefined) reasons.push(own);
  const { title, description, mandate } = command;
  return { command: name, title, description, allowed: reasons.length === 0, reasons, seats: seatsFor(mandate, run) };
}

const NO_DOCUMENTS = 'Forløbet har ingen bilag, der kan trækkes tilbage.';

function obstacles(installed: Installed, run: Run, fact: Occurrence): readonly string[] {
  if (isClosure(fact.type)) return closureObstacles(run, fact.type);
  if (fact.type === DOCUMENT_WITHDRAWN && run.revision >= 0 && !hasDocuments(run)) return [NO_DOCUMENTS];
  if (fact.type === MIGRATED && run.revision >= 0) return movingObstacles(installed, run);
  const judged = (guard: string): boolean => installed.procedure.guards[guard]!.readsInput !== true;
  return installed.chart.unmet(run.value, run.context, fact, judged) ?? [notHere(installed, run)];
}

function probe(type: Fact['type'], run: Run, acting: ActingSeat | undefined, at: string): Occurrence {
  const seat: ActingSeat = acting ?? { person: '', seat: '', function: '', body: '' };
  const { person, onBehalfOf, side } = seat;
  return {
    type,
    data: {},
    actor: { person, seat: seat.seat, ...(onBehalfOf && { onBehalfOf }) },
    mandate: {
      rule: '',
      function: seat.function,
      body: seat.body,
      ...(side && { side }),
      ...inPlaceOf(run, seat.body),
    },
    at,
  };
}
