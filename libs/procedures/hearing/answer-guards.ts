import { danishDay, endOfDanishDay } from '#engine/calendar.js';
import type { Guard } from '#engine/procedure.js';
import type { HearingContext } from './context.js';
import type * as event from './events.js';
import { liveRemarks, liveResponses, missingParties, openRemarks, unsplitResponses } from './standing.js';

/** The conditions about answers and their remarks. */
export const answerGuards = {
  partiesAreHeard: {
    text: 'Parten er ikke blandt dem, der er i høring.',
    readsInput: true,
    holds: ({ parties }, { data }) => {
      const { party, jointWith = [] } = data as event.ResponseReceived['data'];
      const heard = new Set(parties.map(({ id }) => id));
      return [party, ...jointWith].every((one) => heard.has(one));
    },
  },
  receivedWhileHeard: {
    text: 'Svaret kan ikke være modtaget, før høringen åbnede, eller efter i dag.',
    readsInput: true,
    holds: ({ openedAt }, { data, at }) => {
      const { receivedOn } = data as event.ResponseReceived['data'];
      if (receivedOn === undefined) return true;
      return receivedOn <= danishDay(at) && (openedAt === undefined || receivedOn >= danishDay(openedAt));
    },
  },
  hearingIsOver: {
    text: 'Høringsfristen er ikke udløbet, og ikke alle parter har svaret.',
    holds: (context, { at }) =>
      (context.deadline !== undefined && at >= endOfDanishDay(context.deadline)) ||
      missingParties(context).length === 0,
  },
  responseCounts: {
    text: 'Der er intet høringssvar med det nummer, som skal behandles. Svaret kan være erstattet af et nyere.',
    readsInput: true,
    holds: (context, { data }) =>
      liveResponses(context).some(({ number }) => number === (data as event.ResponseSplit['data']).response),
  },
  remarkExists: {
    text: 'Der er ingen bemærkning med det nummer, som skal behandles.',
    readsInput: true,
    holds: (context, { data }) => remarkIn(context, data) !== undefined,
  },
  remarkAsksForSomething: {
    text: 'Bemærkningen er udelukkende positiv og skal ikke have et udfald. Ret den først, hvis den beder om noget.',
    readsInput: true,
    holds: (context, { data }) => remarkIn(context, data)?.positive !== true,
  },
  placeIsKnown: {
    text: 'Sig, hvor i teksten bemærkningen hører til.',
    readsInput: true,
    holds: (context, { data }) =>
      ((data as event.RemarkHandled['data']).place ?? remarkIn(context, data)?.place) !== undefined,
  },
  everyResponseSplit: {
    text: 'Alle høringssvar skal være delt op i bemærkninger først.',
    holds: (context) => unsplitResponses(context).length === 0,
  },
  noRemarkOpen: {
    text: 'Alle bemærkninger skal have et udfald først.',
    holds: (context) => openRemarks(context).length === 0,
  },
} satisfies Record<string, Guard<HearingContext, event.HearingFact>>;

function remarkIn(context: HearingContext, data: unknown): HearingContext['remarks'][number] | undefined {
  const { remark } = data as event.RemarkHandled['data'];
  return liveRemarks(context).find(({ number }) => number === remark);
}
