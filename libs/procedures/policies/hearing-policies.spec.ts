import type { ActingSeat } from '#engine/procedure.js';
import { describe, expect, it } from '@jest/globals';
import * as first from '../../../test/first-revision-acts.js';
import * as hearings from '../../../test/hearing-acts.js';
import { people } from '../../../test/people.js';
import * as acts from '../../../test/revision-acts.js';
import { reactionsTo, wakesFor } from '../../../test/toy/occasions.js';
import { ID } from '#engine/fields.js';
import { validate } from '#engine/validate.js';
import { hearingOf } from '../hearing-id.js';
import { hearing } from '../hearing/procedure.js';
import { revision } from '../revision/procedure.js';
import { firstRevision } from '../revision/v1/procedure.js';
import { openHearing } from './open-hearing.js';
import { reportHearing } from './report-hearing.js';

const { act, needReported, bothName, sentToHearing, surroundings } = acts;
const { municipalTovholder } = people;

const inHearing = [needReported, ...bothName(2), sentToHearing(municipalTovholder)];
const onSpor3 = [needReported, ...bothName(3), acts.commissoriumApproved, acts.hearingDraft, ...acts.bothChairs];
const withdrawn = act(municipalTovholder, 'Withdraw', { reason: 'Der kommer en ny lov' });
const wanted = (story: typeof inHearing) => reactionsTo(openHearing, revision, surroundings, story);

describe('a hearing is begun', () => {
  const data = {
    title: 'Høring: Nye anbefalinger på området',
    document: 'Sag 24/1234, høringsudkast',
    parties: ['odense', 'vejle'],
    questions: [],
    deadline: '2024-06-03',
    revision: 'under-test',
    number: 1,
  };
  const begin = (more: object) => [
    { procedure: 'hearing', id: 'under-test-h1', command: 'BeginHearing', data: { ...data, ...more } },
  ];

  it('when the tovholdere send the draft out on spor 2', () => {
    expect(wanted(inHearing)).toEqual(begin({ chairsApproved: false }));
  });

  it('when the chairmanship approves the hearing draft on spor 3, with its deadline', () => {
    expect(wanted(onSpor3)).toEqual(begin({ chairsApproved: true }));
  });

  it('with input that the hearing takes', () => {
    for (const reaction of [...wanted(inHearing), ...wanted(onSpor3)]) {
      expect(validate(hearing.commands.BeginHearing!.input, reaction.data)).toEqual(reaction.data);
    }
  });

  it('under the next number each time', () => {
    const again = [...inHearing, acts.hearingClosed(1), sentToHearing(municipalTovholder, { deadline: undefined })];
    expect(wanted(again)).toMatchObject([
      { id: 'under-test-h2', data: { number: 2, title: '2. høring: Nye anbefalinger på området' } },
    ]);
  });

  it('not when one that is there is only reopened', () => {
    expect(wanted([...inHearing, acts.hearingClosed(), acts.hearingReopened()])).toEqual([]);
  });

  it('under an id that fits, and that no other revision can have', () => {
    const [one, other] = ['a', 'b'].map((end) => hearingOf('r'.repeat(79) + end, 12));
    for (const id of [one!, other!]) expect(id).toMatch(ID);
    expect(one).not.toBe(other);
    expect(hearingOf('r'.repeat(77), 1)).toBe(`${'r'.repeat(77)}-h1`);
  });

  it('never by a revision on its first version, where the hearing is part of the run', () => {
    const opens = act(municipalTovholder, 'OpenHearing', { parties: ['odense'], deadline: '2024-06-03' });
    const story = [needReported, ...bothName(2), opens, withdrawn];
    expect(wakesFor(openHearing, firstRevision, surroundings, story)).toEqual([]);
    expect(wakesFor(openHearing, firstRevision, surroundings, first.spor3UntilAdjusting)).toEqual([]);
  });
});

describe('a hearing is cancelled', () => {
  const cancelled = (id: string) => ({
    procedure: 'hearing',
    id,
    command: 'CancelHearing',
    data: { reason: 'Revisionen er opgivet, så svarene skal ikke bruges.' },
    mootWhenEnded: true,
  });

  it('when its revision is withdrawn while the parties answer', () => {
    expect(wanted([...inHearing, withdrawn])).toEqual([cancelled('under-test-h1')]);
  });

  it('when its revision is withdrawn while the answers are processed', () => {
    expect(wanted([...onSpor3, acts.hearingClosed(), withdrawn])).toEqual([cancelled('under-test-h1')]);
  });

  it('when both tovholdere come to see no need', () => {
    const sees = (by: ActingSeat) => act(by, 'ProposeNoNeed', { reason: 'Aftalen passer endnu' });
    const reopens = act(municipalTovholder, 'ReopenAssessment', { reason: 'Svarene peger en anden vej' });
    const story = [...inHearing, reopens, sees(municipalTovholder), sees(people.regionalTovholder)];
    expect(wanted(story)).toEqual([cancelled('under-test-h1')]);
  });

  it('each of them, but none that is concluded', () => {
    const second = [...inHearing, acts.hearingClosed(1), sentToHearing(municipalTovholder), withdrawn];
    expect(wanted(second)).toEqual([cancelled('under-test-h1'), cancelled('under-test-h2')]);
    expect(wanted([...inHearing, acts.hearingClosed(), acts.hearingConcluded(), withdrawn])).toEqual([]);
  });

  it('not when the spor is only assessed again: the parties’ answers still count', () => {
    const reopens = act(municipalTovholder, 'ReopenAssessment', { reason: 'Svarene peger en anden vej' });
    expect(wanted([...inHearing, reopens])).toEqual([]);
  });
});

describe('the revision is told of its hearing', () => {
  const { untilClosed, splits, handles, concludes } = hearings;
  const told = (story: typeof inHearing) => reactionsTo(reportHearing, hearing, hearings.heard, story);
  const tells = (command: string, more: object = {}) => [
    {
      procedure: 'revision',
      id: 'sam-bo-2024',
      command,
      data: { hearing: 'under-test', number: 1, ...more },
      mootWhenEnded: true,
    },
  ];
  const processed = [...untilClosed, splits(1, { text: 'Uklart', place: 'Afsnit 3' }), handles(1)];

  it('when it closes, with how many answers came', () => {
    expect(told(untilClosed)).toEqual(tells('ReportHearingClosed', { responses: 1 }));
  });

  it('when it is concluded, with how many remarks were decided', () => {
    expect(told([...processed, concludes])).toEqual(tells('ReportHearingConcluded', { remarks: 1 }));
  });

  it('when it is reopened', () => {
    const reopened = hearings.at('2024-06-05T08:00:00.000Z', hearings.reopens('2024-06-20'));
    expect(told([...untilClosed, reopened])).toEqual(tells('ReportHearingReopened'));
  });

  it('when people call it off, but not when the revision itself did', () => {
    expect(told([hearings.begun(), hearings.cancels()])).toEqual(tells('ReportHearingCalledOff'));
    expect(told([hearings.begun(), hearings.cancels(people.policy)])).toEqual([]);
  });

  it('in words it takes', () => {
    const stories = [untilClosed, [...processed, concludes], [hearings.begun(), hearings.cancels()]];
    for (const { command, data } of stories.flatMap(told)) {
      expect(validate(revision.commands[command]!.input, data)).toEqual(data);
    }
  });

  it('of nothing else on the way', () => {
    const late = hearings.at('2024-06-05T08:00:00.000Z', hearings.answers(hearings.parties.fyn));
    const story = [...processed, late, splits(2), concludes];
    expect(wakesFor(reportHearing, hearing, hearings.heard, story)).toEqual(['HearingClosed', 'HearingConcluded']);
  });

  it('only when there is one', () => {
    const alone = [hearings.prepared(), hearings.opened, hearings.closedByClock('2024-06-01T22:00:00.000Z'), concludes];
    expect(wakesFor(reportHearing, hearing, hearings.heard, alone)).toEqual([]);
  });
});
