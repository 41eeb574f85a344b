import { describe, expect, it } from '@jest/globals';
import * as acts from '../../../test/escalation-acts.js';
import { people } from '../../../test/people.js';
import { type Act, type Others, rule, story } from '../../../test/specification.js';
import { ruleBehind } from './deadlines.js';
import { escalation } from './procedure.js';

const { municipalDirector, regionalDirector, municipalChair } = people;
const { surroundings, withDirectors, reminded, climbed, withSss, sssResolves, referred, ssuResolves, falls } = acts;

const given = (...all: Act[]) => story(escalation, surroundings).given(...all);

describe('the contact directors’ deadline', () => {
  rule('is two weeks from when they had both positions', () =>
    given(...withDirectors).thenDeadline('PassAnswerDeadline', '2024-03-15T23:00:00.000Z'),
  );

  rule('reminds them the first time it passes, and is extended to the first working day after Easter', () =>
    given(...withDirectors)
      .when(reminded)
      .thenIn('withContactDirectors.reminded')
      .thenAwaits('GiveResolution:municipal', 'GiveResolution:regional')
      .thenDeadline('PassAnswerDeadline', '2024-04-02T22:00:00.000Z'),
  );

  rule('sends the case to SSS the second time', () =>
    given(...withDirectors, reminded)
      .when(climbed)
      .thenIn('withSSS')
      .thenContext({ climbed: { cause: 'deadline' }, deadlinesPassed: 2 })
      .thenDeadline('PassAnswerDeadline', undefined),
  );

  rule('passes for a dispute that one of them has settled, and the other has not answered', () =>
    given(...withDirectors, acts.resolves(municipalDirector))
      .when(reminded)
      .thenIn('withContactDirectors.reminded')
      .thenAwaits('JoinResolution:regional'),
  );

  rule('counts from the day they are told, so that a clock that stood still takes no time from them', () =>
    given(...withDirectors)
      .when({ ...reminded, at: '2024-05-13T08:00:00.000Z' })
      .thenDeadline('PassAnswerDeadline', '2024-05-27T22:00:00.000Z'),
  );

  it('shows the rule behind each last day', () => {
    const rules = [
      { on: '2024-03-15', from: '2024-03-01', days: 14 },
      { on: '2024-04-02', from: '2024-03-16', days: 15 },
      { on: '2024-04-02', from: '2024-03-18', days: 14 },
      { on: '2024-03-04', from: '2024-03-01', days: 1 },
    ];
    expect(rules.map(ruleBehind)).toEqual([
      '14 dage efter 1. marts 2024',
      '15 dage efter 16. marts 2024 er 31. marts 2024 (påskedag), så fristen er næste hverdag',
      '14 dage efter 18. marts 2024 er 1. april 2024 (anden påskedag), så fristen er næste hverdag',
      '1 dag efter 1. marts 2024 er 2. marts 2024 (weekend), så fristen er næste hverdag',
    ]);
  });
});

describe('the governance model', () => {
  const withRules = (rules: object): Others => {
    const { versions } = surroundings['governance/syddanmark'] as { versions: { rules: object }[] };
    return {
      ...surroundings,
      'governance/syddanmark': { versions: versions.map((one) => ({ ...one, rules: { ...one.rules, ...rules } })) },
    };
  };
  const under = (rules: object, ...all: Act[]) => story(escalation, withRules({ escalation: rules })).given(...all);

  rule('says how many days each deadline has', () =>
    under({ positionDays: 3, resolutionDays: 4 }, acts.dispute)
      .thenDeadline('ClosePositions', '2024-03-04T23:00:00.000Z')
      .when(acts.answered)
      .thenDeadline('PassAnswerDeadline', '2024-03-05T23:00:00.000Z'),
  );

  rule('says how many times the deadline may pass: once', () =>
    under({ passesBeforeLift: 1 }, ...withDirectors)
      .when(reminded)
      .thenIn('withSSS'),
  );

  rule('says how many times the deadline may pass: three times', () =>
    under({ passesBeforeLift: 3 }, ...withDirectors, reminded)
      .when(climbed)
      .thenIn('withContactDirectors.reminded')
      .thenContext({ deadlinesPassed: 2 }),
  );
});

describe('SSS', () => {
  rule('settles at a meeting, as the secretariat records it', () =>
    given(...withSss)
      .when(sssResolves({ scope: 'interpretation' }))
      .thenIn('resolved')
      .thenContext({ settlement: { by: 'sss', on: '2024-04-17', scope: 'interpretation' } }),
  );

  rule('settles when the meeting has been held, and not before', () =>
    given(...withSss)
      .when({ ...sssResolves(), at: '2024-04-16T08:00:00.000Z' })
      .thenRefused('Mødedatoen ligger i fremtiden'),
  );

  rule('settles at a meeting that came after the case', () =>
    given(...withSss)
      .when(sssResolves({ meetingOn: '2024-02-28' }))
      .thenRefused('Mødet ligger før, sagen blev rejst'),
  );

  rule('settles as a group: no chair does it for them', () =>
    given(...withSss)
      .when({ ...sssResolves(), by: municipalChair })
      .thenRefused('Koordinationsgruppens sekretærer'),
  );

  rule('says what is political, and only that goes to SSU', () =>
    given(...withSss)
      .when(referred)
      .thenIn('withSSU')
      .thenContext({ referral: { political: 'Hvem der skal bære udgiften', meetingOn: '2024-04-17' } })
      .thenAwaits('RecordSsuResolution'),
  );

  rule('has taken the case from the contact directors', () =>
    given(...withSss)
      .when(acts.resolves(regionalDirector))
      .thenRefused('I styregruppen'),
  );
});

describe('SSU', () => {
  rule('settles what is political', () =>
    given(...withSss, referred)
      .when(ssuResolves())
      .thenIn('resolved')
      .thenContext({ settlement: { by: 'ssu', on: '2024-05-22' } }),
  );

  rule('settles after SSS has referred it', () =>
    given(...withSss, referred)
      .when(ssuResolves({ meetingOn: '2024-04-16' }))
      .thenRefused('Mødet ligger før, sagen blev rejst eller sendt videre'),
  );

  rule('is not asked by the contact directors', () =>
    given(...withDirectors)
      .when({ ...referred, at: '2024-04-18T08:00:00.000Z' })
      .thenRefused('Hos kontaktdirektørerne'),
  );
});

describe('a case that is over', () => {
  for (const [where, before] of Object.entries({
    'while it waits for the other side': [acts.dispute],
    'from the contact directors': withDirectors,
    'from SSS': withSss,
    'from SSU': [...withSss, referred],
    'as a question': [acts.asks()],
  })) {
    rule(`lets its escalation lapse ${where}`, () =>
      given(...before)
        .when(acts.lapses())
        .thenIn('lapsed'),
    );
  }

  rule('is not ended by a tovholder', () =>
    given(acts.dispute).when(acts.lapses(people.municipalTovholder)).thenRefused('gøres af Koordinationsgruppen'),
  );

  rule('changes nothing that is settled', () =>
    given(...withSss, sssResolves())
      .when(acts.lapses())
      .thenRefused('Forløbet er afsluttet (Afgjort)'),
  );

  rule('is settled by the clock only when the deadline is there', () =>
    given(acts.dispute).when(falls('PassAnswerDeadline', '2024-03-15T23:00:00.000Z')).thenRefused('Rejst'),
  );
});
