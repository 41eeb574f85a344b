import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  Choice,
  Choices,
  Day,
  Flag,
  Id,
  Ids,
  NumberChoice,
  Part,
  Text,
  Texts,
  WhenItHappened,
  Whole,
} from './fields.js';
import { Refusal } from './refusal.js';
import { validate } from './validate.js';

class Room {
  @Text('Navn', { max: 20 }) name!: string;
  @Whole('Pladser', { min: 1, max: 50 }) places!: number;
}

class BookingFields {
  @Text('Titel', { min: 3, max: 20 }) title!: string;
  @Choice('Art', { meeting: 'Møde', party: 'Fest' }) kind!: string;
  @NumberChoice('Etage', [1, 2]) floor!: number;
  @Flag('Offentlig') open!: boolean;
  @Day('Dag') day!: string;
  @Id('Vært') host!: string;
  @Part('Lokale', Room) room!: Room;
  @WhenItHappened('Aftalt', { optional: true }) agreed?: string;
  @Ids('Gæster', { optional: true, min: 1 }) guests?: string[];
  @Texts('Ønsker', { optional: true }) wishes?: string[];
  @Choices('Mad', { fish: 'Fisk', cake: 'Kage' }, { optional: true, min: 1 }) food?: string[];
  @Part('Andre lokaler', Room, { optional: true, list: true }) others?: Room[];
  @Text('Bemærkning', { max: 100, optional: true }) note?: string;
}

const right = {
  title: 'Årsmøde',
  kind: 'meeting',
  floor: 2,
  open: true,
  day: '2024-05-01',
  host: 'p-anna',
  room: { name: 'Salen', places: 40 },
};

/** The fields that stop an input, with their messages; an empty list when it passes. */
function problems(input: unknown): (readonly [string, ...string[]])[] {
  try {
    validate(BookingFields, input);
    return [];
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    expect(error.code).toBe('malformed-input');
    return error.fields.map(({ field, messages }) => [field, ...messages]);
  }
}

const problemsWith = (changes: object) => problems({ ...right, ...changes });
const without = (field: keyof typeof right) => problemsWith({ [field]: undefined });

describe('valid input', () => {
  it('becomes what the command declared, parts and all', () => {
    const booking = validate(BookingFields, { ...right, others: [{ name: 'Loftet', places: 5 }] });
    expect(booking).toBeInstanceOf(BookingFields);
    expect(booking.room).toBeInstanceOf(Room);
    expect(JSON.parse(JSON.stringify(booking))).toEqual({ ...right, others: [{ name: 'Loftet', places: 5 }] });
  });

  it('leaves out what was left out', () => {
    expect(JSON.parse(JSON.stringify(validate(BookingFields, right)))).toStrictEqual(right);
  });
});

describe('unknown fields', () => {
  it('are refused, never dropped: a misspelt optional field would be lost in silence', () => {
    expect(problemsWith({ nte: 'Kage' })).toEqual([['nte', 'feltet findes ikke']]);
  });

  it('are refused inside parts and lists of parts, with their path', () => {
    expect(problemsWith({ room: { ...right.room, colour: 'blå' } })).toEqual([['room.colour', 'feltet findes ikke']]);
    const others = [right.room, { ...right.room, colour: 'blå' }];
    expect(problemsWith({ others })).toEqual([['others.1.colour', 'feltet findes ikke']]);
  });

  it.each(['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'then'])(
    'are refused also when they are called %s',
    (name) => {
      const own = JSON.parse(`{"${name}": {"polluted": true}}`) as object;
      const input = Object.defineProperties({ ...right }, Object.getOwnPropertyDescriptors(own));
      expect(problems(input)).toEqual([[name, 'feltet findes ikke']]);
      expect(({} as { polluted?: true }).polluted).toBeUndefined();
    },
  );

  it('are refused also when they are called __proto__ inside a part', () => {
    const room = JSON.parse('{"name": "Salen", "places": 40, "__proto__": {"places": 0}}') as object;
    expect(problemsWith({ room })).toEqual([['room.__proto__', 'feltet findes ikke']]);
  });
});

describe('a missing or wrong field', () => {
  it('is named with a Danish message', () => {
    expect(without('title')).toEqual([['title', 'skriv 3-20 tegn']]);
    expect(without('kind')).toEqual([['kind', 'vælg en af: meeting, party']]);
    expect(without('floor')).toEqual([['floor', 'vælg 1, 2']]);
    expect(without('open')).toEqual([['open', 'svar true eller false']]);
    expect(without('day')).toEqual([['day', 'skriv en dato som ÅÅÅÅ-MM-DD']]);
    expect(problemsWith({ day: '9999-12-31' })).toEqual([['day', 'vælg et år fra 1900 til 2999']]);
    expect(without('host')).toEqual([['host', 'skriv et id af små bogstaver, tal og bindestreger']]);
  });

  it('is found inside a part, with its path', () => {
    expect(problemsWith({ room: { name: '', places: 40 } })).toEqual([['room.name', 'skriv 1-20 tegn']]);
    expect(problemsWith({ others: [right.room, { name: 'Loftet', places: 51 }] })).toEqual([
      ['others.1.places', 'skriv et helt tal fra 1 til 50'],
    ]);
  });

  it.each([
    ['text that is a number', { title: 12345 }, 'title'],
    ['text that is a list', { title: ['Årsmøde'] }, 'title'],
    ['text of half a character, which no hash can be made of', { title: 'Møde \ud83d' }, 'title'],
    ['a number that is text', { floor: '2' }, 'floor'],
    ['a yes that is text', { open: 'true' }, 'open'],
    ['a day that does not exist', { day: '2023-02-29' }, 'day'],
    ['a day with a time', { day: '2024-05-01T10:00:00Z' }, 'day'],
    ['an id with capitals', { host: 'P-Anna' }, 'host'],
    ['an id that begins with a dash', { host: '-anna' }, 'host'],
    ['a choice that only every object has', { kind: 'toString' }, 'kind'],
    ['a date without meaning', { agreed: 'sidste år' }, 'agreed'],
    ['an id twice', { guests: ['p-bo', 'p-bo'] }, 'guests'],
    ['too few', { guests: [] }, 'guests'],
    ['ids that are not a list', { guests: 'p-bo' }, 'guests'],
    ['a choice of a list that is none of them', { food: ['fish', 'soup'] }, 'food'],
    ['a choice twice', { food: ['fish', 'fish'] }, 'food'],
    ['no choice where one is wanted', { food: [] }, 'food'],
    ['texts that are not text', { wishes: ['kage', 7] }, 'wishes'],
    ['too many', { wishes: Array.from({ length: 501 }, () => 'kage') }, 'wishes'],
    ['an object instead of a list of parts', { others: right.room }, 'others'],
    ['a list instead of a part', { room: [right.room] }, 'room'],
    ['an empty list instead of a part', { room: [] }, 'room'],
    ['text instead of a part', { room: 'Salen' }, 'room'],
    ['null instead of a part', { room: null }, 'room'],
    ['a list inside a list of parts', { others: [[right.room]] }, 'others'],
    ['null inside a list of parts', { others: [null] }, 'others'],
    ['a bottomless list', { note: JSON.parse('['.repeat(50_000) + ']'.repeat(50_000)) as unknown }, 'note'],
    ['null in a field that may be left out: it would count as filled in', { note: null }, 'note'],
    ['null instead of a list that may be left out', { guests: null }, 'guests'],
  ])('is refused: %s', (_what, changes, field) => {
    const found = problemsWith(changes);
    expect([...new Set(found.map(([path]) => path.split('.')[0]))]).toEqual([field]);
    expect(found.flatMap(([, ...messages]) => messages).filter((text) => !/^[a-zæøå]/.test(text))).toEqual([]);
  });

  it('is told together with all the others, in one Danish sentence', () => {
    const wrong = { ...right, title: 'x', floor: 9, room: { name: 'Salen', places: 0 }, extra: 1 };
    expect(() => validate(BookingFields, wrong)).toThrow(
      new Refusal(
        'malformed-input',
        'Ret felterne og send igen: extra: feltet findes ikke; title: skriv 3-20 tegn; floor: vælg 1, 2; ' +
          'room.places: skriv et helt tal fra 1 til 50.',
      ),
    );
  });
});

describe('input that is no object', () => {
  it.each([[[right]], ['tekst'], [7], [null], [undefined], [true]])('is refused: %j', (input) => {
    expect(() => validate(BookingFields, input)).toThrow('Indholdet skal være et JSON-objekt');
  });
});

describe('any JSON at all', () => {
  it('is either refused in Danish or stored exactly as it came, and changes nothing else', () => {
    const field = fc.oneof(fc.constantFrom(...Object.keys(right), 'note', 'others'), fc.string());
    const noise = fc.dictionary(field, fc.jsonValue(), { maxKeys: 3 });
    fc.assert(
      fc.property(noise, (changes) => {
        const input = { ...right, ...changes };
        const before = JSON.stringify(input);
        if (problems(input).length === 0) {
          const stored: unknown = JSON.parse(JSON.stringify(validate(BookingFields, input)));
          expect(stored).toStrictEqual(JSON.parse(before));
        }
        expect(JSON.stringify(input)).toBe(before);
        expect(Object.keys(Object.prototype)).toEqual([]);
      }),
    );
  });
});
