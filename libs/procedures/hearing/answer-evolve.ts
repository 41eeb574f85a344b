import type { Definition } from '#engine/procedure.js';
import type { HearingContext, Remark, Response } from './context.js';
import type { HearingFact, RemarkCorrected } from './events.js';
import { isLate, standingAfter } from './standing.js';

type Reducers = Definition<HearingContext, HearingFact>['evolve'];

/** What an answer, its remarks and their outcomes change. */
export const answerReducers: Pick<
  Reducers,
  'ResponseReceived' | 'ResponseSplit' | 'RemarkCorrected' | 'RemarkHandled'
> = {
  ResponseReceived: (context, { data, at, mandate }) => {
    const { party, jointWith = [], document, receivedOn } = data;
    const response: Response = {
      number: context.responses.length + 1,
      party,
      jointWith: jointWith.filter((one) => one !== party),
      document,
      receivedAt: at,
      ...(receivedOn && { receivedOn }),
      late: isLate(context.deadline, { receivedOn, at }),
      givenBy: mandate.rule === 'heardParty' ? 'party' : 'secretariat',
      split: false,
    };
    const standing = standingAfter(context.standing, context.responses, response);
    return { ...context, responses: [...context.responses, response], standing };
  },
  ResponseSplit: (context, { data: { response, remarks } }) => ({
    ...context,
    responses: context.responses.map((one) => (one.number === response ? { ...one, split: true } : one)),
    remarks: [
      ...context.remarks,
      ...remarks.map((remark, index) => remarkOf(context.remarks.length + index + 1, response, remark)),
    ],
  }),
  // A remark that says something else must be decided anew.
  RemarkCorrected: (context, { data }) =>
    withRemark(context, data.remark, ({ number, response }) => remarkOf(number, response, data)),
  RemarkHandled: (context, { data: { remark, outcome, note, place } }) =>
    withRemark(context, remark, (one) => ({ ...one, outcome, note, ...(place && { place }) })),
};

function remarkOf(
  number: number,
  response: number,
  { text, place, positive = false }: Pick<RemarkCorrected['data'], 'text' | 'place' | 'positive'>,
): Remark {
  return { number, response, text, ...(place && { place }), positive };
}

function withRemark(context: HearingContext, number: number, change: (remark: Remark) => Remark): HearingContext {
  return { ...context, remarks: context.remarks.map((one) => (one.number === number ? change(one) : one)) };
}
