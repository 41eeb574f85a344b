import { describe, expect, it } from '@jest/globals';
import type { Side } from '#engine/fact.js';
import type { Body, Level } from './body.js';
import { checkComposition } from './check-composition.js';
import type { Seat, SeatFunction } from './seat.js';

const DAY = '2024-03-01';

type Place = readonly [fn: SeatFunction, side: Side | undefined, person: string | undefined, more?: Partial<Seat>];

function faults(
  made: { level: Level; code?: string },
  places: readonly Place[],
  beside: readonly Body[] = [],
  day = DAY,
) {
  const body: Body = {
    name: 'Organet',
    aliases: [],
    legalBasis: 'Aftalen',
    firstDay: '2023-01-25',
    successors: [],
    members: [],
    portfolio: [],
    ...made,
  };
  const seats = places.map(([fn, side, person, more = {}], index): [string, Seat] => [
    `post-${index + 1}`,
    {
      title: 'Post',
      body: 'o',
      function: fn,
      ...(side && { side }),
      terms: person ? [{ person, from: '2023-02-01' }] : [],
      substitutes: [],
      ...more,
    },
  ]);
  const bodies = new Map([['o', body] as const, ...beside.map((one, index) => [`b-${index}`, one] as const)]);
  return checkComposition({ bodies, seats: new Map(seats) }, 'o', day).map(({ text }) => text);
}

const tf = { level: 'tovholderfunktion' } as const;
const four: readonly Place[] = [
  ['tovholder', 'municipal', 'p-1'],
  ['tovholder', 'regional', 'p-2'],
  ['kontaktdirektoer', 'municipal', 'p-3'],
  ['kontaktdirektoer', 'regional', 'p-4'],
];
const changed = (index: number, place: Place): Place[] => four.with(index, place);

describe('a tovholderfunktion', () => {
  it('is two tovholdere and two kontaktdirektører, one of each for each side', () => {
    expect(faults(tf, four)).toEqual([]);
  });

  it('lacks one whose seat is vacant', () => {
    expect(faults(tf, changed(1, ['tovholder', 'regional', undefined]))).toEqual([
      'Mangler: regional tovholder. Ledig: post-2.',
    ]);
  });

  it('lacks one that no seat was made for', () => {
    expect(faults(tf, four.slice(0, 3))).toEqual([
      'Mangler: regional kontaktdirektør. Ingen post er oprettet til det.',
    ]);
  });

  it('has no room for a third tovholder', () => {
    expect(faults(tf, [...four, ['tovholder', 'municipal', 'p-5']])).toEqual([
      'For mange: kommunal tovholder: 2, højst 1.',
    ]);
  });

  it('is four different people', () => {
    expect(faults(tf, changed(2, ['kontaktdirektoer', 'municipal', 'p-1']))).toEqual([
      'Samme person: p-1 er både tovholder (post-1) og kontaktdirektør (post-3); det skal være forskellige personer.',
    ]);
  });

  it('has nobody from a third side', () => {
    expect(faults(tf, [...four, ['tovholder', 'generalPractice', 'p-5']])).toEqual([
      'Forkert side: post-5 er for almen praksis, men skal være for kommunerne eller regionen.',
    ]);
  });

  it('is judged on the day: two in the same seat after each other are not one too many', () => {
    const terms = [
      { person: 'p-1', from: '2023-02-01', to: '2024-02-29' },
      { person: 'p-9', from: '2024-03-01' },
    ];
    expect(faults(tf, changed(0, ['tovholder', 'municipal', undefined, { terms }]))).toEqual([]);
    // p-9 sat in the other seat until the very day before.
    const left = [{ person: 'p-9', from: '2023-02-01', to: '2024-02-29' }];
    const both = changed(0, ['tovholder', 'municipal', undefined, { terms }]);
    const moved = both.with(1, ['tovholder', 'regional', undefined, { terms: left }]);
    expect(faults(tf, moved)).toEqual(['Mangler: regional tovholder. Ledig: post-2.']);
  });

  it('does not count a seat that was abolished', () => {
    expect(faults(tf, [...four, ['tovholder', 'municipal', 'p-5', { abolishedOn: DAY }]])).toEqual([]);
  });

  it('is not judged on a day it does not exist', () => {
    expect(faults(tf, [], [], '2022-01-01')).toEqual([]);
  });
});

describe('the chairmanship of SSS', () => {
  const sss = { level: 'administrative', code: 'SSS' } as const;

  it('is two people, one for each side', () => {
    expect(
      faults(sss, [
        ['chair', 'municipal', 'p-1'],
        ['chair', 'regional', 'p-2'],
      ]),
    ).toEqual([]);
    expect(
      faults(sss, [
        ['chair', 'municipal', 'p-1'],
        ['chair', 'regional', 'p-1'],
      ]),
    ).toEqual(['Samme person: p-1 er både formand (post-1) og formand (post-2); det skal være forskellige personer.']);
  });

  it('has members of all three parties beside it', () => {
    const chairs: Place[] = [
      ['chair', 'municipal', 'p-1'],
      ['chair', 'regional', 'p-2'],
    ];
    expect(faults(sss, [...chairs, ['member', 'generalPractice', 'p-3'], ['member', 'regional', 'p-2']])).toEqual([]);
  });
});

describe('SSU', () => {
  const ssu = { level: 'political', code: 'SSU' } as const;
  const many = (count: number, side: Side, from: number, capacity?: Seat['capacity']): Place[] =>
    Array.from({ length: count }, (_, index) => ['member', side, `p-${from + index}`, capacity ? { capacity } : {}]);
  const whole: Place[] = [
    ...many(1, 'regional', 1, 'regionalCouncilChair'),
    ...many(4, 'regional', 2, 'regionalCouncillor'),
    ...many(4, 'municipal', 6, 'clusterChairMayor'),
    ...many(1, 'municipal', 10, 'municipalCommitteeChair'),
    ...many(2, 'generalPractice', 11),
  ];

  it('is five from the regional council, five from the municipalities and two from general practice', () => {
    expect(faults(ssu, whole)).toEqual([]);
  });

  it('needs the chair of the regional council among the five', () => {
    expect(faults(ssu, [...many(5, 'regional', 1, 'regionalCouncillor'), ...whole.slice(5)])).toEqual([
      'Mangler: formand for regionsrådet. Ingen post er oprettet til det.',
    ]);
  });

  it('needs the mayors of all four municipalities that chair a cluster', () => {
    const three = [...whole.slice(0, 8), ...whole.slice(9)];
    expect(faults(ssu, three)).toEqual([
      'Mangler: medlem fra kommunerne: 4 af 5. Ingen post er oprettet til det.',
      'Mangler: borgmester fra en kommune med formandskabet i en klynge: 3 af 4. Ingen post er oprettet til det.',
    ]);
  });
});

describe('the others', () => {
  it('SDK has a chairmanship of municipal directors', () => {
    const sdk = { level: 'administrative', code: 'SDK' } as const;
    expect(faults(sdk, [['chair', 'municipal', 'p-1']])).toEqual([]);
    expect(faults(sdk, [['chair', 'regional', 'p-1']])).toEqual([
      'Mangler: formand. Ingen post er oprettet til det.',
      'Forkert side: post-1 er for regionen, men skal være for kommunerne.',
    ]);
  });

  it('KOG has at least one secretary for each side', () => {
    const kog = { level: 'secretariat', code: 'KOG' } as const;
    expect(
      faults(kog, [
        ['secretary', 'municipal', 'p-1'],
        ['secretary', 'regional', 'p-2'],
        ['secretary', 'regional', 'p-3'],
      ]),
    ).toEqual([]);
    expect(faults(kog, [['secretary', 'municipal', 'p-1']])).toEqual([
      'Mangler: regional sekretær. Ingen post er oprettet til det.',
    ]);
  });

  const secretaries: Place[] = [
    ['secretary', 'municipal', 'p-1'],
    ['secretary', 'regional', 'p-2'],
  ];
  const group = { level: 'workingGroup' } as const;
  const reference: Body = {
    name: 'Referencegruppen',
    aliases: [],
    level: 'referenceGroup',
    parent: 'o',
    legalBasis: 'Kommissoriet',
    firstDay: '2023-01-25',
    successors: [],
    members: [],
    portfolio: [],
  };

  it('a working group has two chairs, or none and a reference group', () => {
    expect(faults(group, [...secretaries, ['chair', 'municipal', 'p-3'], ['chair', 'regional', 'p-4']])).toEqual([]);
    expect(faults(group, secretaries, [reference])).toEqual([]);
    expect(faults(group, secretaries)).toEqual([
      'Mangler: et delt formandskab på to, eller en referencegruppe i stedet.',
    ]);
    expect(faults(group, [...secretaries, ['chair', 'municipal', 'p-3']], [reference])).toEqual([
      'Mangler: den anden formand i et delt formandskab.',
    ]);
  });

  it('a body without a rule is never wrong', () => {
    expect(faults({ level: 'advisory' }, [])).toEqual([]);
  });
});
