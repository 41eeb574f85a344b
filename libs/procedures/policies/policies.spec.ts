import { describe, expect, it } from '@jest/globals';
import * as acts from '../../../test/histories/commissorium-acts.js';
import { people } from '../../../test/people.js';
import * as revisions from '../../../test/revision-acts.js';
import type { Act } from '../../../test/specification.js';
import { reactionsTo, wakesFor } from '../../../test/toy/occasions.js';
import { validate } from '#engine/validate.js';
import { commissoriumOf } from '../commissorium-id.js';
import { commissorium } from '../commissorium/procedure.js';
import { procedures } from '../registry.js';
import { revision } from '../revision/procedure.js';
import { lapseCommissorium } from './lapse-commissorium.js';
import { openCommissorium } from './open-commissorium.js';
import { publishVersion } from './publish-version.js';
import { policies } from './registry.js';
import { reportCommissorium } from './report-commissorium.js';
import { seatWorkingGroup } from './seat-working-group.js';

const { act, bothName, needReported, surroundings } = revisions;
const { municipalTovholder, municipalSecretariat, regionalSecretariat } = people;

const onSpor3 = [needReported, ...bothName(3)];
const reopened = act(municipalTovholder, 'ReopenAssessment', { reason: 'Opgaven er mindre end som så' });
const withdrawn = act(municipalTovholder, 'Withdraw', { reason: 'Der kommer en ny lov' });
const ended = act(people.policy, 'ReportCommissoriumEnded', { commissorium: 'under-test-k1' });
const spor1Published = [needReported, ...bothName(1), revisions.draft(municipalTovholder), ...revisions.bothSign];

describe('a commissorium is opened', () => {
  it('when a revision begins on spor 3, under a name of its own', () => {
    expect(reactionsTo(openCommissorium, revision, surroundings, onSpor3)).toEqual([
      {
        procedure: 'commissorium',
        id: 'under-test-k1',
        command: 'OpenCommissorium',
        data: { title: 'Nye anbefalinger på området', tovholderfunktion: 'tf-psykiatri', revision: 'under-test' },
      },
    ]);
  });

  it('anew each time it begins there again', () => {
    const again = reactionsTo(openCommissorium, revision, surroundings, [...onSpor3, reopened, ...bothName(3)]);
    expect(again).toMatchObject([{ id: 'under-test-k2', command: 'OpenCommissorium' }]);
  });

  it('with a title of at most 300 characters, however long the need', () => {
    const need = { ...needReported, data: { ...needReported.data, description: 'Æ'.repeat(5_000) } };
    const [reaction] = reactionsTo(openCommissorium, revision, surroundings, [need, ...bothName(3)]);
    expect(validate(commissorium.commands.OpenCommissorium!.input, reaction!.data)).toMatchObject({
      title: 'Æ'.repeat(300),
    });
  });

  it('with a title of whole characters', () => {
    const need = { ...needReported, data: { ...needReported.data, description: `${'Æ'.repeat(299)}🏥 og mere` } };
    const [reaction] = reactionsTo(openCommissorium, revision, surroundings, [need, ...bothName(3)]);
    expect(() => validate(commissorium.commands.OpenCommissorium!.input, reaction!.data)).not.toThrow();
  });

  it.each([
    ['on the other tracks', [needReported, ...bothName(1)]],
    ['while the tovholdere disagree', [needReported, revisions.names(municipalTovholder, 3)]],
    ['when the working group goes on', [...onSpor3, revisions.commissoriumApproved]],
  ])('never %s', (_when, story: Act[]) => {
    expect(reactionsTo(openCommissorium, revision, surroundings, story)).toEqual([]);
  });
});

describe('a commissorium lapses', () => {
  it.each([
    ['the assessment is opened again', reopened],
    ['the revision is withdrawn', withdrawn],
  ])('when %s while it is awaited', (_when, last) => {
    expect(reactionsTo(lapseCommissorium, revision, surroundings, [...onSpor3, last])).toEqual([
      {
        procedure: 'commissorium',
        id: 'under-test-k1',
        command: 'LapseCommissorium',
        data: { reason: 'Revisionen venter ikke længere.' },
        mootWhenEnded: true,
      },
    ]);
  });

  it('under the name it was opened with, in a later round too', () => {
    const story = [...onSpor3, reopened, ...bothName(3), withdrawn];
    expect(reactionsTo(lapseCommissorium, revision, surroundings, story)).toMatchObject([{ id: 'under-test-k2' }]);
  });

  it.each([
    ['when it was approved', [...onSpor3, revisions.commissoriumApproved]],
    ['when it came to nothing by itself', [...onSpor3, ended]],
    ['when the revision is withdrawn later', [...onSpor3, revisions.commissoriumApproved, withdrawn]],
    ['when the revision never was on spor 3', [needReported, ...bothName(2), withdrawn]],
    ['while the revision is only paused', [...onSpor3, act(municipalTovholder, 'Pause', { reason: 'Venter' })]],
  ])('never %s', (_when, story: Act[]) => {
    expect(reactionsTo(lapseCommissorium, revision, surroundings, story)).toEqual([]);
  });
});

describe('the revision is told', () => {
  const told = (command: string, data: object) => [
    { procedure: 'revision', id: 'sam-bo-2024', command, data, mootWhenEnded: true },
  ];

  it('when its commissorium is approved, and which body will be its working group', () => {
    const data = { commissorium: 'under-test', workingGroup: 'wg-under-test' };
    const expected = told('ConfirmCommissorium', data);
    expect(reactionsTo(reportCommissorium, commissorium, surroundings, acts.untilApproved)).toEqual(expected);
    const atMeeting = [...acts.untilQualified, acts.approvedAtMeeting];
    expect(reactionsTo(reportCommissorium, commissorium, surroundings, atMeeting)).toEqual(expected);
  });

  it('when it is rejected', () => {
    const story = [...acts.untilQualified, acts.rejected];
    const expected = told('ReportCommissoriumEnded', { commissorium: 'under-test' });
    expect(reactionsTo(reportCommissorium, commissorium, surroundings, story)).toEqual(expected);
  });

  it('when a person lets it lapse, but not when the revision itself did', () => {
    const byHand = [acts.opened, acts.lapsed(regionalSecretariat)];
    expect(reactionsTo(reportCommissorium, commissorium, surroundings, byHand)).toEqual(
      told('ReportCommissoriumEnded', { commissorium: 'under-test' }),
    );
    expect(reactionsTo(reportCommissorium, commissorium, surroundings, [acts.opened, acts.lapsed()])).toEqual([]);
  });

  it('once, and of nothing else on the way', () => {
    const wholeCourse = [...acts.untilStarted, acts.extended, acts.dissolved];
    expect(wakesFor(reportCommissorium, commissorium, surroundings, wholeCourse)).toEqual([
      'CommissoriumApprovedByChair',
    ]);
  });

  it('only when there is one', () => {
    const { revision: _none, ...alone } = acts.opened.data as { revision: string };
    const own = act(municipalSecretariat, 'OpenCommissorium', alone);
    const story = [own, ...acts.untilApproved.slice(1)];
    expect(wakesFor(reportCommissorium, commissorium, surroundings, story)).toEqual([]);
  });
});

describe('a working group is seated', () => {
  const wanted = () => reactionsTo(seatWorkingGroup, commissorium, surroundings, acts.untilStarted);

  it('when it starts: a body, its two secretaries and its members', () => {
    expect(wanted().map(({ procedure, id, command }) => `${procedure}/${id} ${command}`)).toEqual([
      'body/wg-under-test EstablishBody',
      'seat/wg-under-test-secretary-municipal CreateSeat',
      'seat/wg-under-test-secretary-municipal Appoint',
      'seat/wg-under-test-secretary-regional CreateSeat',
      'seat/wg-under-test-secretary-regional Appoint',
      'seat/wg-under-test-member-regional-1 CreateSeat',
      'seat/wg-under-test-member-regional-1 Appoint',
      'seat/wg-under-test-member-municipal-2 CreateSeat',
      'seat/wg-under-test-member-municipal-2 Appoint',
    ]);
  });

  it('from the Danish day it started, on the basis of its commissorium', () => {
    const late = { ...acts.started, at: '2024-06-30T22:30:00.000Z' };
    const [founding, , appointing] = reactionsTo(seatWorkingGroup, commissorium, surroundings, [
      ...acts.untilStarted.slice(0, -1),
      late,
    ]);
    expect(founding!.data).toEqual({
      name: 'Arbejdsgruppe: Arbejdsgruppe om SAM:BO',
      level: 'workingGroup',
      legalBasis: 'Kommissorium under-test',
      firstDay: '2024-07-01',
    });
    expect(appointing!.data).toEqual({ person: 'p-anne', from: '2024-07-01' });
  });

  it('with each secretary and member on the side they came from', () => {
    const created = wanted().filter(({ command }) => command === 'CreateSeat');
    expect(created.map(({ data }) => [data.function, data.side, data.title])).toEqual([
      ['secretary', 'municipal', 'Sekretær (Kommunerne)'],
      ['secretary', 'regional', 'Sekretær (Regionen)'],
      ['member', 'regional', 'Psykiater'],
      ['member', 'municipal', 'Socialfaglig leder'],
    ]);
  });

  it('under a name of whole characters, however long the title', () => {
    const opened = { ...acts.opened, data: { ...acts.opened.data, title: `${'Æ'.repeat(184)}🏥 og mere` } };
    const story = [opened, ...acts.untilStarted.slice(1)];
    const [founding] = reactionsTo(seatWorkingGroup, commissorium, surroundings, story);
    expect(founding!.data.name).toBe(`Arbejdsgruppe: ${'Æ'.repeat(184)}`);
  });

  it('at no other time', () => {
    const wholeCourse = [...acts.untilStarted, acts.extended, acts.dissolved];
    expect(wakesFor(seatWorkingGroup, commissorium, surroundings, wholeCourse)).toEqual(['WorkingGroupStarted']);
  });
});

describe('a new version is published', () => {
  it('when the revision is, with the draft that was signed', () => {
    expect(reactionsTo(publishVersion, revision, surroundings, spor1Published)).toEqual([
      { procedure: 'agreement', id: 'sam-bo', command: 'PublishVersion', data: { revision: 'under-test', draft: 1 } },
    ]);
  });

  it('once: being reported afterwards publishes nothing', () => {
    const reported = act(municipalSecretariat, 'RecordReport', { meetingOn: '2024-04-17' });
    expect(wakesFor(publishVersion, revision, surroundings, [...spor1Published, reported])).toEqual(['SignedOff']);
  });

  it('not when the revision is given up', () => {
    expect(wakesFor(publishVersion, revision, surroundings, [needReported, withdrawn])).toEqual([]);
  });
});

describe('every policy', () => {
  const byName = Object.fromEntries(procedures.map((procedure) => [procedure.name, procedure]));
  const reactions = [
    ...policies.flatMap((policy) =>
      policy.listensTo.includes('revision')
        ? [onSpor3, [...onSpor3, reopened], spor1Published].flatMap((story) =>
            reactionsTo(policy, revision, surroundings, story),
          )
        : !policy.listensTo.includes('commissorium')
          ? []
          : [acts.untilApproved, acts.untilStarted, [...acts.untilQualified, acts.rejected]].flatMap((story) =>
              reactionsTo(policy, commissorium, surroundings, story),
            ),
    ),
  ];

  it('has a name of its own and Danish words', () => {
    expect(new Set(policies.map(({ name }) => name)).size).toBe(policies.length);
    for (const { name, title, description, listensTo } of policies) {
      expect(name).toMatch(/^[a-z]+(-[a-z]+)+$/);
      expect([title, description].filter((words) => words.trim() === '')).toEqual([]);
      expect(listensTo.filter((procedure) => !(procedure in byName))).toEqual([]);
    }
  });

  it('sends commands that exist, that a policy may give, with input that is whole', () => {
    expect(new Set(reactions.map(({ command }) => command)).size).toBe(8);
    for (const { procedure, command, data } of reactions) {
      const { input } = byName[procedure]!.commands[command]!;
      expect(validate(input, data)).toEqual(data);
    }
  });

  it('reacts to the same occasion in the same way each time', () => {
    const story = acts.untilStarted;
    const once = reactionsTo(seatWorkingGroup, commissorium, surroundings, story);
    expect(reactionsTo(seatWorkingGroup, commissorium, surroundings, story)).toEqual(once);
    expect(commissoriumOf('sam-bo', 2)).toBe('sam-bo-k2');
  });
});
