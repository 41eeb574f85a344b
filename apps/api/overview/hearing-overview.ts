import { type OrganisationState } from '#organisation/organisation.js';
import type { ChairApprovedCaseContext } from '#procedures/chair-approved-case/context.js';
import { view as caseView } from '#procedures/chair-approved-case/view.js';
import type { HearingContext } from '#procedures/hearing/context.js';
import { missingParties, openRemarks } from '#procedures/hearing/standing.js';
import { view as hearingView } from '#procedures/hearing/view.js';
import type { WrittenApprovalContext } from '#procedures/written-approval/context.js';
import { silentSeats } from '#procedures/written-approval/context.js';
import { tallyOf, tallyText } from '#procedures/written-approval/tally.js';
import type { FoldedRun } from '#read-models/queries/folded-runs.js';
import type { RunSummary } from '#read-models/queries/run-summary.js';
import { knownBody } from './known-body.js';

/** What has been asked of others, and what the chairmanship has approved between meetings. */
export interface HearingSources {
  readonly hearings: readonly FoldedRun<HearingContext>[];
  readonly approvals: readonly FoldedRun<WrittenApprovalContext>[];
  readonly cases: readonly FoldedRun<ChairApprovedCaseContext>[];
  readonly organisation: OrganisationState;
}

/** Hearings, written approvals and chair-approved cases, a line each: the open ones first. */
export function hearingOverview({ hearings, approvals, cases, organisation }: HearingSources): object {
  return {
    hearings: openFirst(hearings).map(hearingLine),
    writtenApprovals: openFirst(approvals).map((one) => approvalLine(one, organisation)),
    chairApprovedCases: openFirst(cases).map((one) => caseLine(one, organisation)),
  };
}

function openFirst<C>(runs: readonly FoldedRun<C>[]): FoldedRun<C>[] {
  return runs.toSorted((one, other) => Number(one.summary.ended) - Number(other.summary.ended));
}

const common = ({ id, title, label, ended }: RunSummary) => ({ id, label, stateTitle: title, ended });

function hearingLine({ summary, run }: FoldedRun<HearingContext>): object {
  const { context } = run;
  const { overview } = hearingView(run) as { readonly overview: { readonly text: string } };
  return {
    ...common(summary),
    title: context.title,
    document: context.document,
    open: summary.states.includes('open'),
    ...(context.deadline && { deadline: context.deadline }),
    parties: context.parties.length,
    answered: context.parties.length - missingParties(context).length,
    text: overview.text,
    openRemarks: openRemarks(context).length,
    ...(context.revision && { revision: context.revision }),
  };
}

function approvalLine(
  { summary, run: { context } }: FoldedRun<WrittenApprovalContext>,
  state: OrganisationState,
): object {
  const { title, body, deadline, members, countedAt } = context;
  return {
    ...common(summary),
    title,
    body: knownBody(state, body),
    ...(deadline && { deadline }),
    open: countedAt === undefined && !summary.ended,
    asked: members.length,
    silent: silentSeats(context).length,
    text: members.length === 0 ? 'Medlemmerne er ikke spurgt endnu' : tallyText(tallyOf(context)),
  };
}

function caseLine({ summary, run }: FoldedRun<ChairApprovedCaseContext>, state: OrganisationState): object {
  const { title, body, approvedOn, deadline, overdueSince, subject } = run.context;
  const { matterTitle, inWords } = caseView(run) as { readonly matterTitle: string; readonly inWords: string };
  return {
    ...common(summary),
    title,
    matterTitle,
    body: knownBody(state, body),
    approvedOn,
    deadline,
    overdue: overdueSince !== undefined && !summary.ended,
    text: inWords,
    ...(subject && { subject }),
  };
}
