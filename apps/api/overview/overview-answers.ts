import { type Schema, flag, listOf, object, optional, orNull, ref, text, whole } from '../http/answers/schema.js';

const named = object({ key: text, title: text });
const body = ref('KnownBody');

const called = object({
  frame: text,
  meetingOn: text,
  deadline: optional(text),
  clusters: listOf(object({ id: text, name: text, answer: text, answerTitle: text })),
});

const rule = object({ rule: text, label: text, text, basis: text, basisTitle: text });

const common = { id: text, label: text, stateTitle: text, ended: flag };

/** What the secretariat's overviews answer with. */
export const overviewAnswers: { readonly [name: string]: Schema } = {
  KnownBody: object({ id: text, name: text }),
  PlannedInitiative: object({
    id: text,
    title: text,
    area: text,
    level: text,
    levelNote: optional(text),
    isNew: flag,
    column: text,
    stateTitle: text,
    ended: flag,
    periods: listOf(
      object({ period: text, number: whole, plan: optional(text), firstDay: optional(text), lastDay: optional(text) }),
    ),
    leadCluster: optional(body),
    nextStep: optional(text),
    responsible: optional(body),
    priority: optional(text),
    paused: optional(object({ reason: text, until: optional(text), awaiting: optional(text) })),
    call: optional(called),
    outcome: optional(text),
    nextDueAt: orNull(text),
  }),
  PlanOverview: object({
    upTo: text,
    on: text,
    columns: listOf(named),
    areas: listOf(named),
    levels: listOf(named),
    plans: listOf(
      object({
        id: text,
        title: text,
        period: text,
        firstDay: text,
        lastDay: text,
        stateTitle: text,
        concluded: flag,
        missingFollowUps: listOf(text),
      }),
    ),
    initiatives: listOf(ref('PlannedInitiative')),
  }),
  AdoptingParty: object({
    id: text,
    name: text,
    level: text,
    clusters: listOf(object({ id: text, name: text, confirmed: flag })),
  }),
  AgreementAdoption: object({
    id: text,
    title: text,
    kindTitle: text,
    stateTitle: text,
    inForce: flag,
    versions: listOf(object({ number: whole, name: text })),
    ledgers: listOf(
      object({
        number: whole,
        groups: listOf(object({ title: text, text })),
        parties: listOf(
          object({
            id: text,
            name: optional(text),
            level: text,
            status: text,
            statusTitle: text,
            decidedOn: optional(text),
            document: optional(text),
            remarks: optional(text),
          }),
        ),
      }),
    ),
    counts: listOf(object({ number: whole, of: whole, adopted: whole, when: text, document: text, text })),
  }),
  AdoptionOverview: object({
    upTo: text,
    on: text,
    statuses: listOf(named),
    clusters: listOf(body),
    parties: listOf(ref('AdoptingParty')),
    agreements: listOf(ref('AgreementAdoption')),
  }),
  ModelVersionInWords: object({
    number: whole,
    title: text,
    validFrom: text,
    decidedBy: text,
    recordedAt: text,
    inForce: flag,
    source: optional(text),
    rules: listOf(rule),
    values: { type: 'object', additionalProperties: true },
  }),
  GovernanceOverview: object({ upTo: text, on: text, versions: listOf(ref('ModelVersionInWords')) }),
  HearingLine: object({
    ...common,
    title: text,
    document: text,
    open: flag,
    deadline: optional(text),
    parties: whole,
    answered: whole,
    text,
    openRemarks: whole,
    revision: optional(text),
  }),
  WrittenApprovalLine: object({
    ...common,
    title: text,
    body,
    deadline: optional(text),
    open: flag,
    asked: whole,
    silent: whole,
    text,
  }),
  ChairApprovedLine: object({
    ...common,
    title: text,
    matterTitle: text,
    body,
    approvedOn: text,
    deadline: text,
    overdue: flag,
    text,
    subject: optional(object({ procedure: text, id: text })),
  }),
  HearingOverview: object({
    upTo: text,
    hearings: listOf(ref('HearingLine')),
    writtenApprovals: listOf(ref('WrittenApprovalLine')),
    chairApprovedCases: listOf(ref('ChairApprovedLine')),
  }),
  CommissoriumSeats: object({
    id: text,
    title: text,
    stateTitle: text,
    ended: flag,
    tovholderfunktion: body,
    workingGroup: optional(body),
    seats: listOf(object({ profile: text, side: text, sideTitle: text, mandatory: flag, person: optional(text) })),
    secretaries: listOf(object({ side: text, sideTitle: text, person: optional(text) })),
    filled: whole,
    required: whole,
  }),
  NominationOverview: object({
    upTo: text,
    on: text,
    commissoria: listOf(ref('CommissoriumSeats')),
    workingGroups: listOf(object({ id: text, name: text, seats: listOf(ref('SeatInWords')) })),
  }),
};

/** By the operation's id: the component that it answers with. */
export const overviewsAnswered: { readonly [operationId: string]: string } = {
  planOverview: 'PlanOverview',
  adoptionOverview: 'AdoptionOverview',
  organisationOverview: 'OrganisationOverview',
  bodyOverview: 'BodyOverview',
  governanceOverview: 'GovernanceOverview',
  hearingOverview: 'HearingOverview',
  nominationOverview: 'NominationOverview',
};
