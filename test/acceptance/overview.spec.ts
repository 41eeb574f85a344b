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
});
