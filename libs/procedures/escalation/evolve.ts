import { danishDay } from '#engine/calendar.js';
import type { Occurrence } from '#engine/fact.js';
import type { Definition } from '#engine/procedure.js';
import { type ConsentingSide, sideOf } from '../dual-consent.js';
import type { EscalationContext, ResolutionWords, Settlement } from './context.js';
import type { EscalationFact } from './events.js';
import { otherResolution, sayTheSame } from './resolutions.js';

type Reducers = Definition<EscalationContext, EscalationFact>['evolve'];

/** What each fact changes. Names no state: where the run stands comes from the recorded transition. */
export const evolve: Reducers = {
  EscalationRaised: (context, fact) => {
    const { position, ...data } = fact.data;
    return positioned({ ...context, ...data, ...raised(fact) }, fact, position);
  },
  PositionGiven: (context, fact) => {
    const { position, deadline } = fact.data;
    return { ...positioned(context, fact, position), ...(deadline && { deadline }) };
  },
  PositionsClosed: (context, { data: { deadline } }) => ({ ...context, deadline }),
  AnswerDeadlinePassed: (context, { data: { deadline } }) => {
    const passed = { ...context, deadlinesPassed: context.deadlinesPassed + 1 };
    return deadline ? { ...passed, deadline } : climbed(passed, { cause: 'deadline' });
  },
  ResolutionGiven: (context, fact) => {
    const { deadline, ...words } = fact.data;
    const theirs = otherResolution(context, fact);
    const given = resolved(context, fact, words);
    if (theirs === undefined) return { ...given, ...(deadline && { deadline }) };
    return sayTheSame(theirs, words)
      ? settled(given, theirs, { by: 'contactDirectors', on: danishDay(fact.at) })
      : climbed(given, { cause: 'disagreement' });
  },
  ResolutionJoined: (context, fact) => {
    const theirs = otherResolution(context, fact);
    if (theirs === undefined) return context;
    const joined = resolved(context, fact, wordsOf(theirs));
    return settled(joined, theirs, { by: 'contactDirectors', on: danishDay(fact.at) });
  },
  ResolutionObjectedTo: (context, { data }) => climbed(context, { cause: 'disagreement', reason: data.reason }),
  ResolutionStood: (context, { at, effectiveOn }) => {
    const [only] = Object.values(context.resolutions);
    // A clock that was late says on which day the deadline passed.
    return only ? settled(context, only, { by: 'oneContactDirector', on: effectiveOn ?? danishDay(at) }) : context;
  },
  ConflictDeclared: (context, { data }) => climbed(context, { cause: 'conflict', reason: data.reason }),
  SssResolved: (context, { data }) => settled(context, data, { by: 'sss', on: data.meetingOn }),
  ReferredToSsu: (context, { data }) => ({ ...context, referral: data }),
  SsuResolved: (context, { data }) => settled(context, data, { by: 'ssu', on: data.meetingOn }),
  EscalationTakenBack: undue,
  EscalationLapsed: undue,
  AdviceAsked: (context, fact) => ({ ...context, ...fact.data, ...raised(fact) }),
  AdviceGiven: (context, { data, actor, at }) => ({
    ...context,
    advice: { advice: data.advice, seat: actor.seat, at },
  }),
};

function raised({ actor, mandate, at, effectiveOn }: Occurrence): Pick<EscalationContext, 'raisedBy' | 'raisedOn'> {
  const { function: role, body, side } = mandate;
  return {
    raisedBy: { seat: actor.seat, function: role, body, ...(side && { side }) },
    raisedOn: effectiveOn ?? danishDay(at),
  };
}

function positioned(context: EscalationContext, fact: Occurrence, position: string): EscalationContext {
  const side = sideOf(fact);
  if (side === undefined) return context;
  const own = { position, seat: fact.actor.seat, at: fact.at };
  return { ...context, positions: { ...context.positions, [side]: own } };
}

function resolved(context: EscalationContext, fact: Occurrence, words: ResolutionWords): EscalationContext {
  const side: ConsentingSide | undefined = sideOf(fact);
  if (side === undefined) return context;
  const { person, onBehalfOf } = fact.actor;
  const own = { person, ...(onBehalfOf && { onBehalfOf }), at: fact.at, ...words };
  return { ...context, resolutions: { ...context.resolutions, [side]: own } };
}

function wordsOf({ resolution, reason, scope }: ResolutionWords): ResolutionWords {
  return { resolution, reason, scope };
}

function settled(
  context: EscalationContext,
  words: ResolutionWords,
  how: Pick<Settlement, 'by' | 'on'>,
): EscalationContext {
  return { ...undue(context), settlement: { ...wordsOf(words), ...how } };
}

function climbed(context: EscalationContext, cause: NonNullable<EscalationContext['climbed']>): EscalationContext {
  return { ...undue(context), climbed: cause };
}

function undue({ deadline: _over, ...context }: EscalationContext): EscalationContext {
  return context;
}
