import { describe } from '@jest/globals';
import * as acts from '../../../test/escalation-acts.js';
import { people, substituteFor } from '../../../test/people.js';
import { act } from '../../../test/revision-acts.js';
import { type Act, rule, story } from '../../../test/specification.js';
import { escalation } from './procedure.js';

const { municipalDirector, regionalDirector, municipalTovholder } = people;
const { surroundings, withDirectors, doubtWithDirectors, announced, resolves, joins, objects, interpretation } = acts;

const given = (...all: Act[]) => story(escalation, surroundings).given(...all);
const settlement = (by: string, more: object = {}) => ({
  settlement: { resolution: 'Regionen betaler', scope: 'thisCase', by, ...more },
});

describe('both contact directors', () => {
  rule('are awaited, each for their own side', () =>
    given(...withDirectors).thenAwaits('GiveResolution:municipal', 'GiveResolution:regional'),
  );

  rule('settle a dispute by the same resolution', () =>
    given(...withDirectors, resolves(municipalDirector))
      .when(resolves(regionalDirector, { reason: 'Sådan har vi altid gjort', resolution: ' Regionen\nbetaler ' }))
      .thenIn('resolved')
      .thenContext(settlement('contactDirectors', { on: '2024-03-01' })),
  );

  rule('settle it by one joining the other, who alone is awaited', () =>
    given(...withDirectors, resolves(municipalDirector))
      .thenIn('withContactDirectors.answering')
      .thenAwaits('JoinResolution:regional')
      .when(joins(regionalDirector))
      .thenIn('resolved')
      .thenContext(settlement('contactDirectors')),
  );

  rule('must be two people', () =>
    given(...withDirectors, resolves(municipalDirector))
      .when(joins({ ...regionalDirector, person: municipalDirector.person }))
      .thenRefused('Samme person kan ikke afgøre for begge sider'),
  );

  rule('are not both one substitute', () =>
    given(...withDirectors, resolves(substituteFor(municipalDirector, 'p-vikar')))
      .when(resolves(substituteFor(regionalDirector, 'p-vikar')))
      .thenRefused('heller ikke som stedfortræder'),
  );

  rule('may each be a substitute of their own', () =>
    given(...withDirectors, resolves(substituteFor(municipalDirector, 'p-vikar')))
      .when(joins(substituteFor(regionalDirector, 'p-anden')))
      .thenIn('resolved'),
  );

  rule('may not disagree with themselves in two seats either', () =>
    given(...withDirectors, resolves(municipalDirector))
      .when(objects({ ...regionalDirector, person: municipalDirector.person }))
      .thenRefused('Samme person'),
  );

  for (const [how, data] of Object.entries({
    'another resolution': { resolution: 'Kommunerne betaler' },
    'another scope': { scope: 'interpretation' },
  })) {
    rule(`disagree by ${how}, and SSS has the case`, () =>
      given(...withDirectors, resolves(municipalDirector))
        .when(resolves(regionalDirector, data))
        .thenIn('withSSS')
        .thenContext({ climbed: { cause: 'disagreement' } })
        .thenAwaits('RecordSssResolution'),
    );
  }

  rule('disagree by an objection with its reason', () =>
    given(...withDirectors, resolves(municipalDirector))
      .when(objects(regionalDirector))
      .thenIn('withSSS')
      .thenContext({ climbed: { cause: 'disagreement', reason: 'Det koster for meget' } }),
  );

  rule('leave it to SSS when one of them has a conflict of interest', () =>
    given(...withDirectors)
      .when(act(regionalDirector, 'DeclareConflict', { reason: 'Jeg har selv forhandlet prisen' }))
      .thenIn('withSSS')
      .thenContext({ climbed: { cause: 'conflict', reason: 'Jeg har selv forhandlet prisen' } }),
  );

  rule('cannot join or object before there is something to join or object to', () =>
    given(...withDirectors)
      .thenDoesNotOffer('JoinResolution', municipalDirector, 'ikke afgjort noget endnu')
      .thenDoesNotOffer('ObjectToResolution', municipalDirector, 'ikke afgjort noget endnu'),
  );

  rule('cannot join their own', () =>
    given(...withDirectors, resolves(municipalDirector))
      .when(joins(municipalDirector))
      .thenRefused('ikke afgjort noget endnu'),
  );
});

describe('a contact director', () => {
  rule('may say something else as long as the other has said nothing', () =>
    given(...withDirectors, resolves(municipalDirector))
      .when(resolves(municipalDirector, { resolution: 'De deler udgiften' }))
      .thenIn('withContactDirectors.answering')
      .thenContext({ resolutions: { municipal: { resolution: 'De deler udgiften' } } }),
  );

  rule('does not settle a dispute alone, however long the other is silent', () =>
    given(...withDirectors, resolves(municipalDirector))
      .thenIn('withContactDirectors.answering')
      .thenDoesNotOffer('LetResolutionStand', people.clock, 'ikke ske'),
  );

  rule('of another tovholderfunktion has no say', () =>
    given(...withDirectors)
      .when(resolves({ ...municipalDirector, body: 'tf-somatik' }))
      .thenRefused('kontaktdirektører'),
  );

  rule('is the one who settles: a tovholder is not', () =>
    given(...withDirectors)
      .when(resolves(municipalTovholder))
      .thenRefused('kontaktdirektører'),
  );
});

describe('a doubt that one contact director has settled', () => {
  rule('waits a week for the other to object', () =>
    given(...announced)
      .thenIn('withContactDirectors.announced')
      .thenDeadline('LetResolutionStand', '2024-03-08T23:00:00.000Z')
      .thenDeadline('PassAnswerDeadline', undefined)
      .thenAwaits('JoinResolution:regional'),
  );

  rule('stands when the other has not objected in time', () =>
    given(...announced)
      .when(acts.falls('LetResolutionStand', '2024-03-08T23:00:00.000Z'))
      .thenIn('resolved')
      .thenContext(settlement('oneContactDirector', { on: '2024-03-09' })),
  );

  rule('goes to SSS when the other objects', () =>
    given(...announced)
      .when(objects(regionalDirector))
      .thenIn('withSSS')
      .thenDeadline('LetResolutionStand', undefined),
  );

  rule('is settled at once when the other joins', () =>
    given(...announced)
      .when(joins(regionalDirector))
      .thenIn('resolved')
      .thenContext(settlement('contactDirectors')),
  );

  rule('waits anew when the first says something else', () =>
    given(...announced)
      .when({ ...resolves(municipalDirector, { resolution: 'De deler udgiften' }), at: '2024-03-05T09:00:00.000Z' })
      .thenIn('withContactDirectors.announced')
      .thenDeadline('LetResolutionStand', '2024-03-12T23:00:00.000Z'),
  );

  rule('is settled in time even when the contact directors had been reminded', () =>
    given(...doubtWithDirectors, acts.reminded, resolves(regionalDirector))
      .thenIn('withContactDirectors.announced')
      .thenAwaits('JoinResolution:municipal'),
  );
});

describe('an interpretation', () => {
  rule('needs an agreement to be entered in', () =>
    story(escalation, surroundings)
      .given(
        acts.raises(municipalTovholder, 'doubt', { about: { procedure: 'commissorium', id: 'alene' } }),
        acts.answered,
      )
      .when(resolves(municipalDirector, interpretation))
      .thenRefused('Vælg »Kun denne sag«'),
  );

  rule('holds beyond the case', () =>
    given(...withDirectors, resolves(municipalDirector, interpretation))
      .when(joins(regionalDirector))
      .thenContext(settlement('contactDirectors', { scope: 'interpretation' })),
  );
});
