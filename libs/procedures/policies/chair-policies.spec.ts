import { describe, expect, it } from '@jest/globals';
import { validate } from '#engine/validate.js';
import * as chairActs from '../../../test/chair-approved-acts.js';
import * as acts from '../../../test/histories/commissorium-acts.js';
import * as hearings from '../../../test/hearing-acts.js';
import { people } from '../../../test/people.js';
import * as revisions from '../../../test/revision-acts.js';
import type { Act } from '../../../test/specification.js';
import { reactionsTo, wakesFor } from '../../../test/toy/occasions.js';
import * as writing from '../../../test/written-approval-acts.js';
import { body } from '../body/procedure.js';
import { chairApprovedCase } from '../chair-approved-case/procedure.js';
import { commissorium } from '../commissorium/procedure.js';
import { revision } from '../revision/procedure.js';
import { writtenApproval } from '../written-approval/procedure.js';
import { hearing } from '../hearing/procedure.js';
import { followMeetingPlan } from './follow-meeting-plan.js';
import { listForMeeting } from './list-for-meeting.js';
import { registerChairApproval } from './register-chair-approval.js';
import { reportRevision } from './report-revision.js';

const { act, bothName, needReported, surroundings, draft, bothReview, bothChairs, bothSign } = revisions;
const { municipalChair, regionalChair, municipalTovholder, municipalSecretariat, policy } = people;

const onRevision = (...story: Act[]) => reactionsTo(registerChairApproval, revision, surroundings, story);
const spor2Approved = [needReported, ...bothName(2), draft(municipalTovholder), ...bothReview, ...bothChairs];
const told = act(municipalSecretariat, 'RecordReport', { meetingOn: '2024-04-17' });

const registers = (id: string, data: object) => [
  {
    procedure: 'chairApprovedCase',
    id,
    command: 'RegisterChairApproval',
    data: { body: 'sss', approvedOn: '2024-03-01', ...data },
  },
];

describe('what the chairmanship approves becomes a case for the next meeting', () => {
  it('a commissorium', () => {
    const title = 'Kommissorium: Arbejdsgruppe om SAM:BO';
    const subject = { procedure: 'commissorium', id: 'under-test' };
    expect(reactionsTo(registerChairApproval, commissorium, surroundings, acts.untilApproved)).toEqual(
      registers('commissorium-under-test', { title, matter: 'commissorium', subject }),
    );
  });

  it('a revision on spor 2', () => {
    const title = 'Revision på spor 2: Nye anbefalinger på området';
    const subject = { procedure: 'revision', id: 'under-test' };
    expect(onRevision(...spor2Approved)).toEqual(
      registers('revision-under-test', { title, matter: 'spor2Revision', subject }),
    );
  });

  it('a hearing draft, each time one is approved', () => {
    const approved = [
      needReported,
      ...bothName(3),
      revisions.commissoriumApproved,
      revisions.hearingDraft,
      ...bothChairs,
    ];
    const title = 'Høringsudkast: Nye anbefalinger på området';
    const subject = { procedure: 'revision', id: 'under-test' };
    expect(onRevision(...approved)).toEqual(
      registers('udkast-under-test-6', { title, matter: 'hearingDraft', subject }),
    );
  });

  it('a written approval that silence left to the chairs', () => {
    const story = [...writing.untilChairs, ...[municipalChair, regionalChair].map(writing.chairApproves)];
    const subject = { procedure: 'writtenApproval', id: 'under-test' };
    const data = { title: 'Kommissorium om SAM:BO', matter: 'writtenApprovalAfterSilence', subject };
    expect(reactionsTo(registerChairApproval, writtenApproval, writing.known, story)).toEqual(
      registers('skriftlig-under-test', { ...data, approvedOn: '2024-03-23' }),
    );
  });

  it('a short hearing deadline', () => {
    const story = [hearings.prepared({ deadline: '2024-03-10', shortenedBecause: 'Loven træder i kraft' })];
    const both = [municipalChair, regionalChair].map((chair) => act(chair, 'ApproveShortDeadline'));
    const subject = { procedure: 'hearing', id: 'under-test' };
    const [reaction, ...more] = reactionsTo(registerChairApproval, hearing, hearings.heard, [...story, ...both]);
    expect([reaction, more]).toMatchObject([
      { id: 'kort-frist-under-test-2', data: { matter: 'shortHearing', subject } },
      [],
    ]);
    expect(wakesFor(registerChairApproval, hearing, hearings.heard, [...story, both[0]!])).toEqual([]);
    const { input } = chairApprovedCase.commands.RegisterChairApproval!;
    expect(validate(input, reaction!.data)).toEqual(reaction!.data);
  });

  it('under a title of whole characters, however long', () => {
    const need = { ...needReported, data: { ...needReported.data, description: 'Æ'.repeat(5_000) } };
    const [reaction] = onRevision(need, ...spor2Approved.slice(1));
    const { input } = chairApprovedCase.commands.RegisterChairApproval!;
    expect(validate(input, reaction!.data)).toEqual(reaction!.data);
  });

  it('once, when the second chair approves', () => {
    expect(wakesFor(registerChairApproval, commissorium, surroundings, acts.untilStarted)).toEqual([
      'CommissoriumApprovedByChair',
    ]);
    expect(wakesFor(registerChairApproval, revision, surroundings, spor2Approved)).toEqual(['ApprovedByChair']);
  });

  it.each<[string, Act[]]>([
    ['what a meeting approves', [...acts.untilQualified, acts.approvedAtMeeting]],
    ['what the members approve in writing', [...acts.untilWriting, acts.writtenEnded('approved')]],
    ['what one chair has approved', [...acts.untilQualified, acts.approves(municipalChair)]],
  ])('but not %s', (_what, story) => {
    expect(wakesFor(registerChairApproval, commissorium, surroundings, story)).toEqual([]);
  });

  it('nor what the members or the meeting decided after a written approval', () => {
    const byMembers = [...writing.untilOpen, ...writing.approvedBut(), writing.counted()];
    const byMeeting = [...writing.untilChairs, writing.lifted, writing.meetingDecides('approved')];
    for (const story of [byMembers, byMeeting]) {
      expect(wakesFor(registerChairApproval, writtenApproval, writing.known, story)).toEqual([]);
    }
  });
});

describe('the report of a revision', () => {
  it('on spor 2 reports its case, so that nobody does it twice', () => {
    expect(onRevision(...spor2Approved, told)).toEqual([
      {
        procedure: 'chairApprovedCase',
        id: 'revision-under-test',
        command: 'ReportCase',
        data: { meetingOn: '2024-04-17' },
      },
    ]);
  });

  it('that the case brought with it is not told back', () => {
    expect(onRevision(...spor2Approved, { ...told, by: policy })).toEqual([]);
  });

  it('on spor 1 has no case to report: no chair approved it', () => {
    expect(onRevision(needReported, ...bothName(1), draft(municipalTovholder), ...bothSign, told)).toEqual([]);
  });
});

describe('the report of a chair-approved case', () => {
  const { approval, reports, knownWith, meetings } = chairActs;
  const reported = (...story: Act[]) => reactionsTo(reportRevision, chairApprovedCase, knownWith(...meetings), story);
  const revised = approval({ matter: 'spor2Revision', subject: { procedure: 'revision', id: 'r' } });

  it('reports its revision', () => {
    expect(reported(revised, reports('2024-03-20'))).toEqual([
      {
        procedure: 'revision',
        id: 'r',
        command: 'RecordReport',
        data: { meetingOn: '2024-03-20' },
        mootWhenEnded: true,
      },
    ]);
  });

  it('is not told back to the revision it came from, nor of anything else', () => {
    expect(reported(revised, { ...reports('2024-03-20'), by: policy })).toEqual([]);
    expect(reported(chairActs.registered, reports('2024-03-20'))).toEqual([]);
    expect(reported(revised)).toEqual([]);
  });
});

describe('a body’s list for its next meeting', () => {
  const listed = (...story: Act[]) =>
    reactionsTo(listForMeeting, chairApprovedCase, chairActs.knownWith(...chairActs.meetings), story);
  const toBody = (command: string, more: object = {}) => [
    { procedure: 'body', id: 'sss', command, data: { chairApprovedCase: 'under-test' }, ...more },
  ];
  const struck = toBody('ReceiveReport', { mootWhenEnded: true });
  const { registered, reports, deadlineReached } = chairActs;

  it('has what was approved, until the body is told', () => {
    expect(listed(registered)).toEqual(toBody('AwaitReport'));
    expect(listed(registered, deadlineReached())).toEqual([]);
    expect(listed(registered, reports('2024-03-20'))).toEqual(struck);
    expect(listed(registered, reports('2024-03-21'))).toEqual(struck);
  });

  it('is not touched when the day of the meeting is put right', () => {
    expect(
      listed(registered, reports('2024-03-19'), { ...reports('2024-03-20'), at: '2024-03-22T08:00:00.000Z' }),
    ).toEqual([]);
  });
});

describe('what waits for a meeting follows the body’s plan', () => {
  const seed = { person: 'system', seat: 'seed', body: 'system', function: 'seed' };
  const data = { name: 'SSS', level: 'administrative', legalBasis: 'Aftalen', firstDay: '2023-01-25' };
  const before = [
    act(seed, 'EstablishBody', data),
    act(policy, 'AwaitReport', { chairApprovedCase: 'commissorium-k' }),
  ];
  const planned = (on: string): Act => act(municipalSecretariat, 'PlanMeeting', { on });
  const cancelled = (on: string): Act => act(municipalSecretariat, 'CancelMeeting', { on, reason: 'For få kan komme' });
  const follows = (...story: Act[]) => reactionsTo(followMeetingPlan, body, {}, [...before, ...story]);
  const all = [{ procedure: 'chairApprovedCase', id: 'commissorium-k', command: 'FollowMeetingPlan', data: {} }];

  it('when the next meeting is planned, or an earlier one', () => {
    expect(follows(planned('2024-06-12'))).toEqual(all);
    expect(follows(planned('2024-06-12'), planned('2024-04-17'))).toEqual(all);
  });

  it('when the next meeting is called off', () => {
    expect(follows(planned('2024-06-12'), planned('2024-04-17'), cancelled('2024-04-17'))).toEqual(all);
    expect(follows(planned('2024-04-17'), cancelled('2024-04-17'))).toEqual(all);
  });

  it('but not when a later one is planned or called off', () => {
    expect(follows(planned('2024-04-17'), planned('2024-06-12'))).toEqual([]);
    expect(follows(planned('2024-04-17'), planned('2024-06-12'), cancelled('2024-06-12'))).toEqual([]);
  });

  it('and nothing waits when the body has been told', () => {
    const received = act(policy, 'ReceiveReport', { chairApprovedCase: 'commissorium-k' });
    expect(follows(received, planned('2024-04-17'))).toEqual([]);
  });
});
