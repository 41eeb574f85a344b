import type { Run } from '#engine/procedure.js';
import type { NamedBody } from '../named-body.js';
import type { HearingContext, Response } from './context.js';
import { liveRemarks, liveResponses, openRemarks, unsplitResponses } from './standing.js';
import { type RemarkOutcome, partyStatuses, remarkOutcomes } from './words.js';

const list = new Intl.ListFormat('da', { type: 'conjunction' });

/** What readers see of a hearing: what it knows, the overview of responses, and the wholly positive remarks. */
export function view({ context }: Run<HearingContext>): object {
  const { standing: _inTheOverview, ...shown } = context;
  const live = new Set(liveResponses(context).map(({ number }) => number));
  return {
    ...shown,
    responses: context.responses.map((one) => ({
      ...one,
      partyName: nameOf(context, one.party),
      replaced: !live.has(one.number),
    })),
    remarks: context.remarks.map((one) => ({
      ...one,
      partyName: nameOf(context, partyOf(context, one.response)),
      ...(one.outcome && { outcomeTitle: remarkOutcomes[one.outcome] }),
    })),
    overview: overview(context),
    positive: liveRemarks(context)
      .filter(({ positive }) => positive)
      .map(({ number, response, text }) => ({ number, party: nameOf(context, partyOf(context, response)), text })),
  };
}

function overview(context: HearingContext): object {
  const parties = context.parties.map((party) => partyLine(context, party));
  const asking = liveRemarks(context).filter(({ positive }) => !positive);
  const outcomes = (Object.keys(remarkOutcomes) as RemarkOutcome[]).map((outcome) => ({
    outcome,
    title: remarkOutcomes[outcome],
    count: asking.filter((one) => one.outcome === outcome).length,
  }));
  return {
    text: context.openedAt === undefined ? 'Parterne er ikke spurgt endnu' : countText(parties),
    parties,
    outcomes,
    positive: liveRemarks(context).length - asking.length,
    open: openRemarks(context).length,
    unsplit: unsplitResponses(context).map(({ number }) => number),
  };
}

interface PartyLine {
  readonly id: string;
  readonly name: string;
  readonly status: keyof typeof partyStatuses;
  readonly statusTitle: string;
  readonly response?: number;
  readonly together?: readonly string[];
  /** Answers that came too late beside the one that counts. */
  readonly alsoLate?: readonly number[];
}

function partyLine(context: HearingContext, { id, name }: NamedBody): PartyLine {
  const standing = Object.hasOwn(context.standing, id) ? context.responses[context.standing[id]! - 1] : undefined;
  if (standing === undefined) return { id, name, status: 'missing', statusTitle: partyStatuses.missing };
  const others = [standing.party, ...standing.jointWith].filter((one) => one !== id);
  const together = others.map((one) => nameOf(context, one));
  const status = standing.late ? 'late' : together.length > 0 ? 'answeredJointly' : 'answered';
  const alsoLate = liveResponses(context)
    .filter((one) => one.late && one.party === id && one.number !== standing.number)
    .map(({ number }) => number);
  return {
    id,
    name,
    status,
    statusTitle: titleOf(standing, status, together),
    response: standing.number,
    ...(together.length > 0 && { together }),
    ...(alsoLate.length > 0 && { alsoLate }),
  };
}

function titleOf({ late }: Response, status: PartyLine['status'], together: readonly string[]): string {
  if (together.length === 0) return partyStatuses[status];
  return `${late ? partyStatuses.late : partyStatuses.answered} sammen med ${list.format(together)}`;
}

/** `3 af 4 har svaret, heraf 1 for sent: mangler Vejle Kommune`. */
function countText(parties: readonly PartyLine[]): string {
  const missing = parties.filter(({ status }) => status === 'missing').map(({ name }) => name);
  const late = parties.filter(({ status }) => status === 'late').length;
  const count = `${parties.length - missing.length} af ${parties.length} har svaret`;
  const ofThem = late > 0 ? `, heraf ${late} for sent` : '';
  return missing.length > 0 ? `${count}${ofThem}: mangler ${list.format(missing)}` : `${count}${ofThem}`;
}

function partyOf({ responses }: HearingContext, number: number): string {
  return responses[number - 1]?.party ?? '';
}

function nameOf({ parties }: HearingContext, id: string): string {
  return parties.find((one) => one.id === id)?.name ?? id;
}
