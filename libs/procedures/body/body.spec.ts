import { describe, expect, it } from '@jest/globals';
import { people } from '../../../test/people.js';
import { act } from '../../../test/revision-acts.js';
import { type Act, rule, story } from '../../../test/specification.js';
import { body } from './procedure.js';

const { municipalSecretariat, regionalSecretariat, municipalTovholder, policy } = people;
const seed = { person: 'system', seat: 'seed', body: 'system', function: 'seed' };

const founding = {
  name: 'Styregruppen',
  level: 'administrative',
  legalBasis: 'Sundhedsaftalen',
  firstDay: '2023-01-25',
};
const established = act(municipalSecretariat, 'EstablishBody', founding);
const tovholderfunktion = act(municipalSecretariat, 'EstablishBody', { ...founding, level: 'tovholderfunktion' });
const alias = (text: string): Act => act(regionalSecretariat, 'AddAlias', { alias: text });
const member = (data: object): Act =>
  act(municipalSecretariat, 'RecordMembership', { member: 'odense', from: '2023-01-25', confirmed: true, ...data });
const assigned = (agreement: string): Act => act(municipalSecretariat, 'AssignAgreement', { agreement });
const released = (agreement: string): Act =>
  act(municipalSecretariat, 'ReleaseAgreement', { agreement, reason: 'Flyttet til en anden' });
const dissolved = act(municipalSecretariat, 'DissolveBody', {
  lastDay: '2026-12-31',
  legalBasis: 'Lov om sundhedsråd',
  successors: ['sundhedsraad-fyn', 'sundhedsraad-trekanten'],
});

const given = (...acts: Act[]) => story(body, { 'agreement/sam-bo': {}, 'agreement/ips': {} }).given(...acts);

describe('a body', () => {
  rule('is established with its legal basis and its first day', () =>
    given(established)
      .thenIn('established')
      .thenContext({ ...founding, aliases: [], members: [], successors: [] }),
  );

  rule('may have other names and a last day from the beginning', () =>
    given(act(municipalSecretariat, 'EstablishBody', { ...founding, lastDay: '2026-12-31', aliases: ['SSS'] }))
      .thenIn('established')
      .thenContext({ lastDay: '2026-12-31', aliases: ['SSS'] }),
  );

  for (const [who, by] of Object.entries({
    'the other secretary': regionalSecretariat,
    'the seed': seed,
    'a policy': policy,
  })) {
    rule(`may be established by ${who}`, () => given({ ...established, by }).thenIn('established'));
  }

  rule('is not established by just anyone', () =>
    given()
      .when({ ...established, by: municipalTovholder })
      .thenRefused('Koordinationsgruppens sekretærer'),
  );

  rule('is not established twice', () =>
    given(established).when(established).thenRefused('Det kan ikke ske, mens forløbet er i »Oprettet«'),
  );

  rule('must be on a level the organisation has', () =>
    given()
      .when(act(municipalSecretariat, 'EstablishBody', { ...founding, level: 'global' }))
      .thenRefused('level: vælg en af: political, administrative'),
  );

  rule('is nothing before it is established', () => given().when(alias('SSS')).thenRefused('ikke begyndt endnu'));

  rule('waits for nobody', () => given(established).thenAwaits());

  it('is listed by name and level', () => {
    expect(body.label(given(established).run.context)).toBe('Styregruppen (administrativt)');
  });
});

describe('a body’s other names', () => {
  rule('are confirmed one by one', () =>
    given(established, alias('SSS'), alias('Sundhedsstyrelse')).thenContext({ aliases: ['SSS', 'Sundhedsstyrelse'] }),
  );

  for (const known of ['SSS', ' styregruppen ']) {
    rule(`are not confirmed twice: »${known}«`, () =>
      given(established, alias('SSS')).when(alias(known)).thenRefused('allerede kendt under det navn'),
    );
  }

  rule('are not confirmed by a policy', () =>
    given(established)
      .when({ ...alias('SSS'), by: policy })
      .thenRefused('Koordinationsgruppens sekretærer'),
  );
});

describe('a renamed body', () => {
  const renamed = (name: string, from: string): Act =>
    act(municipalSecretariat, 'RenameBody', { name, from, legalBasis: 'Besluttet i SSS' });

  rule('has the new name, and keeps the old with the day it lasted to', () =>
    given(established, renamed('Styregruppen for sundhed', '2025-01-01'), renamed('Sundhedsgruppen', '2026-01-01'))
      .thenIn('established')
      .thenContext({
        name: 'Sundhedsgruppen',
        formerNames: [
          { name: 'Styregruppen', until: '2024-12-31' },
          { name: 'Styregruppen for sundhed', until: '2025-12-31' },
        ],
      }),
  );

  for (const [title, name, from] of [
    ['the name it has', 'Styregruppen', '2025-01-01'],
    ['a day before it was there', 'Et andet navn', '2023-01-25'],
  ] as const) {
    rule(`is not given ${title}`, () =>
      given(established).when(renamed(name, from)).thenRefused('Det nye navn skal være et andet'),
    );
  }

  rule('is not renamed behind an earlier change', () =>
    given(established, renamed('A', '2025-01-01'))
      .when(renamed('B', '2024-12-31'))
      .thenRefused('efter det forrige skift'),
  );
});

describe('a body’s place', () => {
  rule('is in another body that exists', () =>
    story(body, { 'body/wg': {} })
      .given(
        act(municipalSecretariat, 'EstablishBody', { ...founding, level: 'referenceGroup', parent: 'wg', code: 'RG' }),
      )
      .thenContext({ parent: 'wg', code: 'RG' }),
  );

  rule('is not in one that does not', () =>
    given()
      .when(act(municipalSecretariat, 'EstablishBody', { ...founding, parent: 'findes-ikke' }))
      .thenRefused('findes ingen body'),
  );
});

describe('a body’s members', () => {
  rule('are recorded with their days and whether it is confirmed', () =>
    given(established, member({ confirmed: false }), member({ member: 'vejle' })).thenContext({
      members: [
        { member: 'odense', from: '2023-01-25', confirmed: false },
        { member: 'vejle', from: '2023-01-25', confirmed: true },
      ],
    }),
  );

  rule('are recorded anew when more is known', () =>
    given(established, member({ confirmed: false }), member({ to: '2024-12-31' })).thenContext({
      members: [{ member: 'odense', from: '2023-01-25', to: '2024-12-31', confirmed: true }],
    }),
  );
});

describe('a portfolio', () => {
  rule('belongs to a tovholderfunktion', () =>
    given(tovholderfunktion, assigned('sam-bo'), assigned('ips')).thenContext({ portfolio: ['sam-bo', 'ips'] }),
  );

  rule('does not belong to any other body', () =>
    given(established).when(assigned('sam-bo')).thenRefused('Kun en tovholderfunktion har en portefølje'),
  );

  rule('holds each agreement once', () =>
    given(tovholderfunktion, assigned('sam-bo'), assigned('sam-bo')).thenContext({ portfolio: ['sam-bo'] }),
  );

  rule('lets an agreement go, with a reason', () =>
    given(tovholderfunktion, assigned('sam-bo'), released('sam-bo')).thenContext({ portfolio: [] }),
  );

  rule('does not let go what it does not hold', () =>
    given(tovholderfunktion).when(released('sam-bo')).thenRefused('ikke i porteføljen'),
  );

  rule('holds only agreements that exist', () =>
    given(tovholderfunktion).when(assigned('findes-ikke')).thenRefused('findes ingen agreement'),
  );

  rule('is not offered to other bodies', () =>
    given(established).thenDoesNotOffer('AssignAgreement', municipalSecretariat, 'Kun en tovholderfunktion'),
  );
});

describe('a dissolved body', () => {
  rule('keeps what it was, with its last day and its successors', () =>
    given(established, alias('SSS'), dissolved)
      .thenIn('dissolved')
      .thenContext({
        name: 'Styregruppen',
        aliases: ['SSS'],
        lastDay: '2026-12-31',
        successors: ['sundhedsraad-fyn', 'sundhedsraad-trekanten'],
      }),
  );

  rule('keeps the basis it was founded on', () =>
    given(established, dissolved).thenContext({ legalBasis: 'Sundhedsaftalen' }),
  );

  rule('was not dissolved before it was there', () =>
    given(established)
      .when(act(municipalSecretariat, 'DissolveBody', { lastDay: '2023-01-24', legalBasis: 'Lov' }))
      .thenRefused('kan ikke ligge før'),
  );

  rule('may have no successors', () =>
    given(established)
      .when(act(municipalSecretariat, 'DissolveBody', { lastDay: '2026-12-31', legalBasis: 'Lov' }))
      .thenContext({ successors: [] }),
  );

  for (const late of [established, alias('SSS'), member({}), assigned('sam-bo'), dissolved]) {
    rule(`takes nothing more: ${late.command}`, () =>
      given(tovholderfunktion, dissolved).when(late).thenRefused('afsluttet'),
    );
  }
});

describe('the meetings of a body', () => {
  const planned = (on: string): Act => act(municipalSecretariat, 'PlanMeeting', { on });
  const cancelled = act(regionalSecretariat, 'CancelMeeting', { on: '2024-04-17', reason: 'For få kan komme' });
  const kogSecretary = { ...municipalTovholder, function: 'secretary', body: 'under-test' };
  const { preTreatmentChair } = people;

  rule('are planned in any order and stand by day', () =>
    given(established, planned('2024-06-12'), planned('2024-04-17')).thenContext({
      meetings: [{ on: '2024-04-17' }, { on: '2024-06-12' }],
    }),
  );

  rule('are planned by the body’s own secretaries too', () =>
    given(established, { ...planned('2024-04-17'), by: kogSecretary }).thenContext({
      meetings: [{ on: '2024-04-17' }],
    }),
  );

  rule('are not planned by others', () =>
    given(established)
      .when({ ...planned('2024-04-17'), by: preTreatmentChair })
      .thenRefused('organets egne sekretærer eller Koordinationsgruppens'),
  );

  rule('are planned ahead', () =>
    given(established).when(planned('2024-02-29')).thenRefused('til i dag eller senere, mens organet findes'),
  );

  rule('are not planned for a day when the body is gone', () =>
    given(act(municipalSecretariat, 'EstablishBody', { ...founding, lastDay: '2024-12-31' }))
      .when(planned('2025-01-15'))
      .thenRefused('mens organet findes'),
  );

  rule('are one a day', () =>
    given(established, planned('2024-04-17')).when(planned('2024-04-17')).thenRefused('allerede planlagt et møde'),
  );

  rule('are called off with a reason, and the plan still shows it', () =>
    given(established, planned('2024-04-17'), cancelled).thenContext({
      meetings: [{ on: '2024-04-17', cancelledBecause: 'For få kan komme' }],
    }),
  );

  rule('may be held after all', () => {
    const told = given(established, planned('2024-04-17'), cancelled, planned('2024-04-17'));
    expect((told.run.context as { meetings: object[] }).meetings).toEqual([{ on: '2024-04-17' }]);
    return told;
  });

  rule('are not called off that nobody planned', () =>
    given(established).when(cancelled).thenRefused('ikke planlagt noget møde den dag'),
  );

  rule('have a list of what they must be told, kept by itself', () =>
    given(
      established,
      act(policy, 'AwaitReport', { chairApprovedCase: 'commissorium-k' }),
      act(policy, 'AwaitReport', { chairApprovedCase: 'revision-r' }),
      act(policy, 'ReceiveReport', { chairApprovedCase: 'commissorium-k' }),
    )
      .thenContext({ awaitingReport: ['revision-r'] })
      .when(act(municipalSecretariat, 'AwaitReport', { chairApprovedCase: 'x' }))
      .thenRefused('ske af sig selv'),
  );
});
