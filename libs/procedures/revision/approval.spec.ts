import { describe } from '@jest/globals';
import * as paths from '../../../test/approval-path-acts.js';
import { people } from '../../../test/people.js';
import * as acts from '../../../test/revision-acts.js';
import { type Act, moves, rule, story } from '../../../test/specification.js';
import { revision } from './procedure.js';
import { firstRevision } from './v1/procedure.js';

const { act, bothChairs, bothReview, draft } = acts;
const { draftOnSpor2, hearingDraftOnSpor3, heardAndSentOn, meeting, onlyMeetings, onlySteeringGroup } = paths;
const { municipalChair, regionalChair } = people;

const given = (...all: Act[]) => story(revision, acts.surroundings).given(...all);
const first = (...all: Act[]) => story(firstRevision, acts.surroundings, [revision]).given(...all);
const approves = act(municipalChair, 'ApproveAsChair');

describe('where the rules leave nothing to the chairmanship', () => {
  rule('a revision on spor 2 goes to the meeting by itself', () =>
    given(...draftOnSpor2(onlyMeetings), ...bothReview)
      .thenIn('spor2.sssMeeting')
      .thenAwaits('RecordSssDecision')
      .when(meeting('approved'))
      .thenIn('published.complete'),
  );

  rule('the meeting approves a hearing draft', () =>
    given(...hearingDraftOnSpor3(onlyMeetings))
      .thenAwaits('RecordSssDecision')
      .thenDoesNotOffer('ApproveAsChair', municipalChair, 'Styregruppen skal beslutte det på et møde')
      .when(meeting('approved'))
      .thenIn('spor3.hearing')
      .thenContext({ hearings: [{ number: 1, status: 'open', parties: ['odense', 'vejle'] }] }),
  );

  rule('the meeting returns a hearing draft, which is then written anew', () => {
    const told = given(...hearingDraftOnSpor3(onlyMeetings), meeting('returned')).thenIn('spor3.workingGroup');
    return told.when(acts.hearingDraft).thenIn('spor3.hearingDraft');
  });

  rule('a revision that is with the chairmanship already may be lifted, not approved', () =>
    first(...draftOnSpor2(onlyMeetings), ...bothReview)
      .thenIn('spor2.chairApproval')
      .thenAwaits('LiftToMeeting')
      .when(approves)
      .thenRefused('må formandskabet ikke godkende revisionen mellem møderne. Løft sagen til et møde.'),
  );

  rule('a hearing draft of the first version waits until the revision is moved to the second', () =>
    first(...hearingDraftOnSpor3(onlyMeetings))
      .thenDoesNotOffer('ApproveAsChair', regionalChair, 'flytte revisionen til version 2')
      .given(moves(people.municipalSecretariat, 2))
      .when(meeting('approved'))
      .thenIn('spor3.hearing'),
  );
});

describe('where the rules leave the hearing draft to the chairmanship', () => {
  rule('no meeting decides it', () =>
    given(...hearingDraftOnSpor3({}))
      .when(meeting('approved'))
      .thenRefused('er det formandskabet, der godkender høringsudkastet'),
  );
});

describe('a step that the approval path does not have', () => {
  rule('is gone past: without a review the draft goes straight to the chairmanship', () =>
    given(...draftOnSpor2(paths.noReview))
      .thenIn('spor2.chairApproval')
      .when(approves)
      .thenAwaits('ApproveAsChair:regional'),
  );

  rule('is gone past: or straight to the meeting', () =>
    given(...draftOnSpor2(paths.noReviewOnlyMeeting)).thenIn('spor2.sssMeeting'),
  );

  rule('is gone past: a hearing draft that nobody approves goes out when it is sent', () =>
    given(...hearingDraftOnSpor3(onlySteeringGroup))
      .thenIn('spor3.hearing')
      .thenContext({ hearings: [{ number: 1, status: 'open' }] }),
  );

  rule('is gone past: without the municipal and the political treatment the steering group’s yes is the last', () =>
    given(...hearingDraftOnSpor3(onlySteeringGroup), ...heardAndSentOn)
      .thenIn('spor3.sssApproval')
      .when(meeting('approved'))
      .thenIn('published.complete'),
  );

  rule('is not gone past by the rules of 2023', () =>
    given(...hearingDraftOnSpor3({}), ...bothChairs, acts.hearingClosed(), acts.hearingConcluded())
      .when(draft(people.regionalGroupSecretary))
      .thenIn('spor3.municipalPreTreatment'),
  );
});
