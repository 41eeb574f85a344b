import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { type Running, startProduct } from './product.js';

describe('what the secretariat keeps an eye on, in one answer each', () => {
  let running: Running;
  beforeAll(async () => {
    running = await startProduct({});
  });
  afterAll(() => running.stop());

  const overview = async <T>(path: string): Promise<T> =>
    (await request(running.server).get(`/api/overview/${path}`).expect(200)).body as T;

  it('has the twenty initiatives of the plan in its order, each where it stands', async () => {
    interface Plan {
      initiatives: { id: string; column: string; periods: { number: number; firstDay: string }[] }[];
      plans: { period: string; missingFollowUps: string[] }[];
    }
    const { initiatives, plans } = await overview<Plan>('plan');
    expect(initiatives.map(({ periods: [first] }) => first!.number)).toEqual(
      Array.from({ length: 20 }, (_none, index) => index + 1),
    );
    expect(initiatives.filter(({ column }) => column === 'seekingLead').map(({ id }) => id)).toEqual([
      'kommunikationsredskaber',
      'telemedicin',
      'alkoholoverforbrug',
    ]);
    expect(initiatives.find(({ id }) => id === 'laenderygbesvaer')!.column).toBe('takingIntoUse');
    expect(plans[0]!.missingFollowUps).toContain('Politisk opfølgning for 2024');
  });

  it('sets every agreement against all who are asked, and says where only a number is known', async () => {
    interface Adoptions {
      parties: { level: string }[];
      agreements: { id: string; ledgers: object[]; counts: { text: string }[] }[];
    }
    const { parties, agreements } = await overview<Adoptions>('adoptions');
    const counted = (level: string) => parties.filter((one) => one.level === level).length;
    expect([counted('municipality'), counted('region'), counted('generalPractice')]).toEqual([22, 1, 1]);
    const known = agreements.find(({ id }) => id === 'laenderygbesvaer')!;
    expect(known.counts.map(({ text }) => text)).toEqual(['20 af 22 (hvilke vides ikke)']);
    expect(known.ledgers).toEqual([]);
  });

  it('shows the organisation on a day in words, and that the change of 2027 is only prepared', async () => {
    interface Organisation {
      bodies: { body: string; standing: string; levelTitle: string; seats: { functionTitle: string }[] }[];
      changes: { on: string }[];
      successions: { day: string; carriedOut: boolean; lines: { confirmed: boolean }[] }[];
    }
    const { bodies, changes, successions } = await overview<Organisation>('organisation?on=2026-06-01');
    const kog = bodies.find(({ body }) => body === 'kog')!;
    expect(kog).toMatchObject({ standing: 'exists', levelTitle: 'Sekretariat' });
    expect(kog.seats.map(({ functionTitle }) => functionTitle)).toEqual(['Sekretær', 'Sekretær']);
    expect(changes.map(({ on }) => on)).toContain('2023-01-25');
    expect(successions).toMatchObject([{ day: '2027-01-01', carriedOut: false }]);
    expect(successions[0]!.lines.every(({ confirmed }) => !confirmed)).toBe(true);
    await request(running.server).get('/api/overview/organisation?on=i-morgen').expect(400);
  });

  it('finds a body by any of its names, with everyone who has had its seats', async () => {
    interface Body {
      id: string;
      records: { terms: { person: string }[] }[];
      prepared: object[];
      members: { confirmed: boolean }[];
    }
    const cluster = await overview<Body>('organisation/klynge-soenderjylland');
    expect(cluster.members.every(({ confirmed }) => confirmed)).toBe(true);
    expect(cluster.prepared).toHaveLength(1);
    const secretariat = await overview<Body>('organisation/KOG');
    expect(secretariat.id).toBe('kog');
    expect(secretariat.records.flatMap(({ terms }) => terms.map(({ person }) => person))).toEqual(['p-1025', 'p-1026']);
    await request(running.server).get('/api/overview/organisation/findes-ikke').expect(404);
  });
});
