import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { plusDays } from '#engine/calendar.js';
import type { Body } from './body.js';
import { type OrganisationState, actingOn } from './organisation.js';
import type { Seat, Term } from './seat.js';
import { bodyOnDay, organisationOnDay, seatsMeant } from './who-could-decide.js';
import { whoCouldGive } from './who-could-give.js';

const founding = { aliases: [], successors: [], members: [], portfolio: [], legalBasis: 'Sundhedsaftalen' } as const;
const sss: Body = {
  ...founding,
  name: 'Strategisk Sundhedsstyregruppe',
  code: 'SSS',
  formerNames: [{ name: 'Styregruppen', until: '2023-06-30' }],
  level: 'administrative',
  firstDay: '2023-01-25',
  firstDayKnown: false,
  lastDay: '2026-12-31',
  successors: ['ny'],
};
const chair: Seat = {
  title: 'Kommunal formand',
  body: 'sss',
  function: 'chair',
  side: 'municipal',
  terms: [
    { person: 'p-inge', from: '2023-02-01', to: '2024-06-30' },
    { person: 'p-sofie', from: '2024-09-01' },
  ],
  substitutes: [{ person: 'p-vikar', from: '2024-06-01', to: '2024-09-30' }],
};
const state: OrganisationState = {
  bodies: new Map<string, Body>([
    ['sss', sss],
    ['ny', { ...founding, name: 'Den nye styregruppe', level: 'administrative', firstDay: '2027-01-01' }],
  ]),
  seats: new Map([['sss-chair-municipal', chair]]),
};
const on = (day: string, body = 'sss') => bodyOnDay(state, body, day)!;
const seatOn = (day: string) => on(day).seats[0]!;

describe('who could decide on a day', () => {
  it('was the holder, in the body as it was called then, on its legal basis', () => {
    expect(on('2023-03-22')).toMatchObject({
      name: 'Styregruppen',
      nameNow: 'Strategisk Sundhedsstyregruppe',
      standing: 'exists',
      legalBasis: 'Sundhedsaftalen',
      text: 'Organet fandtes; af 1 registrerede poster var 1 besat.',
      seats: [{ standing: 'held', holder: { person: 'p-inge', from: '2023-02-01' }, substitutes: [] }],
    });
  });

  it('was also the approved substitute, while it lasted', () => {
    expect(seatOn('2024-06-15').substitutes.map(({ person }) => person)).toEqual(['p-vikar']);
    expect(seatOn('2024-10-01').substitutes).toEqual([]);
  });

  it('was nobody while the seat was vacant, and nobody stood in', () => {
    expect(seatOn('2024-07-15')).toMatchObject({ standing: 'vacant', vacantSince: '2024-07-01', substitutes: [] });
  });

  it('is not known before the record begins: neither of the seat nor of the body', () => {
    expect(seatOn('2023-01-30')).toMatchObject({ standing: 'unknown' });
    expect(on('2022-05-01')).toMatchObject({
      standing: 'unknown',
      seats: [],
      text: 'Ukendt: systemet har intet registreret om organet før den 2023-01-25.',
    });
  });

  it('is told apart from a body that did not exist yet, or not any more', () => {
    expect(on('2026-12-31', 'ny')).toMatchObject({ standing: 'notYet' });
    expect(on('2027-01-01')).toMatchObject({
      standing: 'ended',
      seats: [],
      text: 'Organet var ophørt; dets sidste dag var den 2026-12-31, og det er afløst af Den nye styregruppe.',
    });
  });

  it('is unknown, not empty, where no seat was ever recorded', () => {
    expect(on('2027-01-01', 'ny').text).toContain('ukendt, ikke tomt');
  });

  it('is undefined only for what is no body', () => {
    expect(bodyOnDay(state, 'findes-ikke', '2024-01-01')).toBeUndefined();
  });
});

describe('who could give a command on a day', () => {
  const who = (day: string, query = { function: 'chair', body: 'sss' }) => whoCouldGive(state, [query], day)[0]!.text;

  it('is told in a sentence, whatever is known', () => {
    expect(who('2023-03-22')).toBe('Kommunal formand: p-inge.');
    expect(who('2024-06-15')).toBe('Kommunal formand: p-inge, stedfortræder p-vikar (til og med 2024-09-30).');
    expect(who('2024-07-15')).toBe('Kommunal formand: ledig siden 2024-07-01.');
    expect(who('2022-05-01')).toMatch('Ukendt: systemet har intet registreret');
    expect(who('2027-01-01')).toMatch('Strategisk Sundhedsstyregruppe: Organet var ophørt');
    expect(who('2024-01-01', { function: 'secretary', body: 'sss' })).toMatch('ukendt, ikke tomt');
    expect(who('2024-01-01', { function: 'chair', body: 'findes-ikke' })).toMatch('ikke registreret: ukendt');
    expect(who('2024-01-01', { function: 'clock', body: 'system' })).toMatch('Systemets ur');
  });
});

const day = fc.integer({ min: 0, max: 2_000 }).map((days) => plusDays('2022-06-01', days));
const person = fc.constantFrom('p-1', 'p-2', 'p-3');
const period = fc
  .tuple(day, fc.integer({ min: 0, max: 400 }))
  .map(([from, days]) => ({ from, to: plusDays(from, days) }));
const terms: fc.Arbitrary<Term[]> = fc
  .array(fc.tuple(person, period, fc.boolean()), { maxLength: 4 })
  .map((list) => list.map(([who, { from, to }, open]) => ({ person: who, from, ...(!open && { to }) })));
const body: fc.Arbitrary<Body> = fc
  .record(
    {
      name: fc.constant('Et organ'),
      level: fc.constant('cluster' as const),
      firstDay: day,
      lastDay: day,
      firstDayKnown: fc.boolean(),
    },
    { requiredKeys: ['name', 'level', 'firstDay'] },
  )
  .map((one) => ({ ...founding, ...one }));
const seat: fc.Arbitrary<Seat> = fc
  .tuple(fc.constantFrom('a', 'b', 'væk'), terms, fc.array(fc.tuple(person, period)))
  .map(([of, held, standIns]) => ({
    title: 'En post',
    body: of,
    function: 'chair' as const,
    terms: held,
    substitutes: standIns.map(([who, dates]) => ({ person: who, ...dates })),
  }));
const organisation = fc.tuple(body, body, fc.array(seat, { maxLength: 5 })).map(([a, b, seats]): OrganisationState => ({
  bodies: new Map([
    ['a', a],
    ['b', b],
  ]),
  seats: new Map(seats.map((one, index) => [`post-${index}`, one])),
}));

describe('for every body and every day', () => {
  it('there is an answer: one standing, one sentence, and each seat held, vacant or unknown', () => {
    fc.assert(
      fc.property(organisation, day, (some, today) => {
        for (const answer of organisationOnDay(some, today)) {
          expect(answer.text).toMatch(/\.$/);
          expect(answer.seats.length > 0 && answer.standing !== 'exists').toBe(false);
          for (const { standing, holder, substitutes } of answer.seats) {
            expect(holder !== undefined).toBe(standing === 'held');
            expect(standing === 'held' || substitutes.length === 0).toBe(true);
          }
        }
      }),
    );
  });

  it('it names exactly those whom the system would let act', () => {
    fc.assert(
      fc.property(organisation, day, (some, today) => {
        const named = seatsMeant(some, { function: 'chair' }, today).flatMap(({ seat: id, holder, substitutes }) =>
          [holder, ...substitutes].flatMap((term) => (term ? [`${id} ${term.person}`] : [])),
        );
        const allowed = [...some.seats.keys()].flatMap((id) =>
          ['p-1', 'p-2', 'p-3'].filter((who) => mayAct(some, who, id, today)).map((who) => `${id} ${who}`),
        );
        expect([...new Set(named)].toSorted()).toEqual(allowed.toSorted());
      }),
    );
  });
});

function mayAct(some: OrganisationState, who: string, id: string, today: string): boolean {
  try {
    actingOn(some, who, id, today);
    return true;
  } catch {
    return false;
  }
}
