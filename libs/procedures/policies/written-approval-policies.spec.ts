import { describe, expect, it } from '@jest/globals';
import { validate } from '#engine/validate.js';
import * as acts from '../../../test/histories/commissorium-acts.js';
import { people } from '../../../test/people.js';
import * as revisions from '../../../test/revision-acts.js';
import type { Act } from '../../../test/specification.js';
import { reactionsTo, wakesFor } from '../../../test/toy/occasions.js';
import * as writing from '../../../test/written-approval-acts.js';
import { commissorium } from '../commissorium/procedure.js';
import { writtenApproval } from '../written-approval/procedure.js';
import { prepareWrittenApproval, wordingOf } from './prepare-written-approval.js';
import { reportWrittenApproval } from './report-written-approval.js';
import { seatWorkingGroup } from './seat-working-group.js';

const { surroundings } = revisions;
const { municipalChair, regionalChair } = people;
const { untilWriting, writtenEnded } = acts;

describe('a written approval is prepared', () => {
  const wanted = () => reactionsTo(prepareWrittenApproval, commissorium, surroundings, untilWriting);

  it('when a commissorium is sent to it, with its draft as the version', () => {
    expect(wanted()).toMatchObject([
      {
        procedure: 'writtenApproval',
        id: 'under-test-s1',
        command: 'PrepareWrittenApproval',
        data: {
          title: 'Kommissorium: Arbejdsgruppe om SAM:BO',
          version: 1,
          subject: { procedure: 'commissorium', id: 'under-test' },
        },
      },
    ]);
  });

  it('with the whole commissorium as its wording', () => {
    const { text } = wanted()[0]!.data as { text: string };
    expect(text).toMatch(
      /^Arbejdsgruppe om SAM:BO\n\nBaggrund\nTeksten om background\n\nFormål\nTeksten om purpose\n\n/,
    );
    expect(text).toMatch(/\n\nPoster i arbejdsgruppen\n- Psykiater \(Regionen, skal være besat\)\n/);
    expect(text).toMatch(/\n- Praksiskonsulent \(Kommunerne\)$/);
  });

  it('under a name of its own each time', () => {
    const again = [...untilWriting, writtenEnded('withdrawn'), acts.sentToWriting];
    expect(reactionsTo(prepareWrittenApproval, commissorium, surroundings, again)).toMatchObject([
      { id: 'under-test-s2' },
    ]);
  });

  it('however long the commissorium', () => {
    const longest = 'Æ'.repeat(20_000);
    const long = untilWriting.map((one) =>
      one.command === 'WriteSection' ? { ...one, data: { ...one.data, text: longest } } : one,
    );
    const [{ data } = { data: {} }] = reactionsTo(prepareWrittenApproval, commissorium, surroundings, long);
    expect(() => validate(writtenApproval.commands.PrepareWrittenApproval!.input, data)).not.toThrow();
  });

  it('and an empty section is left empty, not left out', () => {
    const sections = { background: 'Fordi' };
    expect(wordingOf({ title: 'T', sections, seats: [] } as never)).toMatch(
      /^T\n\nBaggrund\nFordi\n\nFormål\n\n\nOpgave/,
    );
  });
});

describe('the commissorium is told what came of it', () => {
  const told = (...story: Act[]) => reactionsTo(reportWrittenApproval, writtenApproval, writing.known, story);
  const record = (data: object) => [
    {
      procedure: 'commissorium',
      id: 'k',
      command: 'RecordWrittenApproval',
      data: { writtenApproval: 'under-test', ...data },
      mootWhenEnded: true,
    },
  ];

  it('when the members approve', () => {
    expect(told(...writing.untilOpen, ...writing.approvedBut(), writing.counted())).toEqual(
      record({ outcome: 'approved', decidedBy: 'members' }),
    );
  });

  it('when the chairs do', () => {
    const both = [municipalChair, regionalChair].map(writing.chairApproves);
    expect(told(...writing.untilChairs, ...both)).toEqual(record({ outcome: 'approved', decidedBy: 'chairs' }));
  });

  it('when it is returned, with the remarks', () => {
    expect(told(...writing.untilChairs, writing.chairReturns)).toEqual(
      record({ outcome: 'returned', decidedBy: 'chairs', remarks: 'Afgræns opgaven' }),
    );
  });

  it('when the meeting rejects it', () => {
    expect(told(...writing.untilMeeting, writing.decidedWithRemarks('rejected'))).toEqual(
      record({
        outcome: 'rejected',
        decidedBy: 'meeting',
        meetingOn: '2024-04-17',
        remarks: 'Opgaven skal afgrænses',
      }),
    );
  });

  it('when a person withdraws it, but not when the commissorium itself did', () => {
    expect(told(...writing.untilOpen, writing.withdrawn)).toEqual(record({ outcome: 'withdrawn' }));
    expect(told(...writing.untilOpen, { ...writing.withdrawn, by: people.policy })).toEqual([]);
  });

  it('once, and not while it is under way', () => {
    const course = [...writing.untilMeeting, writing.meetingDecides('approved')];
    expect(wakesFor(reportWrittenApproval, writtenApproval, writing.known, course)).toEqual(['MeetingDecided']);
  });

  it('only when it is about a commissorium', () => {
    const other = { ...writing.prepared.data, subject: { procedure: 'agreement', id: 'sam-bo' } };
    expect(told({ ...writing.prepared, data: other }, writing.withdrawn)).toEqual([]);
  });
});

describe('a written approval is withdrawn', () => {
  const wanted = (...story: Act[]) => reactionsTo(prepareWrittenApproval, commissorium, surroundings, story);

  it('when its commissorium lapses', () => {
    expect(wanted(...untilWriting, acts.lapsed())).toEqual([
      {
        procedure: 'writtenApproval',
        id: 'under-test-s1',
        command: 'WithdrawWrittenApproval',
        data: { reason: 'Kommissoriet er bortfaldet.' },
        mootWhenEnded: true,
      },
    ]);
  });

  it('and not when it is decided, or when the commissorium lapses elsewhere', () => {
    expect(wanted(...untilWriting, writtenEnded('approved'))).toEqual([]);
    expect(wanted(...acts.untilQualified, acts.lapsed())).toEqual([]);
  });
});

describe('a member who is nominated when the group is at work', () => {
  const late = acts.nominates('municipal', 'Praksiskonsulent', 'p-praksis');

  it('gets a seat from that day', () => {
    const at = '2024-06-30T22:30:00.000Z';
    const story = [...acts.untilStarted, { ...late, at }];
    const id = 'wg-under-test-member-municipal-3';
    expect(reactionsTo(seatWorkingGroup, commissorium, surroundings, story)).toEqual([
      {
        procedure: 'seat',
        id,
        command: 'CreateSeat',
        data: { title: 'Praksiskonsulent', function: 'member', side: 'municipal', body: 'wg-under-test' },
      },
      { procedure: 'seat', id, command: 'Appoint', data: { person: 'p-praksis', from: '2024-07-01' } },
    ]);
  });

  it('and one who is nominated before it began waits for it to begin', () => {
    const story = acts.untilStarted.slice(0, acts.untilApproved.length + 1);
    expect(reactionsTo(seatWorkingGroup, commissorium, surroundings, story)).toEqual([]);
  });
});
