import { describe } from '@jest/globals';
import * as acts from '../../../test/hearing-acts.js';
import { people, substituteFor } from '../../../test/people.js';
import { type Act, rule, story } from '../../../test/specification.js';
import { hearing } from './procedure.js';

const { act, at, prepared, opened } = acts;
const { municipalTovholder, municipalChair, regionalChair, municipalSecretariat, strangerTovholder } = people;

const given = (...all: Act[]) => story(hearing, acts.heard).given(...all);
const short = { deadline: '2024-03-08', shortenedBecause: 'Loven træder i kraft 1. april' };

describe('a hearing that is prepared', () => {
  rule('lasts three months from the day it opens, unless another deadline is named', () =>
    given(prepared(), at('2024-03-11T09:00:00.000Z', opened))
      .thenIn('open')
      .thenContext({ deadline: '2024-06-11' })
      .thenDeadline('CloseHearing', '2024-06-11T22:00:00.000Z'),
  );

  rule('keeps the parties with the names they had', () =>
    given(prepared()).thenContext({
      parties: [
        { id: 'odense', name: 'Odense Kommune', level: 'municipality' },
        { id: 'vejle' },
        { id: 'klynge-fyn' },
        { id: 'plo-syddanmark', level: 'generalPractice' },
        { id: 'piu', name: 'Patientinddragelsesudvalget' },
      ],
    }),
  );

  rule('belongs to those who prepared it and the secretariat, and to nobody else', () =>
    given(prepared())
      .thenAwaits('OpenHearing')
      .thenOffers('OpenHearing', municipalSecretariat)
      .thenDoesNotOffer('OpenHearing', strangerTovholder, 'dem, der har høringen'),
  );

  rule('may be about a commissorium that is not approved yet', () =>
    given(prepared({ about: 'commissorium', subject: 'k' })).thenIn('prepared'),
  );

  rule('is not about something that does not exist', () =>
    given()
      .when(prepared({ about: 'initiative', subject: 'findes-ikke' }))
      .thenRefused('findes ingen initiative'),
  );

  rule('says which when it says what', () =>
    given()
      .when(prepared({ about: 'initiative' }))
      .thenRefused('både, hvad teksten er, og hvilken'),
  );

  rule('hears only parties that exist', () =>
    given()
      .when(prepared({ parties: ['atlantis'] }))
      .thenRefused('»atlantis«'),
  );

  rule('can have its parties and deadline changed until it opens', () =>
    given(
      prepared(),
      act(municipalTovholder, 'ChangePreparation', { parties: ['piu'], deadline: '2024-05-01' }),
      opened,
    )
      .thenContext({ parties: [{ id: 'piu' }], deadline: '2024-05-01' })
      .when(act(municipalTovholder, 'ChangePreparation', { deadline: '2024-06-01' }))
      .thenRefused('mens forløbet er i »I høring«'),
  );

  rule('takes no answers before it opens', () =>
    given(prepared()).when(acts.answers(acts.parties.fyn)).thenRefused('mens forløbet er i »Forberedes«'),
  );
});

describe('a deadline under two weeks', () => {
  rule('is refused when nobody has approved it', () =>
    given(prepared({ deadline: '2024-03-14' }))
      .thenAwaits('ChangePreparation')
      .when(opened)
      .thenRefused('kortere end reglerne siger'),
  );

  rule('is long enough with exactly the days of the rules', () =>
    given(prepared({ deadline: '2024-03-15' }))
      .when(opened)
      .thenIn('open'),
  );

  rule('waits for both chairs when it is argued', () =>
    given(prepared(short)).thenAwaits('ApproveShortDeadline:municipal', 'ApproveShortDeadline:regional'),
  );

  rule('is not approved by one chair alone', () =>
    given(prepared(short), act(municipalChair, 'ApproveShortDeadline'))
      .thenAwaits('ApproveShortDeadline:regional')
      .when(opened)
      .thenRefused('formandskabet'),
  );

  rule('is not approved by one person for both sides', () =>
    given(prepared(short), act(municipalChair, 'ApproveShortDeadline'))
      .when(act(substituteFor(regionalChair, municipalChair.person), 'ApproveShortDeadline'))
      .thenRefused('Samme person'),
  );

  rule('cannot be approved without a reason', () =>
    given(prepared({ deadline: '2024-03-08' }))
      .when(act(municipalChair, 'ApproveShortDeadline'))
      .thenRefused('ikke begrundet'),
  );

  rule('holds once both chairs have approved it', () =>
    given(prepared(short), ...acts.chairsApproveShort)
      .thenAwaits('OpenHearing')
      .when(opened)
      .thenIn('open')
      .thenDeadline('CloseHearing', '2024-03-08T23:00:00.000Z'),
  );

  rule('gives way to the rules’ own when a chair refuses it', () =>
    given(prepared(short), act(regionalChair, 'RefuseShortDeadline', { reason: 'Der er ingen hast' }))
      .thenAwaits('OpenHearing')
      .given(opened)
      .thenContext({ deadline: '2024-06-01', changes: [{ reason: 'Der er ingen hast' }] }),
  );

  rule('must be approved anew when it is changed', () =>
    given(
      prepared(short),
      ...acts.chairsApproveShort,
      act(municipalTovholder, 'ChangePreparation', { deadline: '2024-03-06' }),
    )
      .when(opened)
      .thenRefused('formandskabet'),
  );

  rule('never opens a hearing that is already over', () =>
    given(prepared(short), ...acts.chairsApproveShort)
      .when(at('2024-03-08T09:00:00.000Z', opened))
      .thenRefused('Vælg en senere dag'),
  );
});

describe('a hearing that a revision begins', () => {
  rule('opens at once and belongs to the tovholdere', () =>
    given(acts.begun())
      .thenIn('open')
      .thenDeadline('CloseHearing', '2024-06-03T22:00:00.000Z')
      .thenOffers('RecordResponse', municipalTovholder),
  );

  rule('lasts as long as the rules of the revision say when no deadline is named', () =>
    given(acts.begun({ deadline: undefined })).thenContext({ deadline: '2024-06-01', rules: { model: 1 } }),
  );

  rule('waits for the chairmanship when its deadline is short and only the tovholdere have argued it', () =>
    given(acts.begun(short))
      .thenIn('prepared')
      .thenAwaits('ApproveShortDeadline:municipal', 'ApproveShortDeadline:regional')
      .given(...acts.chairsApproveShort, opened)
      .thenIn('open'),
  );

  rule('opens with a short deadline that the chairmanship approved with the draft', () =>
    given(acts.begun({ ...short, chairsApproved: true })).thenIn('open'),
  );

  rule('is only prepared when its deadline has passed meanwhile, and can be given another', () =>
    given(acts.begun({ deadline: '2024-02-01', chairsApproved: true }))
      .thenIn('prepared')
      .given(act(municipalTovholder, 'ChangePreparation', { deadline: '2024-06-03' }), opened)
      .thenIn('open'),
  );

  rule('cannot be begun by a person', () =>
    given()
      .when({ ...acts.begun(), by: municipalTovholder })
      .thenRefused('af sig selv'),
  );
});
