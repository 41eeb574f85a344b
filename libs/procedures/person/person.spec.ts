import { describe } from '@jest/globals';
import type { ActingSeat } from '#engine/procedure.js';
import { people } from '../../../test/people.js';
import { type Act, rule, story } from '../../../test/specification.js';
import { person } from './procedure.js';

const administrator: ActingSeat = {
  person: 'p-admin',
  seat: 'kog-administrator',
  body: 'kog',
  function: 'administrator',
};
const other: ActingSeat = { ...administrator, person: 'p-anden' };
const { municipalSecretariat, municipalTovholder } = people;
const act = (by: ActingSeat, command: string, data: object): Act => ({ by, command, data });
const registered = act(administrator, 'RegisterPerson', { name: 'Tove Prøvestad', phone: '70 11 22 33' });
const hold = (by: ActingSeat) =>
  act(by, 'PlaceLegalHold', { reason: 'Klagesag verserer', legalGround: 'Klagesag 26/123' });
const lift = (by: ActingSeat) => act(by, 'LiftLegalHold', { reason: 'Klagesagen er slut' });
const erase = (by: ActingSeat) =>
  act(by, 'ErasePerson', { reason: 'Anmodning om sletning', legalGround: 'Artikel 17' });

describe('the register entry', () => {
  rule('says which fields were written, and never what they say', () =>
    story(person)
      .when(registered)
      .thenIn('registered')
      .thenContext({ fields: ['name', 'phone'] }),
  );
  rule('is written by administrators only', () =>
    story(person)
      .when({ ...registered, by: municipalTovholder })
      .thenRefused('Det kan kun gøres af en administrator'),
  );
  rule('is corrected in at least one field', () =>
    story(person)
      .given(registered)
      .when(act(administrator, 'CorrectPerson', {}))
      .thenRefused('mindst ét felt'),
  );
  rule('may get a field it did not have', () =>
    story(person)
      .given(registered)
      .when(act(administrator, 'CorrectPerson', { email: 'tove@opfundet.example' }))
      .thenContext({ fields: ['name', 'phone', 'email'] }),
  );
});

describe('erasure', () => {
  rule('is the end of a person here', () =>
    story(person).given(registered).when(erase(administrator)).thenIn('erased').thenContext({ fields: [] }),
  );
  rule('is for administrators, and no secretary', () =>
    story(person).given(registered).when(erase(municipalSecretariat)).thenRefused('gøres af en administrator'),
  );
  rule('waits for a legal hold, and says on what ground', () =>
    story(person)
      .given(registered, hold(municipalSecretariat))
      .when(erase(administrator))
      .thenRefused('skal bevares (Klagesag 26/123)'),
  );
  rule('is not for the one who decided on the hold or lifted it', () =>
    story(person)
      .given(registered, hold(other), lift(administrator))
      .when(erase(administrator))
      .thenRefused('kan ikke selv slette'),
  );
  rule('is for anybody else once the hold is lifted', () =>
    story(person)
      .given(registered, hold(municipalSecretariat), lift(municipalSecretariat))
      .when(erase(administrator))
      .thenIn('erased'),
  );
});

describe('a legal hold', () => {
  rule('is not placed twice', () =>
    story(person).given(registered, hold(administrator)).when(hold(other)).thenRefused('skal bevares'),
  );
  rule('must be there to be lifted', () =>
    story(person).given(registered).when(lift(administrator)).thenRefused('ingen retlig bevaring'),
  );
});
