import { describe, expect, it } from '@jest/globals';
import * as acts from '../../../test/escalation-acts.js';
import { people, substituteFor } from '../../../test/people.js';
import { act } from '../../../test/revision-acts.js';
import { type Act, rule, story } from '../../../test/specification.js';
import { escalation } from './procedure.js';

const { municipalTovholder, regionalTovholder, strangerTovholder, municipalDirector, regionalDirector } = people;
const { municipalGroupSecretary, regionalGroupSecretary, municipalSecretariat, municipalChair, clock } = people;
const { surroundings, raises, dispute, doubt, answered, takesBack } = acts;

const given = (...all: Act[]) => story(escalation, surroundings).given(...all);
const agreement = { procedure: 'agreement', id: 'sam-bo' };
const initiative = { procedure: 'initiative', id: 'ips' };
const hearing = { procedure: 'hearing', id: 'h' };
const commissorium = { procedure: 'commissorium', id: 'k' };

describe('an escalation', () => {
  rule('carries the raiser’s position, whose case it is and the rules in force', () =>
    given(dispute)
      .thenIn('raised')
      .thenContext({
        about: { procedure: 'revision', id: 'sam-bo-2024', title: 'Nye anbefalinger på området' },
        tovholderfunktion: 'tf-psykiatri',
        agreement: 'sam-bo',
        positions: { municipal: { position: 'Det gør regionen' } },
        rules: { model: 1, secretariat: 'kog' },
      }),
  );

  it('is listed by what it is, whether it stops the work, and its question', () => {
    const { run } = given(dispute);
    expect(escalation.label(run.context)).toBe('Tvist, standser arbejdet: Hvem betaler for transporten?');
    expect(escalation.subject?.(run.context)).toEqual({ procedure: 'revision', id: 'sam-bo-2024' });
    expect(escalation.label(given(doubt).run.context)).toBe('Tvivl: Hvem betaler for transporten?');
  });

  it('is listed by the beginning of a long question, cut between two words and never in a character', () => {
    const labelled = (question: string): string =>
      escalation.label(given(raises(municipalTovholder, 'doubt', { blocking: false, question })).run.context);
    expect(labelled(`${'Hvem betaler, og\nhvornår? '.repeat(20)}`)).toBe(
      `Tvivl: ${'Hvem betaler, og hvornår? '.repeat(5)}Hvem …`,
    );
    expect(labelled(`${'Æ'.repeat(139)}🏥🏥`)).toBe(`Tvivl: ${'Æ'.repeat(139)} …`);
  });

  for (const [who, by] of Object.entries({
    'a tovholder': regionalTovholder,
    'a tovholder’s substitute': substituteFor(regionalTovholder, 'p-vikar'),
    'the working group’s secretary': municipalGroupSecretary,
    'the working group’s chair': { ...municipalGroupSecretary, function: 'chair', seat: 'wg-k-chair-municipal' },
    'the secretariat': municipalSecretariat,
  })) {
    rule(`is raised by ${who}`, () => given(raises(by, 'dispute')).thenIn('raised'));
  }

  rule('is not raised by a contact director, who is to settle it', () =>
    given().when(raises(municipalDirector, 'dispute')).thenRefused('gøres af sagens tovholdere'),
  );

  for (const [who, by] of Object.entries({
    'another tovholderfunktion': strangerTovholder,
    'another working group': { ...municipalGroupSecretary, body: 'wg-anden' },
    'the chairmanship of SSS': municipalChair,
  })) {
    rule(`is not raised by ${who}`, () => given().when(raises(by, 'dispute')).thenRefused('er ikke din sag'));
  }

  rule('is raised on one of the two sides, or there is no other to answer', () =>
    given()
      .when(raises({ ...municipalSecretariat, side: 'generalPractice' }, 'dispute'))
      .thenRefused('på kommunernes eller regionens side'),
  );

  rule('is about something that exists', () =>
    given()
      .when(raises(municipalTovholder, 'doubt', { about: { ...agreement, id: 'findes-ikke' } }))
      .thenRefused('findes ingen agreement'),
  );

  rule('of an agreement stops nothing: the agreement applies while it is doubted', () =>
    given()
      .when(raises(municipalTovholder, 'doubt', { about: agreement }))
      .thenRefused('En aftale gælder, mens der tvivles'),
  );

  rule('may be about an agreement, with the agreement’s own register', () =>
    given(raises(municipalTovholder, 'doubt', { about: agreement, blocking: false })).thenContext({
      agreement: 'sam-bo',
      tovholderfunktion: 'tf-psykiatri',
    }),
  );

  for (const [what, about] of Object.entries({ commissorium, 'hearing response': hearing })) {
    rule(`of a ${what} belongs to the agreement that its revision is of`, () =>
      given(raises(municipalTovholder, 'doubt', { about })).thenContext({
        tovholderfunktion: 'tf-psykiatri',
        agreement: 'sam-bo',
      }),
    );
  }

  rule('of a commissorium without a revision may name the agreement it belongs to', () =>
    given(
      raises(municipalTovholder, 'doubt', { about: { ...commissorium, id: 'alene' }, agreement: 'sam-bo' }),
    ).thenContext({ agreement: 'sam-bo' }),
  );
});

describe('a case without contact directors of its own', () => {
  const about = { about: initiative };

  rule('needs to be told whose contact directors settle it', () =>
    given()
      .when(raises(municipalSecretariat, 'dispute', about))
      .thenRefused('ingen tovholderfunktion'),
  );

  rule('goes to those of the tovholderfunktion that is named', () =>
    given(raises(municipalTovholder, 'dispute', { ...about, tovholderfunktion: 'tf-psykiatri' }))
      .thenContext({ tovholderfunktion: 'tf-psykiatri' })
      .thenIn('raised'),
  );

  rule('goes to a tovholderfunktion and to no other kind of body', () =>
    given()
      .when(raises(municipalSecretariat, 'dispute', { ...about, tovholderfunktion: 'sss' }))
      .thenRefused('er ikke en tovholderfunktion'),
  );
});

describe('a case with contact directors of its own', () => {
  rule('is not sent to others', () =>
    given()
      .when(raises(municipalSecretariat, 'dispute', { tovholderfunktion: 'tf-somatik' }))
      .thenRefused(/findes ingen body|har selv en tovholderfunktion/),
  );
});

describe('the other side', () => {
  rule('is the only one awaited, until its deadline', () =>
    given(dispute).thenAwaits('GivePosition:regional').thenDeadline('ClosePositions', '2024-03-15T23:00:00.000Z'),
  );

  rule('puts its position beside the first, and the contact directors have the case', () =>
    given(dispute)
      .when(answered)
      .thenIn('withContactDirectors.answering')
      .thenContext({
        positions: {
          municipal: { position: 'Det gør regionen' },
          regional: { position: 'Det gør kommunerne', seat: 'tf-psykiatri-tovholder-regional' },
        },
      }),
  );

  rule('is not spoken for by the side that raised it', () =>
    given(dispute)
      .when({ ...answered, by: municipalTovholder })
      .thenRefused('den anden sides tovholder'),
  );

  rule('of a working group is its other secretary or the other tovholder', () =>
    given(raises(municipalGroupSecretary, 'dispute'))
      .thenOffers('GivePosition', regionalGroupSecretary)
      .thenOffers('GivePosition', regionalTovholder)
      .thenDoesNotOffer('GivePosition', people.regionalSecretariat, 'den anden sides'),
  );

  rule('that says nothing in time does not hold the case up', () =>
    given(dispute)
      .when(acts.falls('ClosePositions', '2024-03-15T23:00:00.000Z'))
      .thenIn('withContactDirectors.answering'),
  );

  rule('may still give its position while the contact directors have the case', () =>
    given(dispute, acts.falls('ClosePositions', '2024-03-15T23:00:00.000Z'))
      .when(answered)
      .thenIn('withContactDirectors.answering')
      .thenContext({ positions: { regional: { position: 'Det gør kommunerne' } } }),
  );

  rule('says it once: what the contact directors have read does not change under them', () =>
    given(dispute, answered).when(answered).thenRefused('allerede givet sin holdning'),
  );

  rule('is given its time by the clock and nobody else', () =>
    given(dispute)
      .thenDoesNotOffer('ClosePositions', regionalDirector, 'af sig selv')
      .thenOffers('ClosePositions', clock),
  );
});

describe('the one who raised it', () => {
  for (const [where, before] of Object.entries({
    'while it waits for the other side': [dispute],
    'from the contact directors': acts.withDirectors,
    'when one of them has settled it': acts.announced,
    'from SSS': acts.withSss,
    'from SSU': [...acts.withSss, acts.referred],
    'as a question': [acts.asks()],
  })) {
    rule(`may take it back ${where}`, () =>
      given(...before)
        .when(takesBack(municipalTovholder))
        .thenIn('withdrawn'),
    );
  }

  rule('may be another person in the same seat by then', () =>
    given(dispute)
      .when(takesBack({ ...municipalTovholder, person: 'p-ny' }))
      .thenIn('withdrawn'),
  );

  rule('is the only one to take it back', () =>
    given(dispute).when(takesBack(regionalTovholder)).thenRefused('gøres af den, der rejste sagen'),
  );

  rule('is one seat, even where a side has several of the kind', () =>
    given(dispute)
      .when(takesBack({ ...municipalTovholder, seat: 'tf-psykiatri-tovholder-municipal-2' }))
      .thenRefused('Kun den post, der rejste sagen'),
  );
});

describe('a question', () => {
  const { asks, advises } = acts;

  rule('is asked without escalating, and stops nothing', () =>
    given(asks()).thenIn('adviceAsked').thenAwaits('Advise').thenDeadline('PassAnswerDeadline', undefined),
  );

  rule('is answered by either contact director, once', () =>
    given(asks())
      .when(advises())
      .thenIn('adviceGiven')
      .thenContext({ advice: { advice: 'Ja, ret den', seat: 'tf-psykiatri-kontaktdirektoer-regional' } }),
  );

  rule('is not answered by the one who asked', () =>
    given(asks()).when(advises(municipalTovholder)).thenRefused('kontaktdirektører'),
  );

  rule('may be asked about what is escalated, and about any case of one’s own', () =>
    given(asks(municipalTovholder, { about: agreement })).thenIn('adviceAsked'),
  );

  rule('is not asked about another’s case', () => given().when(asks(strangerTovholder)).thenRefused('er ikke din sag'));

  rule('is no case to resolve', () =>
    given(asks()).when(acts.resolves(municipalDirector)).thenRefused('Spurgt til råds'),
  );
});

describe('the secretariat', () => {
  rule('lets an escalation lapse that nobody can settle any more', () =>
    given(dispute).when(acts.lapses(municipalSecretariat)).thenIn('lapsed'),
  );

  rule('does not settle it', () =>
    given(...acts.withDirectors)
      .when(act(municipalSecretariat, 'GiveResolution', acts.words))
      .thenRefused('kontaktdirektører'),
  );
});
