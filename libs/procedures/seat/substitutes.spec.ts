import { describe, expect } from '@jest/globals';
import type { Seat } from '#organisation/seat.js';
import { people } from '../../../test/people.js';
import { act } from '../../../test/revision-acts.js';
import { type Act, rule, story } from '../../../test/specification.js';
import { seat } from './procedure.js';

const { municipalSecretariat, regionalSecretariat, municipalTovholder } = people;

const created = act(municipalSecretariat, 'CreateSeat', {
  title: 'Kommunal tovholder',
  body: 'tf',
  function: 'tovholder',
  side: 'municipal',
});
const appoint = (person: string, from: string): Act => act(municipalSecretariat, 'Appoint', { person, from });
const substitute = (person: string, from: string, to: string): Act =>
  act(municipalSecretariat, 'ApproveSubstitute', { person, from, to });

const given = (...acts: Act[]) => story(seat, { 'body/tf': {} }).given(...acts);
const held = [created, appoint('p-mette', '2023-02-01')];

describe('a substitute the holder asks for', () => {
  const holder = { ...municipalTovholder, body: 'tf' };
  const mine = [created, appoint(holder.person, '2023-02-01')];
  const asked = (by = holder, changes: object = {}): Act =>
    act(by, 'ProposeSubstitute', {
      person: 'p-vikar',
      from: '2024-07-01',
      to: '2024-07-31',
      reason: 'Sommerferie',
      ...changes,
    });
  const declined = act(regionalSecretariat, 'DeclineSubstitute', { reason: 'Har en anden opgave' });
  const chair = { ...people.municipalChair, body: 'tf' };
  const asChair = (by: Act['by']): Act =>
    act(by, 'ApproveSubstituteAsChair', { person: 'p-vikar', from: '2024-07-01', to: '2024-07-31' });

  rule('can do nothing before somebody else has approved', () =>
    given(...mine, asked())
      .thenContext({ proposal: { person: 'p-vikar', proposedBy: holder.person }, substitutes: [] })
      .thenAwaits('ApproveSubstitute'),
  );

  rule('is approved by the secretariat', () =>
    given(...mine, asked(), substitute('p-vikar', '2024-07-01', '2024-07-31'))
      .thenContext({ substitutes: [{ person: 'p-vikar', to: '2024-07-31' }] })
      .thenAwaits(),
  );

  rule('is approved by the chair of the body', () =>
    given(...mine, asked(), asChair(chair)).thenContext({ substitutes: [{ person: 'p-vikar' }] }),
  );

  rule('is not approved by the chair of another body', () =>
    given(...mine, asked())
      .when(asChair(people.municipalChair))
      .thenRefused('organets formand'),
  );

  rule('is not approved by the one who is to stand in', () =>
    given(...mine, asked())
      .when(asChair({ ...chair, person: 'p-vikar' }))
      .thenRefused('af en anden end stedfortræderen selv'),
  );

  rule('is not approved by the one who asked, whatever other seat that one has', () =>
    given(...mine, asked())
      .when(asChair({ ...chair, person: holder.person }))
      .thenRefused('af en anden end stedfortræderen selv og den, der har posten'),
  );

  rule('is not approved by one who acts as a substitute', () =>
    given(...mine, asked())
      .when(asChair({ ...chair, person: 'p-anden', onBehalfOf: chair.person }))
      .thenRefused('selv handler som stedfortræder'),
  );

  rule('is asked for by nobody but the holder: there are no chains', () =>
    given(...mine)
      .when(asked({ ...holder, person: 'p-vikar2', onBehalfOf: holder.person }))
      .thenRefused('en stedfortræder kan ikke give mandatet videre'),
  );

  rule('is not asked for by another holder of such a seat', () =>
    given(...mine)
      .when(asked({ ...holder, person: 'p-fremmed' }))
      .thenRefused('Kun den, der selv har posten'),
  );

  rule('never has an open end', () =>
    given(...mine)
      .when(asked(holder, { to: undefined }))
      .thenRefused('to: skriv en dato'),
  );

  rule('may be declined with a reason, and another asked for', () =>
    given(...mine, asked(), declined, asked(holder, { person: 'p-anden' })).thenContext({
      proposal: { person: 'p-anden' },
    }),
  );

  rule('is not declined where none was asked for', () =>
    given(...mine)
      .when(declined)
      .thenRefused('ikke foreslået en stedfortræder'),
  );

  rule('is no longer asked for when the holder is another', () =>
    given(...mine, asked(), appoint('p-sofie', '2024-03-01')).thenAwaits(),
  );
});

describe('a substitute who is called back', () => {
  const back = (on: string, person = 'p-vikar'): Act =>
    act(municipalSecretariat, 'RevokeSubstitute', { person, on, reason: 'Tilbage før tid' });
  const standingIn = [...held, substitute('p-vikar', '2024-07-01', '2024-07-31')];

  rule('stops on the day that is said', () =>
    given(...standingIn, back('2024-07-15')).thenContext({ substitutes: [{ person: 'p-vikar', to: '2024-07-15' }] }),
  );

  rule('may be called back before the period begins, and then never stands in', () => {
    const told = given(...standingIn, back('2024-06-30'));
    const { substitutes } = told.run.context as Seat;
    expect(substitutes.some(({ from, to }) => from <= to)).toBe(false);
    return told;
  });

  rule('is not called back twice, nor after the period has ended', () =>
    given(...standingIn, back('2024-06-30'))
      .when(back('2024-06-30'))
      .thenRefused('ikke godkendt stedfortræder efter den dag'),
  );

  rule('may be called back by the holder', () =>
    given(...standingIn)
      .when({ ...back('2024-07-15'), by: { ...municipalTovholder, body: 'tf' } })
      .thenContext({ substitutes: [{ to: '2024-07-15' }] }),
  );
});

describe('a tovholderfunktion', () => {
  const tovholderfunktion = { 'body/tf': { name: 'Psykiatri', level: 'tovholderfunktion' } };
  const other = (fn: string, side: string, person: string, more: object = {}) => ({
    title: `En anden post`,
    body: 'tf',
    function: fn,
    side,
    terms: [{ person, from: '2023-02-01' }],
    substitutes: [],
    ...more,
  });
  const beside = (...seats: object[]) =>
    story(seat, {
      ...tovholderfunktion,
      ...Object.fromEntries(seats.map((one, index) => [`seat/tf-${index + 1}`, one])),
    });

  rule('takes a second tovholder of the other side', () =>
    beside(other('tovholder', 'regional', 'p-ole'))
      .given(created)
      .thenIn('vacant'),
  );

  rule('refuses a third tovholder at once', () =>
    beside(other('tovholder', 'municipal', 'p-anne'), other('tovholder', 'regional', 'p-ole'))
      .given()
      .when(created)
      .thenRefused('Der er allerede en kommunal tovholder: tf-1'),
  );

  rule('refuses a seat for a side it does not have', () =>
    beside()
      .given()
      .when(act(municipalSecretariat, 'CreateSeat', { ...created.data, side: 'generalPractice' }))
      .thenRefused('ikke plads til en tovholder for Almen praksis'),
  );

  rule('refuses the same person on both sides at once', () =>
    beside(other('kontaktdirektoer', 'regional', 'p-mette'))
      .given(created)
      .when(appoint('p-mette', '2023-02-01'))
      .thenRefused('p-mette har allerede posten En anden post (tf-1) i samme periode'),
  );

  rule('refuses the same person in two of its seats on one side', () =>
    beside(other('kontaktdirektoer', 'municipal', 'p-mette'))
      .given(created)
      .when(appoint('p-mette', '2023-02-01'))
      .thenRefused('forskellige personers'),
  );

  rule('takes one who has left the other seat', () =>
    beside(
      other('kontaktdirektoer', 'municipal', 'p-mette', {
        terms: [{ person: 'p-mette', from: '2022-01-01', to: '2023-01-31' }],
      }),
    )
      .given(created, appoint('p-mette', '2023-02-01'))
      .thenIn('held'),
  );

  rule('refuses a substitute who sits on the other side', () =>
    beside(other('tovholder', 'regional', 'p-ole'))
      .given(created, appoint('p-mette', '2023-02-01'))
      .when(substitute('p-ole', '2024-07-01', '2024-07-31'))
      .thenRefused('på den anden side af samme organ'),
  );
});
