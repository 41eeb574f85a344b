import { knownAt } from '#engine/as-of.js';
import type { RecordedEvent } from '#engine/event.js';
import { fold, refOf } from '#engine/fold.js';
import { Refusal } from '#engine/refusal.js';
import type { Registry } from '#engine/registry.js';
import { type AdoptionThen, adoptionAfter, adoptionOn, adoptionShown } from '#procedures/agreement/adoption-at.js';
import { eventsAt } from '#read-models/as-of/events-at.js';
import { type AsOf, knownBy } from '#read-models/as-of/moment.js';

/** An agreement's ledger of adoption at a moment, or now, as readers see it. */
export interface AdoptionAnswer {
  readonly agreement: string;
  /** The agreement's name then. */
  readonly label: string;
  readonly adoption: object;
}

/**
 * Reads the ledger from an agreement's events. By effect, each party's decision counts from the day it was made.
 * @throws Refusal `unknown-run` where the agreement had not been registered then
 */
export function adoptionOf(
  events: readonly RecordedEvent[],
  registry: Registry,
  asOf: AsOf | undefined,
): AdoptionAnswer {
  const then = asOf ? eventsAt(events, asOf) : events;
  const { id } = refOf(events[0]!.stream);
  const run = fold(then, registry);
  if (run === undefined) {
    throw new Refusal('unknown-run', `Aftalen »${id}« var ikke registreret dengang. Vælg et senere tidspunkt.`);
  }
  const label = registry.version(run.definition).procedure.label(run.context);
  return { agreement: id, label, adoption: adoptionShown(adoptionThen(events, asOf)) };
}

/** The ledger itself. @param events all of the agreement's */
export function adoptionThen(events: readonly RecordedEvent[], asOf: AsOf | undefined): AdoptionThen {
  if (asOf === undefined) return adoptionAfter(events);
  const recorded = events.map(({ metadata }) => metadata);
  const known = events.slice(0, knownAt(recorded, knownBy(asOf)));
  return asOf.basis === 'recorded' ? adoptionAfter(known) : adoptionOn(known, asOf.on);
}
