import { danishDay } from '#engine/calendar.js';
import { type NextStep, type RunDescription, describeEvent } from '#engine/describe.js';
import type { RecordedEvent } from '#engine/event.js';
import type { Installed, Registry } from '#engine/registry.js';
import type { OrganisationState } from '#organisation/organisation.js';
import { titlesOf } from '#wording/seat-titles.js';
import { type Detail, type NameOf, detailsOf } from '#wording/details.js';
import { wordsForEvent, wordsForRun } from '#wording/field-words.js';
import { mandateText, seatText } from '#wording/seat-text.js';

/** What the product does by itself is nobody's to wait for. */
const SYSTEM = ['seed', 'policy', 'clock'];

/** A step with the seats it awaits in words: `Kommunal tovholder, Tovholderfunktionen for psykiatri`. */
export type StepInWords = NextStep & { readonly who: readonly string[] };

/** A run with what it knows as labelled details, and whom it awaits as readers call them. */
export function runInWords(
  described: RunDescription,
  installed: Installed,
  { registry, organisation, at }: { registry: Registry; organisation: OrganisationState; at: string },
): { readonly details: readonly Detail[]; readonly next: readonly StepInWords[] } {
  const words = wordsForRun(installed.procedure, registry);
  return {
    details: detailsOf(described.view, words, namesIn(organisation)),
    next: described.next.map((step) => ({ ...step, who: whoIn(step, organisation, at) })),
  };
}

/** An event with what it holds as labelled details, and who gave it as readers call the seat. */
export function eventInWords(event: RecordedEvent, registry: Registry, organisation: OrganisationState): object {
  const { actor, definition, mandate } = event.metadata;
  const { procedure } = registry.version(definition);
  const words = wordsForEvent(event.type, procedure, registry);
  return {
    ...describeEvent(event, registry),
    details: detailsOf(event.data, words, namesIn(organisation)),
    who: organisation.seats.get(actor.seat)?.title ?? seatText(mandate, organisation.bodies),
    mandateText: mandateText(mandate, organisation.bodies),
  };
}

/** Seats are called by their titles where there are such seats that day, and by what they are where there are none. */
function whoIn({ seats }: NextStep, organisation: OrganisationState, at: string): string[] {
  const day = danishDay(at);
  const people = seats.filter(({ function: role }) => !SYSTEM.includes(role));
  return (people.length > 0 ? people : seats).flatMap((query) => {
    const titles = titlesOf(query, organisation, day);
    return titles.length > 0 && titles.length <= 4 ? titles : [seatText(query, organisation.bodies)];
  });
}

function namesIn({ bodies, seats }: OrganisationState): NameOf {
  return (id) => bodies.get(id)?.name ?? seats.get(id)?.title;
}
