import { type NextStep, type RunDescription, describeEvent } from '#engine/describe.js';
import type { RecordedEvent } from '#engine/event.js';
import { everyCommand } from '#engine/every-command.js';
import type { Installed, Registry } from '#engine/registry.js';
import type { OrganisationState } from '#organisation/organisation.js';
import { type Detail, type NameOf, detailsOf } from '#wording/details.js';
import { wordsForEvent, wordsForRun } from '#wording/field-words.js';
import { seatText } from '#wording/seat-text.js';
import { whoIn } from './who-in-words.js';

/** A step with the seats it awaits in words: `Kommunal tovholder, Tovholderfunktionen for psykiatri`. */
export type StepInWords = NextStep & { readonly who: readonly string[] };

/** What runs and events are told by. */
interface RunSurroundings {
  readonly registry: Registry;
  readonly organisation: OrganisationState;
  readonly at: string;
  /** What ids refer to in what is shown, as `namesFor` finds it. */
  readonly names: (shown: (nameOf: NameOf) => unknown) => Promise<NameOf>;
}

/** A run with what it knows as labelled details, and whom it awaits as readers call them. */
export async function runInWords(
  described: RunDescription,
  installed: Installed,
  { registry, organisation, at, names }: RunSurroundings,
): Promise<{ readonly details: readonly Detail[]; readonly next: readonly StepInWords[] }> {
  const words = wordsForRun(installed.procedure, registry);
  const details = (nameOf: NameOf): readonly Detail[] => detailsOf(described.view, words, nameOf);
  return {
    details: details(await names(details)),
    next: described.next.map((step) => ({ ...step, who: whoIn(step.seats, organisation, at) })),
  };
}

/** Events with what they hold as labelled details, and who gave them as readers call the seats. */
export async function eventsInWords(
  events: readonly RecordedEvent[],
  { registry, organisation, names }: Omit<RunSurroundings, 'at'>,
): Promise<readonly object[]> {
  const details = (nameOf: NameOf): Detail[][] =>
    events.map(({ type, data, metadata }) =>
      detailsOf(data, wordsForEvent(type, registry.version(metadata.definition).procedure, registry), nameOf),
    );
  const inWords = details(await names(details));
  return events.map((event, at) => {
    const { actor, definition, mandate } = event.metadata;
    return {
      ...describeEvent(event, registry),
      details: inWords[at],
      who: organisation.seats.get(actor.seat)?.title ?? seatText(mandate, organisation.bodies),
      mandateText: ruleInWords(event, registry.version(definition), organisation),
    };
  });
}

/** Why it was allowed, by the rule as a sentence: `Det kan kun gøres af … (Tovholder i …)`. */
function ruleInWords(
  { type, metadata }: RecordedEvent,
  { procedure }: Installed,
  { bodies }: OrganisationState,
): string {
  const { mandate } = metadata;
  const command = Object.values(everyCommand(procedure)).find(
    ({ fact, mandate: { rule } }) => fact === type && rule === mandate.rule,
  );
  const seat = seatText(mandate, bodies);
  return command ? `Det kan kun ${command.mandate.who} (${seat})` : seat;
}
