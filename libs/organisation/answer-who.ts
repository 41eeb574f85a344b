import { everyCommand, unknownCommand } from '#engine/every-command.js';
import { seatsFor } from '#engine/authorise.js';
import { endOfDanishDay } from '#engine/calendar.js';
import type { RecordedEvent } from '#engine/event.js';
import { fold } from '#engine/fold.js';
import { offers } from '#engine/offers.js';
import type { Registry } from '#engine/registry.js';
import { type Barred, barredFrom } from './barred.js';
import type { OrganisationState } from './organisation.js';
import { type SeatsOnDay, whoCouldGive } from './who-could-give.js';

/** Who could have given a command to a run on a day. */
export interface WhoAnswer {
  readonly procedure: string;
  readonly id: string;
  readonly label: string;
  readonly on: string;
  readonly command: string;
  readonly title: string;
  /** Danish: the rule, a whole sentence. */
  readonly rule: string;
  /** Danish: what the answer rests on. */
  readonly basis: string;
  /** Where the run stood, in Danish. */
  readonly state: string;
  /** Whether the command could be given where the run stood; who may is another matter. */
  readonly possible: boolean;
  /** Danish: why not. */
  readonly reasons: readonly string[];
  readonly seats: readonly SeatsOnDay[];
  /** Those in the seats who could not all the same: it was their own that was to be said yes to. */
  readonly barred: readonly Barred[];
}

/** What the answer is made of. `events` are all of the run's, at least one. */
export interface WhoQuestion {
  readonly events: readonly RecordedEvent[];
  readonly registry: Registry;
  readonly state: OrganisationState;
  readonly command: string;
  readonly on: string;
  /** The Danish day of the question. */
  readonly today: string;
}

/**
 * Answers for the run as it was recorded at the end of the day, and the organisation as it was that day. A run that was
 * recorded later is taken as it is now, and the answer says so: documents reach further back than the system.
 * @throws Refusal `unknown-command`
 */
export function answerWho({ events, registry, state, command: name, on, today }: WhoQuestion): WhoAnswer {
  const until = endOfDanishDay(on);
  const then = events.filter(({ metadata }) => metadata.recordedAt < until);
  const run = fold(then.length > 0 ? then : events, registry)!;
  const installed = registry.version(run.definition);
  const { procedure, chart } = installed;
  const commands = everyCommand(procedure);
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) throw unknownCommand(procedure, name);
  const reasons = offers(installed, run, undefined, until).find((offer) => offer.command === name)!.reasons;
  const seats = whoCouldGive(state, seatsFor(command.mandate, run), on);
  return {
    procedure: run.procedure,
    id: run.id,
    label: procedure.label(run.context),
    on,
    command: name,
    title: command.title,
    rule: `Det kan kun ${command.mandate.who}.`,
    basis: on > today ? AHEAD : basisOf(then, events, on),
    state: chart.title(run.value),
    possible: reasons.length === 0,
    reasons,
    seats,
    barred: barredFrom(procedure, command, run, seats),
  };
}

const AHEAD =
  'Dagen ligger ude i fremtiden: svaret er, hvad der gælder, hvis der ikke sker mere i forløbet eller i organisationen.';

function basisOf(then: readonly RecordedEvent[], events: readonly RecordedEvent[], on: string): string {
  const first = events[0]!.metadata.recordedAt.slice(0, 10);
  if (then.length === 0) {
    return `Forløbet blev først registreret her den ${first}. Svaret bygger på, hvordan det står nu; hvordan det stod den ${on}, er ukendt.`;
  }
  const later = events.length - then.length;
  return later === 0
    ? 'Svaret bygger på alt, der er registreret om forløbet.'
    : `Svaret bygger på forløbet, som det var registreret den ${on}; ${later} senere hændelser er ikke regnet med.`;
}
