import { describe, expect, it } from '@jest/globals';
import * as acts from '../../../test/chair-approved-acts.js';
import { people } from '../../../test/people.js';
import { type Act, rule, story } from '../../../test/specification.js';
import { chairApprovedCase } from './procedure.js';

const { municipalChair, municipalSecretariat, regionalSecretariat, policy } = people;
const { registered, approval, reports, deadlineReached, followed, meetings, knownWith, MEETING_OVER } = acts;

const given = (...all: Act[]) => story(chairApprovedCase, knownWith(...meetings)).given(...all);
const unplanned = (...all: Act[]) => story(chairApprovedCase, knownWith()).given(...all);
const viewOf = (told: ReturnType<typeof given>) => chairApprovedCase.view!(told.run, []) as { inWords: string };

describe('what the chairmanship has approved between meetings', () => {
  rule('waits for the body’s next meeting', () =>
    given(registered)
      .thenIn('pending')
      .thenContext({ deadline: '2024-03-20', atMeeting: '2024-03-20' })
      .thenDeadline('MarkOverdue', MEETING_OVER)
      .thenAwaits('ReportCase'),
  );

  rule('waits for a meeting after the day it was approved, not on it', () =>
    given(approval({ approvedOn: '2024-03-20' })).thenContext({ deadline: '2024-05-15' }),
  );

  rule('does not wait for a meeting that is called off', () =>
    story(chairApprovedCase, knownWith({ on: '2024-03-20', cancelledBecause: 'Sne' }, { on: '2024-05-15' }))
      .given(registered)
      .thenContext({ deadline: '2024-05-15' }),
  );

  rule('has the days of the rules where no meeting is planned', () => {
    const told = unplanned(registered).thenContext({ deadline: '2024-04-30' });
    expect(told.run.context).not.toHaveProperty('atMeeting');
    return told;
  });

  rule('registers itself: nobody does it by hand', () =>
    given()
      .when({ ...registered, by: municipalSecretariat })
      .thenRefused('ske af sig selv, når formandskabet har godkendt'),
  );

  rule('is about something that exists', () =>
    given()
      .when(approval({ subject: { procedure: 'commissorium', id: 'x' } }))
      .thenRefused('findes ingen commissorium'),
  );

  it('is listed by its title, as part of what was approved, and says what is to happen', () => {
    const told = given(registered);
    expect(chairApprovedCase.label(told.run.context)).toBe('Kommissorium: Arbejdsgruppe om SAM:BO');
    expect(chairApprovedCase.subject!(told.run.context)).toEqual({ procedure: 'commissorium', id: 'k' });
    expect(viewOf(told)).toMatchObject({
      matterTitle: 'Kommissorium',
      inWords: 'Organet skal orienteres på mødet den 20. marts 2024.',
    });
    expect(viewOf(unplanned(registered)).inWords).toBe(
      'Der er ikke planlagt et møde. Efter styringsmodellen skal organet orienteres senest den 30. april 2024.',
    );
  });
});

describe('telling the body', () => {
  rule('is registered by the secretariat with the day of the meeting', () =>
    given(registered, reports('2024-03-20'))
      .thenIn('reported')
      .thenContext({ report: { meetingOn: '2024-03-20' } })
      .thenDeadline('MarkOverdue', undefined)
      .thenAwaits(),
  );

  rule('is not registered by a chair', () =>
    given(registered)
      .when({ ...reports('2024-03-20'), by: municipalChair })
      .thenRefused('Koordinationsgruppens sekretærer'),
  );

  rule('is not registered before the meeting is held', () =>
    given(registered)
      .when(reports('2024-03-20', '2024-03-19T08:00:00.000Z'))
      .thenRefused('Registrér det, når det er holdt'),
  );

  rule('did not happen before the approval', () =>
    given(registered).when(reports('2024-02-29')).thenRefused('Mødet skal ligge efter godkendelsen'),
  );

  rule('may be put right', () =>
    given(registered, reports('2024-03-19'), {
      ...reports('2024-03-20'),
      by: regionalSecretariat,
      at: '2024-03-22T08:00:00.000Z',
    })
      .thenIn('reported')
      .thenContext({ report: { meetingOn: '2024-03-20' } }),
  );

  it('is told in a sentence', () => {
    expect(viewOf(given(registered, reports('2024-03-20'))).inWords).toBe(
      'Organet blev orienteret på mødet den 20. marts 2024.',
    );
  });
});

describe('a report that is missing', () => {
  rule('is overdue when the day of the meeting is over', () =>
    given(registered, deadlineReached())
      .thenIn('overdue')
      .thenContext({ overdueSince: MEETING_OVER })
      .thenAwaits('ReportCase'),
  );

  rule('is not overdue before', () =>
    given(registered).when(deadlineReached('2024-03-20T22:59:59.999Z')).thenRefused('Fristen er ikke nået endnu.'),
  );

  rule('was in time after all, when it was given at the meeting and only written down later', () =>
    given(registered, deadlineReached(), reports('2024-03-20')).thenIn('reported'),
  );

  rule('may still be given, and is then late', () => {
    const told = given(registered, deadlineReached(), reports('2024-05-15', '2024-05-16T08:00:00.000Z'));
    expect(viewOf(told).inWords).toBe(
      'Organet blev orienteret på mødet den 15. maj 2024, og det skulle være sket senest den 20. marts 2024.',
    );
    return told.thenIn('reportedLate').thenAwaits();
  });

  rule('that was thought late may turn out not to be, and the other way round', () =>
    given(registered, reports('2024-05-15', '2024-05-16T08:00:00.000Z'), {
      ...reports('2024-03-20', '2024-05-17T08:00:00.000Z'),
    })
      .thenIn('reported')
      .when(reports('2024-05-15', '2024-05-18T08:00:00.000Z'))
      .thenIn('reportedLate'),
  );

  it('is told in a sentence', () => {
    expect(viewOf(given(registered, deadlineReached())).inWords).toBe(
      'Organet skulle være orienteret senest den 20. marts 2024, og det er ikke registreret. Gør det på næste møde.',
    );
  });
});

/** Registered with some meetings planned; these are the plan when the next act is given. */
function replanned(before: readonly object[], after: readonly object[], next: Act) {
  const plan = { 'body/sss': { name: 'Strategisk Sundhedsstyregruppe', meetings: after } };
  return story(chairApprovedCase, knownWith(...before)).given(registered, { ...next, meanwhile: plan });
}

describe('the body’s meetings', () => {
  rule('decide the deadline when one is planned where there was none', () =>
    replanned([], [{ on: '2024-04-10' }], followed)
      .thenIn('pending')
      .thenContext({ deadline: '2024-04-10', atMeeting: '2024-04-10' })
      .thenDeadline('MarkOverdue', '2024-04-10T22:00:00.000Z'),
  );

  rule('move it when the next one is called off', () =>
    replanned(meetings, [{ on: '2024-03-20', cancelledBecause: 'Sne' }, { on: '2024-05-15' }], followed)
      .thenContext({ deadline: '2024-05-15' })
      .thenDeadline('MarkOverdue', '2024-05-15T22:00:00.000Z'),
  );

  rule('leave it to the rules when all are called off', () => {
    const told = replanned(meetings, [], followed).thenContext({ deadline: '2024-04-30' });
    expect(told.run.context).not.toHaveProperty('atMeeting');
    return told;
  });

  rule('are asked again when the deadline is reached: a meeting that was called off is no missing report', () =>
    replanned(meetings, [{ on: '2024-05-15' }], deadlineReached())
      .thenIn('pending')
      .thenContext({ deadline: '2024-05-15' })
      .thenDeadline('MarkOverdue', '2024-05-15T22:00:00.000Z'),
  );

  rule('no longer matter when it is overdue or reported', () =>
    given(registered, reports('2024-03-20'), {
      ...followed,
      by: regionalSecretariat,
      meanwhile: knownWith({ on: '2024-05-15' }),
    })
      .thenIn('reported')
      .thenContext({ deadline: '2024-03-20' }),
  );

  rule('leave an overdue case overdue', () =>
    given(registered, deadlineReached(), followed).thenIn('overdue').thenContext({ deadline: '2024-03-20' }),
  );
});

describe('a revision on spor 2', () => {
  const revised = approval({ matter: 'spor2Revision', subject: { procedure: 'revision', id: 'r' } });

  rule('may be reported on its case', () => given(revised, reports('2024-03-20')).thenIn('reported').thenAwaits());

  rule('brings its case along when it is reported itself, whatever day it says', () =>
    given(revised, { ...reports('2024-02-01'), by: policy }).thenIn('reported'),
  );

  rule('is the only thing that does', () =>
    given(registered)
      .when({ ...reports('2024-03-20'), by: policy })
      .thenRefused('Koordinationsgruppens sekretærer'),
  );
});
