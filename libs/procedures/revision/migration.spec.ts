import { describe } from '@jest/globals';
import * as first from '../../../test/first-revision-acts.js';
import { people } from '../../../test/people.js';
import * as acts from '../../../test/revision-acts.js';
import { type Act, rule, story } from '../../../test/specification.js';
import { revision } from './procedure.js';
import { firstRevision } from './v1/procedure.js';

const { act, needReported, bothName, draft, surroundings } = acts;
const { municipalTovholder, regionalTovholder, municipalSecretariat, municipalGroupSecretary } = people;

const given = (...all: Act[]) => story(firstRevision, surroundings, [revision]).given(...all);
const moves = act(municipalSecretariat, 'MigrateDefinition', { to: 2, reason: 'Høringer er nu forløb for sig' });
const opens = act(municipalTovholder, 'OpenHearing', { parties: ['odense'], deadline: '2024-06-03' });
const answers = first.response(municipalTovholder, 'odense');
const closes = act(municipalTovholder, 'CloseHearing');
const inHearing = [needReported, ...bothName(2), opens];
const heard = [...inHearing, answers, closes];

describe('a revision that began on version 1', () => {
  rule('is moved by the secretariat, and goes on where it stood', () =>
    given(needReported, ...bothName(2), moves)
      .thenIn('spor2.reviewing')
      .thenContext({ spor: 2, hearings: [] })
      .when(acts.sentToHearing(municipalTovholder))
      .thenIn('spor2.hearing'),
  );

  rule('is not moved by a tovholder', () =>
    given(needReported)
      .when({ ...moves, by: municipalTovholder })
      .thenRefused('Koordinationsgruppens sekretærer'),
  );

  rule('is not moved while it is in hearing on spor 2', () =>
    given(...inHearing)
      .when(moves)
      .thenRefused('Forløbet står i »Spor 2: høring«, og derfra kan det ikke flyttes til version 2'),
  );

  rule('is not moved while it is in hearing on spor 3', () =>
    given(needReported, ...bothName(3), acts.commissoriumApproved, acts.hearingDraft, ...acts.bothChairs)
      .when(moves)
      .thenRefused('»Spor 3: høring«'),
  );

  rule('is not moved while it has answers that nobody has handled', () =>
    given(...heard)
      .when(moves)
      .thenRefused('Håndtér dem først, eller gør revisionen færdig på version 1'),
  );

  rule('takes with it that it has been heard, once its answers are handled', () =>
    given(...heard, first.handled(regionalTovholder, 'odense'), moves)
      .thenContext({ hearings: [{ number: 1, status: 'concluded', parties: ['odense'], deadline: '2024-06-03' }] })
      .when(draft(municipalTovholder))
      .thenIn('spor2.contactDirectorReview'),
  );

  rule('numbers its next hearing after the one it had', () =>
    given(
      ...heard,
      first.handled(regionalTovholder, 'odense'),
      moves,
      acts.sentToHearing(municipalTovholder),
    ).thenContext({ hearings: [{ number: 1 }, { number: 2, status: 'open' }] }),
  );

  rule('takes with it what the chairmanship is asked to send out', () =>
    given(needReported, ...bothName(3), acts.commissoriumApproved, acts.hearingDraft, moves, ...acts.bothChairs)
      .thenIn('spor3.hearing')
      .thenContext({ hearings: [{ number: 1, status: 'open', parties: ['odense', 'vejle'], deadline: '2024-06-03' }] }),
  );

  rule('does not wait for a hearing that was left when the spor was assessed again', () =>
    given(...inHearing, act(municipalTovholder, 'ReopenAssessment', { reason: 'Det er mindre end det' }), moves)
      .thenIn('assessment')
      .thenContext({ hearings: [{ number: 1, status: 'calledOff' }] }),
  );

  rule('is not moved while it has an escalation of its own that nobody has settled', () =>
    given(
      needReported,
      act(municipalTovholder, 'RaiseEscalation', {
        kind: 'doubt',
        blocking: false,
        question: 'Skal der overhovedet revideres?',
        position: 'Nej, ikke nu',
      }),
    )
      .when(moves)
      .thenRefused('»Eskaleret«'),
  );

  rule('keeps its pause', () =>
    given(needReported, act(municipalSecretariat, 'Pause', { reason: 'Afventer loven', until: '2024-09-01' }), moves)
      .thenIn('needReported', 'paused')
      .thenDeadline('Resume', '2024-09-01T22:00:00.000Z'),
  );

  rule('can be finished where it began', () =>
    given(...first.spor3UntilAdjusting, first.handled(municipalGroupSecretary, 'odense'))
      .when(draft(municipalGroupSecretary))
      .thenIn('spor3.municipalPreTreatment'),
  );
});
