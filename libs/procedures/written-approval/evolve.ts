import type { Definition } from '#engine/procedure.js';
import { withConsent } from '../dual-consent.js';
import { actsAs } from '../moved-seat.js';
import type { WrittenApprovalContext } from './context.js';
import type { WrittenApprovalFact } from './events.js';
import { outcomeOf } from './outcome.js';

/** What each fact changes. */
export const evolve: Definition<WrittenApprovalContext, WrittenApprovalFact>['evolve'] = {
  WrittenApprovalPrepared: (context, { data }) => ({ ...context, ...data }),
  WrittenApprovalOpened: (context, { data }) => ({ ...context, ...data }),
  // It counts for the seat that was asked, whatever that is called in a body that has taken over.
  MemberAnswered: (context, fact) => {
    const { data, actor, at } = fact;
    const seat = context.members.find((member) => actsAs(member.seat, fact))?.seat ?? actor.seat;
    return { ...context, given: [...context.given, { ...data, ...actor, seat, at }] };
  },
  SilentReminded: (context, { data: { silent, deadline }, at }) => ({
    ...context,
    deadline,
    reminded: { silent, at },
  }),
  AnswersCounted: (context, { at }) => ({
    ...context,
    countedAt: at,
    ...(outcomeOf(context).goesTo === 'approved' && { decision: { by: 'members' } }),
  }),
  ApprovedByChair: (context, fact) => {
    const consents = withConsent(context.consents, fact);
    const both = consents.municipal !== undefined && consents.regional !== undefined;
    return { ...context, consents, ...(both && { decision: { by: 'chairs' } }) };
  },
  ReturnedByChair: (context, { data }) => ({ ...context, decision: { by: 'chairs', remarks: data.remarks } }),
  LiftedToMeeting: (context) => ({ ...context, consents: {} }),
  MeetingDecided: (context, { data: { meetingOn, remarks } }) => ({
    ...context,
    decision: { by: 'meeting', meetingOn, ...(remarks !== undefined && { remarks }) },
  }),
  WrittenApprovalWithdrawn: (context, { data }) => ({ ...context, withdrawnBecause: data.reason }),
};
