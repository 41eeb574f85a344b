import type { Run } from '#engine/procedure.js';
import { missingSides } from '../dual-consent.js';
import { inDanish } from '#calendar/in-danish.js';
import { escalationKinds, resolutionScopes } from '../escalation-words.js';
import { sides } from '../sides.js';
import { type EscalationContext, type Settlement, climbsWhenPassed } from './context.js';
import { passes, ruleBehind } from './deadlines.js';
import { climbingCauses, settlers } from './words.js';

/** What a contact director needs to see first: both positions, what has been said, and what happens by itself. */
export function view({ context }: Run<EscalationContext>, states: readonly string[]): object {
  const { about, question, climbed, referral, settlement, advice, tovholderfunktion, agreement, raisedBy } = context;
  const [state = ''] = states;
  return {
    about,
    question,
    ...dispute(context, state),
    ...(climbed && { climbed: { ...climbed, causeTitle: climbingCauses[climbed.cause] } }),
    ...(referral && { referral }),
    ...(state in consequences && { ifNothingIsDone: ifNothingIsDone(context, state) }),
    ...(settlement && { settlement: settled(settlement) }),
    ...(advice && { advice }),
    tovholderfunktion,
    ...(agreement !== undefined && { agreement }),
    raisedBy,
    raisedOn: context.raisedOn,
    rules: context.rules,
  };
}

/** What an escalation has and a question has not. */
function dispute(context: EscalationContext, state: string): object {
  const { kind, blocking } = context;
  if (kind === undefined) return {};
  return {
    kind,
    kindTitle: escalationKinds[kind],
    blocking,
    positions: positions(context, state),
    resolutions: resolutions(context),
  };
}

function settled(settlement: Settlement): object {
  const { by, scope } = settlement;
  return { ...settlement, byTitle: settlers[by], scopeTitle: resolutionScopes[scope] };
}

const bothSides = ['municipal', 'regional'] as const;

/** What a missing position means where the deadline for it has not passed. */
const absence: { readonly [state: string]: string } = {
  raised: 'Ikke givet endnu',
  withdrawn: 'Ikke givet',
  lapsed: 'Ikke givet',
};

/** One entry for each side, always both, in the same order: a missing one is said to be missing. */
function positions(context: EscalationContext, state: string): object[] {
  return bothSides.map((side) => {
    const own = context.positions[side];
    const missing = absence[state] ?? 'Ikke givet inden fristen';
    return { side, sideTitle: sides[side], raisedIt: context.raisedBy.side === side, ...(own ?? { missing }) };
  });
}

function resolutions(context: EscalationContext): object[] {
  return bothSides.flatMap((side) => {
    const own = context.resolutions[side];
    return own ? [{ side, sideTitle: sides[side], ...own, scopeTitle: resolutionScopes[own.scope] }] : [];
  });
}

/** What happens by itself, and on which day; without a day it waits for people. */
function ifNothingIsDone(context: EscalationContext, state: string): object {
  const { deadline, blocking } = context;
  const text = consequences[state]!(context, deadline ? inDanish(deadline.on) : '');
  return {
    text: blocking ? `${text} Så længe står arbejdet stille.` : text,
    ...(deadline && { on: deadline.on, at: passes(deadline), rule: ruleBehind(deadline) }),
  };
}

const answered = (context: EscalationContext, on: string): string => {
  const missing = missingSides(context.resolutions);
  const who = missing.length === 1 ? `${sides[missing[0]!]}s kontaktdirektør` : 'Kontaktdirektørerne';
  const silent = `Svarer ${who.toLocaleLowerCase('da')} ikke senest ${on},`;
  return climbsWhenPassed(context)
    ? `${silent} går sagen til Strategisk Sundhedsstyregruppe.`
    : `${silent} bliver der rykket, og fristen forlænges. Udløber den igen, går sagen til Strategisk Sundhedsstyregruppe.`;
};

const consequences: { readonly [state: string]: (context: EscalationContext, on: string) => string } = {
  raised: (_context, on) =>
    `Giver den anden side ikke sin holdning senest ${on}, får kontaktdirektørerne sagen uden den.`,
  'withContactDirectors.answering': answered,
  'withContactDirectors.reminded': answered,
  'withContactDirectors.announced': ({ resolutions: given }, on) => {
    const [missing] = missingSides(given);
    return `Gør ${sides[missing!].toLocaleLowerCase('da')}s kontaktdirektør ikke indsigelse senest ${on}, gælder afgørelsen.`;
  },
  withSSS: () =>
    'Sagen bliver liggende, til Strategisk Sundhedsstyregruppe har afgjort den på et møde. Der er ingen frist.',
  withSSU: () =>
    'Sagen bliver liggende, til Sundhedssamarbejdsudvalget har afgjort den på et møde. Der er ingen frist.',
  adviceAsked: () =>
    'Spørgsmålet bliver stående, til en af kontaktdirektørerne svarer. Der er ingen frist, og det standser ikke noget.',
};
