import type { Fact, Instant, Occurrence } from '#engine/fact.js';
import type { Guard } from '#engine/procedure.js';

/** The sides that must both say yes. */
export type ConsentingSide = 'municipal' | 'regional';

/** Who said yes for a side: the person who acted and, for a substitute, the one they acted for. */
export interface Consent {
  readonly person: string;
  readonly onBehalfOf?: string;
  readonly at: Instant;
}

/** The consents given so far to one question. */
export type Consents = { readonly [side in ConsentingSide]?: Consent };

/** The side an act counts for; undefined when the seat has none of the two. */
export function sideOf({ mandate }: Occurrence): ConsentingSide | undefined {
  return mandate.side === 'municipal' || mandate.side === 'regional' ? mandate.side : undefined;
}

/** The consents with this one added; a side that says yes again keeps its latest. */
export function withConsent(consents: Consents, fact: Occurrence): Consents {
  const side = sideOf(fact);
  if (side === undefined) return consents;
  const { person, onBehalfOf } = fact.actor;
  return { ...consents, [side]: { person, ...(onBehalfOf && { onBehalfOf }), at: fact.at } };
}

/** Whether the other side has already said yes, so that this act makes it both. */
export function otherSideConsented(consents: Consents, fact: Occurrence): boolean {
  return other(consents, fact) !== undefined;
}

/**
 * Whether nobody stands on both sides: neither the one acting nor the one they act for may be found on the other.
 * Facts of the sector: the two sides' consent is worth something because two people gave it.
 */
export function differentPeople(consents: Consents, fact: Occurrence<Fact>): boolean {
  const opposite = other(consents, fact);
  if (opposite === undefined) return true;
  const theirs = new Set([opposite.person, opposite.onBehalfOf]);
  const ours = [fact.actor.person, fact.actor.onBehalfOf];
  return !ours.some((person) => person !== undefined && theirs.has(person));
}

/** The conditions of a chart in which both sides approve, where the run keeps their consents as `consents`. */
export const consentGuards = {
  twoDifferentPeople: {
    text: 'Samme person kan ikke godkende for begge sider, heller ikke som stedfortræder.',
    holds: ({ consents }, fact) => differentPeople(consents, fact),
  },
  otherSideConsented: {
    text: 'Den anden side skal også godkende.',
    holds: ({ consents }, fact) => otherSideConsented(consents, fact),
  },
} satisfies { readonly [name: string]: Guard<{ readonly consents: Consents }, Fact> };

/** Sides that have not said yes yet. */
export function missingSides(consents: Consents): ConsentingSide[] {
  return (['municipal', 'regional'] as const).filter((side) => consents[side] === undefined);
}

function other(consents: Consents, fact: Occurrence): Consent | undefined {
  const side = sideOf(fact);
  return side && consents[side === 'municipal' ? 'regional' : 'municipal'];
}
