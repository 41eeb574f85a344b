import { describe, expect, it } from '@jest/globals';
import { Allow, IsString, ValidateBy, validateSync } from 'class-validator';
import fc from 'fast-check';
import { Choice, Day, Flag, Id, Ids, NumberChoice, Part, Text, WhenItHappened, Whole } from './fields.js';
import { surelyRight } from './surely-right.js';
import { rememberSearches } from './validation-search.js';

rememberSearches();

class Meeting {
  @Text('Titel', { min: 3, max: 20 }) title!: string;
  @Choice('Art', { board: 'Bestyrelse', group: 'Gruppe' }) kind!: string;
  @NumberChoice('Spor', [1, 2, 3]) spor!: number;
  @Flag('Offentligt') open!: boolean;
  @Day('Dag') day!: string;
  @Id('Formand') chair!: string;
  @Whole('Pladser', { min: 1, max: 50, optional: true }) places?: number;
  @WhenItHappened('Aftalt', { optional: true }) agreed?: string;
}

class LargeMeeting extends Meeting {
  @Text('Sal', { max: 20 }) hall!: string;
}

const right = { title: 'Årsmøde', kind: 'board', spor: 2, open: true, day: '2024-05-01', chair: 'p-anna' };
const meeting = (changes: object = {}): Meeting => Object.assign(new Meeting(), right, changes);

const OPTIONS = { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: false };
const flaws = (instance: object): number => validateSync(instance, OPTIONS).length;

describe('an instance', () => {
  it('is surely right when every field meets its rules, and those left out may be', () => {
    expect(surelyRight(meeting())).toBe(true);
    expect(surelyRight(meeting({ places: 12, agreed: '2024-05' }))).toBe(true);
  });

  it.each([
    ['a field is missing', { title: undefined }],
    ['a field breaks its rule', { spor: 4 }],
    ['a field that may be left out breaks its rule', { places: 51 }],
    ['a field is null', { places: null }],
    ['a field is of another type', { open: 'true' }],
    ['there is a field too many', { colour: 'blå' }],
  ])('is not when %s', (_what, changes) => {
    expect(surelyRight(meeting(changes))).toBe(false);
  });

  it('is judged by the rules of the class it inherits from as well', () => {
    const large = (changes: object) => Object.assign(new LargeMeeting(), right, changes);
    expect(surelyRight(large({ hall: 'Salen' }))).toBe(true);
    expect(surelyRight(large({ hall: '' }))).toBe(false);
    expect(surelyRight(large({ hall: 'Salen', spor: 4 }))).toBe(false);
  });

  it('is judged anew when its class has been decorated since', () => {
    class Later {
      @IsString() name = 'x';
      size: unknown = 7;
    }
    expect(surelyRight(new Later())).toBe(false);
    IsString()(Later.prototype, 'size');
    expect(surelyRight(new Later())).toBe(false);
    expect(surelyRight(Object.assign(new Later(), { size: 'stor' }))).toBe(true);
  });
});

describe('nothing is said', () => {
  const promised = ValidateBy({ name: 'promised', async: true, validator: { validate: () => Promise.resolve(true) } });

  it('of parts, of lists judged item by item, of rules that answer later, and of what the library has beside rules', () => {
    class WithPart {
      @Part('Møde', Meeting) meeting = meeting();
    }
    class WithList {
      @Ids('Gæster') guests = ['p-bo'];
    }
    class WithPromise {
      @promised name = 'x';
    }
    class WithAnything {
      @Allow() anything = 7;
    }
    for (const instance of [new WithPart(), new WithList(), new WithPromise(), new WithAnything()]) {
      expect(surelyRight(instance)).toBe(false);
    }
  });
});

describe('any instance at all', () => {
  it('is surely right if and only if the library finds nothing, where there are only plain rules', () => {
    // What every object has is no field of an input: `validate` has refused those before.
    const other = fc.string().filter((name) => !(name in Object.prototype));
    const field = fc.oneof(fc.constantFrom(...Object.keys(right), 'places', 'agreed'), other);
    const value = fc.oneof(fc.jsonValue(), fc.constantFrom(1, 2, 'group', '2023', 'p-bo', 'Et møde', undefined));
    fc.assert(
      fc.property(fc.dictionary(field, value, { maxKeys: 2 }), (changes) => {
        const instance = meeting(changes);
        expect(surelyRight(instance)).toBe(flaws(instance) === 0);
      }),
    );
  });
});
