import type { Definition } from '#engine/procedure.js';
import type { PersonFact, RegisterField } from './events.js';

/** Why a person may not be erased now. */
export interface LegalHold {
  readonly reason: string;
  readonly legalGround: string;
  readonly placedBy: string;
}

/** What the log knows of a person: an opaque id, and what has been done with the entry. Never what is in it. */
export interface PersonContext {
  readonly person: string;
  readonly fields: readonly RegisterField[];
  readonly hold?: LegalHold;
  /** Who placed or lifted the latest hold. */
  readonly heldBy: readonly string[];
  readonly erasure?: {
    readonly reason: string;
    readonly legalGround: string;
    readonly by: string;
    readonly at: string;
  };
}

export const begin: PersonContext = { person: '', fields: [], heldBy: [] };

/** What each event makes of what is known. */
export const evolve: Definition<PersonContext, PersonFact>['evolve'] = {
  PersonRegistered: (context, { data }) => ({ ...context, ...data }),
  PersonCorrected: (context, { data }) => ({ ...context, fields: [...new Set([...context.fields, ...data.fields])] }),
  LegalHoldPlaced: (context, { data, actor }) => ({
    ...context,
    hold: { ...data, placedBy: actor.person },
    heldBy: [actor.person],
  }),
  LegalHoldLifted: ({ hold: _lifted, ...context }, { actor }) => ({
    ...context,
    heldBy: [...new Set([...context.heldBy, actor.person])],
  }),
  PersonErased: (context, { data, actor, at }) => ({
    ...context,
    fields: [],
    erasure: { ...data, by: actor.person, at },
  }),
};
