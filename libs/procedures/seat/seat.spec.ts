import { describe, expect, it } from '@jest/globals';
import { people } from '../../../test/people.js';
import { act } from '../../../test/revision-acts.js';
import { type Act, rule, story } from '../../../test/specification.js';
import { seat } from './procedure.js';

const { municipalSecretariat, municipalTovholder, policy } = people;

const created = act(municipalSecretariat, 'CreateSeat', {
  title: 'Kommunal tovholder',
  body: 'tf',
  function: 'tovholder',
  side: 'municipal',
});
const appoint = (person: string, from: string, to?: string): Act =>
  act(municipalSecretariat, 'Appoint', { person, from, ...(to && { to }) });
const ended = (on: string): Act => act(municipalSecretariat, 'EndTerm', { on, reason: 'Nyt job' });
const substitute = (person: string, from: string, to: string): Act =>
  act(municipalSecretariat, 'ApproveSubstitute', { person, from, to });
const abolished = act(municipalSecretariat, 'AbolishSeat', { reason: 'Funktionen er samlet' });

const given = (...acts: Act[]) => story(seat, { 'body/tf': {} }).given(...acts);
const held = [created, appoint('p-mette', '2023-02-01')];

describe('a seat', () => {
  rule('is created vacant, in a body that exists', () =>
    given(created).thenIn('vacant').thenContext({ body: 'tf', function: 'tovholder', side: 'municipal', terms: [] }),
  );

  rule('is not created in a body that does not exist', () =>
    given()
      .when(act(municipalSecretariat, 'CreateSeat', { ...created.data, body: 'findes-ikke' }))
      .thenRefused('findes ingen body'),
  );

  rule('may be for both sides', () =>
    given(act(municipalSecretariat, 'CreateSeat', { title: 'Revisor', body: 'tf', function: 'auditor' })).thenIn(
      'vacant',
    ),
  );

  rule('may be created by a policy, for a working group', () => given({ ...created, by: policy }).thenIn('vacant'));

  rule('is not created by just anyone', () =>
    given()
      .when({ ...created, by: municipalTovholder })
      .thenRefused('Koordinationsgruppens sekretærer'),
  );

  rule('is not created twice', () => given(created).when(created).thenRefused('mens forløbet er i »Ledig«'));

  rule('waits for nobody', () => given(created).thenAwaits());

  it('is listed by its title, as part of its body', () => {
    const { run } = given(created);
    expect(seat.label(run.context)).toBe('Kommunal tovholder');
    expect(seat.subject?.(run.context)).toEqual({ procedure: 'body', id: 'tf' });
  });
});

describe('an appointment', () => {
  rule('fills the seat from its first day', () =>
    given(...held)
      .thenIn('held')
      .thenContext({ terms: [{ person: 'p-mette', from: '2023-02-01' }] }),
  );

  rule('ends the term before it, the day before', () =>
    given(...held, appoint('p-sofie', '2024-03-01'))
      .thenIn('held')
      .thenContext({
        terms: [
          { person: 'p-mette', from: '2023-02-01', to: '2024-02-29' },
          { person: 'p-sofie', from: '2024-03-01' },
        ],
      }),
  );

  rule('leaves a term that had ended already as it was', () =>
    given(created, appoint('p-mette', '2023-02-01', '2023-12-31'), appoint('p-sofie', '2024-03-01')).thenContext({
      terms: [{ to: '2023-12-31' }, { person: 'p-sofie' }],
    }),
  );

  rule('must begin after the one before it', () =>
    given(...held)
      .when(appoint('p-sofie', '2023-02-01'))
      .thenRefused('begynde efter den forrige'),
  );

  rule('must not end before it begins', () =>
    given(created)
      .when(appoint('p-mette', '2023-02-01', '2023-01-31'))
      .thenRefused('slutte tidligst samme dag'),
  );

  rule('may be for a single day', () =>
    given(created, appoint('p-mette', '2023-02-01', '2023-02-01')).thenContext({ terms: [{ to: '2023-02-01' }] }),
  );

  rule('must begin after the earlier terms also when the seat is vacant', () =>
    given(...held, ended('2024-01-31'))
      .when(appoint('p-sofie', '2022-01-01'))
      .thenRefused('begynde efter den forrige'),
  );

  rule('is of a person by id, never by name', () =>
    given(created).when(appoint('Mette Hansen', '2023-02-01')).thenRefused('person: skriv et id'),
  );
});

describe('the end of a term', () => {
  rule('leaves the seat vacant', () =>
    given(...held, ended('2024-01-31'))
      .thenIn('vacant')
      .thenContext({ terms: [{ person: 'p-mette', from: '2023-02-01', to: '2024-01-31' }] }),
  );

  rule('is only for the latest', () =>
    given(...held, appoint('p-sofie', '2024-03-01'), ended('2024-12-31')).thenContext({
      terms: [{ to: '2024-02-29' }, { to: '2024-12-31' }],
    }),
  );

  rule('may be followed by a new appointment', () =>
    given(...held, ended('2024-01-31'), appoint('p-sofie', '2024-03-01')).thenIn('held'),
  );

  rule('is nothing for a vacant seat', () =>
    given(created).when(ended('2024-01-31')).thenRefused('mens forløbet er i »Ledig«'),
  );
});

describe('a substitute', () => {
  rule('is approved for a period', () =>
    given(...held, substitute('p-vikar', '2024-07-01', '2024-07-31'))
      .thenIn('held')
      .thenContext({ substitutes: [{ person: 'p-vikar', from: '2024-07-01', to: '2024-07-31' }] }),
  );

  rule('never has an open end', () =>
    given(...held)
      .when(act(municipalSecretariat, 'ApproveSubstitute', { person: 'p-vikar', from: '2024-07-01' }))
      .thenRefused('to: skriv en dato'),
  );

  rule('must not end before it begins', () =>
    given(...held)
      .when(substitute('p-vikar', '2024-07-31', '2024-07-01'))
      .thenRefused('Stedfortræderens periode'),
  );

  rule('is not the holder', () =>
    given(...held)
      .when(substitute('p-mette', '2024-07-01', '2024-07-31'))
      .thenRefused('sin egen stedfortræder'),
  );

  rule('is not approved for a vacant seat', () =>
    given(created)
      .when(substitute('p-vikar', '2024-07-01', '2024-07-31'))
      .thenRefused('mens forløbet er i »Ledig«'),
  );

  rule('is approved by people, not by a policy', () =>
    given(...held)
      .when({ ...substitute('p-vikar', '2024-07-01', '2024-07-31'), by: policy })
      .thenRefused('Koordinationsgruppens sekretærer'),
  );
});

describe('an abolished seat', () => {
  rule('ends the holder’s term the day before', () =>
    given(...held, { ...abolished, at: '2024-06-30T10:00:00.000Z' })
      .thenIn('abolished')
      .thenContext({ terms: [{ person: 'p-mette', from: '2023-02-01', to: '2024-06-29' }] }),
  );

  rule('ends it by the Danish day, also late in the evening', () =>
    given(...held, { ...abolished, at: '2024-06-30T22:30:00.000Z' }).thenContext({ terms: [{ to: '2024-06-30' }] }),
  );

  rule('may have been vacant', () => given(created, abolished).thenIn('abolished').thenContext({ terms: [] }));

  for (const late of [
    created,
    appoint('p-sofie', '2025-01-01'),
    ended('2025-01-01'),
    substitute('p-a', '2025-01-01', '2025-01-02'),
    abolished,
  ]) {
    rule(`takes nothing more: ${late.command}`, () =>
      given(...held, abolished)
        .when(late)
        .thenRefused('afsluttet'),
    );
  }
});
