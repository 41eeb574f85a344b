import { describe, expect, it } from '@jest/globals';
import { people } from '../../../test/people.js';
import { act } from '../../../test/revision-acts.js';
import { type Act, rule, story } from '../../../test/specification.js';
import { agreement } from './procedure.js';

const { municipalSecretariat, municipalTovholder, policy } = people;

const samBo = { title: 'SAM:BO', kind: 'cooperation' };
const registered = act(municipalSecretariat, 'RegisterAgreement', samBo);
const known = act(municipalSecretariat, 'RecordKnownFact', {
  statement: 'Vedtaget af 20 af 22 kommuner',
  unknown: 'Hvilke to der mangler',
  when: '2024',
});
const inForce = act(municipalSecretariat, 'BringIntoForce', {
  version: 'Version fra 2019',
  takenIntoUseOn: '2019-05-01',
});
const published = act(policy, 'PublishVersion', { revision: 'sam-bo-2024', draft: 3 });
const assigned = (id = 'tf-psykiatri'): Act =>
  act(municipalSecretariat, 'AssignTovholderfunktion', { tovholderfunktion: id });
const superseded = act(municipalSecretariat, 'SupersedeAgreement', { by: ['sam-bo-ny'], reason: 'Samlet i én aftale' });
const terminated = act(municipalSecretariat, 'TerminateAgreement', { lastDay: '2026-12-31', reason: 'Ny lov' });

const given = (...acts: Act[]) => story(agreement, { 'body/tf-psykiatri': {} }).given(...acts);

describe('an agreement', () => {
  rule('is registered before it is known to be in force', () =>
    given(registered)
      .thenIn('registered')
      .thenContext({ ...samBo, versions: [], knownFacts: [] })
      .thenAwaits(),
  );

  rule('may be registered with its owner, target group and next review', () =>
    given(
      act(municipalSecretariat, 'RegisterAgreement', {
        ...samBo,
        tovholderfunktion: 'tf-psykiatri',
        targetGroup: 'Borgere med psykisk sygdom',
        nextReview: '2027-01-01',
      }),
    ).thenContext({ tovholderfunktion: 'tf-psykiatri', nextReview: '2027-01-01' }),
  );

  rule('is registered by Koordinationsgruppen', () =>
    given()
      .when({ ...registered, by: municipalTovholder })
      .thenRefused('Koordinationsgruppens sekretærer'),
  );

  rule('is registered once', () => given(registered).when(registered).thenRefused('mens forløbet er i »Registreret«'));

  rule('is nothing before it is registered', () => given().when(inForce).thenRefused('ikke begyndt endnu'));

  it('is listed by its title', () => {
    expect(agreement.label(given(registered).run.context)).toBe('SAM:BO');
  });
});

describe('what is known of it', () => {
  for (const [state, before] of [
    ['registered', [registered]],
    ['inForce', [registered, inForce]],
  ] as const) {
    rule(`is noted while it is ${state}, with what is not known`, () =>
      given(...before, known)
        .thenIn(state)
        .thenContext({
          knownFacts: [{ statement: 'Vedtaget af 20 af 22 kommuner', unknown: 'Hvilke to der mangler', when: '2024' }],
        }),
    );
  }

  rule('must be more than a word', () =>
    given(registered)
      .when(act(municipalSecretariat, 'RecordKnownFact', { statement: 'Ja' }))
      .thenRefused('statement: skriv 5-1000 tegn'),
  );
});

describe('a version', () => {
  rule('from before the system brings it into force', () =>
    given(registered, inForce)
      .thenIn('inForce')
      .thenContext({ versions: [{ number: 1, name: 'Version fra 2019', takenIntoUseOn: '2019-05-01' }] }),
  );

  rule('from a revision brings it into force', () =>
    given(registered, published)
      .thenIn('inForce')
      .thenContext({ versions: [{ number: 1, name: 'Version 1', revision: 'sam-bo-2024' }] }),
  );

  rule('is followed by others, numbered on', () =>
    given(registered, inForce, published, act(municipalSecretariat, 'BringIntoForce', { version: 'Rettelse' }))
      .thenIn('inForce')
      .thenContext({
        versions: [
          { number: 1, name: 'Version fra 2019' },
          { number: 2, name: 'Version 2', revision: 'sam-bo-2024' },
          { number: 3, name: 'Rettelse' },
        ],
      }),
  );

  rule('is published by a finished revision only, never by a person', () =>
    given(registered, inForce)
      .when({ ...published, by: municipalSecretariat })
      .thenRefused('ske af sig selv, når et andet forløb når så langt'),
  );

  rule('from before the system is not recorded by a policy', () =>
    given(registered)
      .when({ ...inForce, by: policy })
      .thenRefused('Koordinationsgruppens sekretærer'),
  );
});

describe('the owner', () => {
  for (const [state, before] of [
    ['registered', [registered]],
    ['inForce', [registered, inForce]],
  ] as const) {
    rule(`may be chosen while it is ${state}`, () =>
      given(...before, assigned())
        .thenIn(state)
        .thenContext({ tovholderfunktion: 'tf-psykiatri' }),
    );
  }

  rule('must exist', () => given(registered).when(assigned('findes-ikke')).thenRefused('findes ingen body'));
});

describe('the end of an agreement', () => {
  rule('comes when others take its place', () => given(registered, inForce, superseded).thenIn('superseded'));

  rule('comes when it is terminated', () => given(registered, inForce, terminated).thenIn('terminated'));

  rule('may come before it was ever in force', () => given(registered, terminated).thenIn('terminated'));

  rule('is not being superseded when it was never in force', () =>
    given(registered).when(superseded).thenRefused('mens forløbet er i »Registreret«'),
  );

  rule('names what took its place', () =>
    given(registered, inForce)
      .when(act(municipalSecretariat, 'SupersedeAgreement', { by: [], reason: 'Samlet' }))
      .thenRefused('by: angiv mindst 1'),
  );

  for (const [end, last] of [
    ['superseded', superseded],
    ['terminated', terminated],
  ] as const) {
    for (const late of [known, inForce, published, assigned(), superseded, terminated]) {
      rule(`takes nothing after it is ${end}: ${late.command}`, () =>
        given(registered, inForce, last).when(late).thenRefused('afsluttet'),
      );
    }
  }
});
