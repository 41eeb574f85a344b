import { hasEffectBy } from '#engine/as-of.js';
import type { RecordedEvent } from '#engine/event.js';
import { occurrenceOf } from '#engine/fold.js';
import { type AdoptionRecord, adoptionView, countText } from './adoption-view.js';
import type { Adoption, AgreementContext } from './context.js';
import { evolve } from './evolve.js';
import type { AdoptionOpened, AgreementFact } from './events.js';
import { adoptionStatuses } from './words.js';

/** How an agreement's ledger of adoption stood. */
export type AdoptionThen = Required<AdoptionRecord>;

/** The ledger after some of an agreement's events. */
export function adoptionAfter(events: readonly RecordedEvent[]): AdoptionThen {
  const { adoptions = [], adoptionCounts = [] } = folded(events);
  return { adoptions, adoptionCounts };
}

/**
 * The ledger by what had effect on a Danish day: a party's decision from the day it was made, whenever it was entered
 * and whatever was entered before it. Whom nobody had asked yet and who had decided nothing is left out.
 * @param events those that were known, in the order of the stream
 */
export function adoptionOn(events: readonly RecordedEvent[], day: string): AdoptionThen {
  const inForce = (event: RecordedEvent): boolean => hasEffectBy(timeOf(event), day);
  const { adoptions, adoptionCounts } = adoptionAfter(
    events.filter((event) => event.type === 'AdoptionOpened' || inForce(event)),
  );
  const asked = new Set(
    events.filter((event) => event.type === 'AdoptionOpened' && inForce(event)).flatMap(({ data }) => namedIn(data)),
  );
  const ledgers = adoptions.map(({ number, parties }) => ({
    number,
    parties: parties.filter(({ id, status }) => status !== 'pending' || asked.has(`${number}/${id}`)),
  }));
  return { adoptions: ledgers.filter(({ parties }) => parties.length > 0), adoptionCounts };
}

/** The ledger as readers see it. */
export function adoptionShown(then: AdoptionThen): object {
  return adoptionView(then);
}

/** What is different from one ledger to another, in Danish, a line for each party and each count. */
export function adoptionChanges(before: AdoptionThen, after: AdoptionThen): string[] {
  return [
    ...after.adoptions.flatMap((ledger) => ledgerChanges(before.adoptions, ledger)),
    ...after.adoptionCounts
      .slice(before.adoptionCounts.length)
      .map((count) => `Version ${count.number}: vedtaget af ${countText(count)}`),
  ];
}

function ledgerChanges(before: readonly Adoption[], { number, parties }: Adoption): string[] {
  const earlier = before.find((one) => one.number === number);
  const opened = earlier ? [] : [`Version ${number}: ${parties.length} parter er spurgt`];
  return [
    ...opened,
    ...parties.flatMap(({ id, name, status }) => {
      const was = earlier?.parties.find((one) => one.id === id)?.status;
      if (was === status || (was === undefined && status === 'pending' && !earlier)) return [];
      const from = was === undefined ? 'ikke spurgt' : adoptionStatuses[was];
      return [`Version ${number}, ${name ?? id}: ${from} → ${adoptionStatuses[status]}`];
    }),
  ];
}

const KINDS = ['AdoptionOpened', 'PartyDecided', 'PartyOptedOut', 'AdoptionCountRecorded'] as const;

function folded(events: readonly RecordedEvent[]): AgreementContext {
  let context: AgreementContext = { title: '', kind: 'cooperation', versions: [], knownFacts: [] };
  for (const event of events) {
    const kind = KINDS.find((one) => one === event.type);
    if (kind === undefined) continue;
    const reduce = evolve[kind] as (context: AgreementContext, fact: AgreementFact) => AgreementContext;
    context = reduce(context, occurrenceOf(event) as unknown as AgreementFact);
  }
  return context;
}

function timeOf({ data, metadata: { recordedAt, effectiveOn } }: RecordedEvent) {
  const { decidedOn } = data as { readonly decidedOn?: string };
  return { recordedAt, effectiveOn: effectiveOn ?? decidedOn ?? null };
}

function namedIn(data: object): string[] {
  const { number, parties } = data as AdoptionOpened['data'];
  return parties.map(({ id }) => `${number}/${id}`);
}
