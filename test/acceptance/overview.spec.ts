import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { municipalTovholder, need, regionalTovholder, secretariat } from './people.js';
import { type Running, startProduct } from './product.js';

interface Entry {
  readonly agreement: { readonly id: string };
  readonly revisions: readonly { readonly id: string; readonly awaiting: readonly object[] }[];
}

let running: Running;
beforeAll(async () => {
  running = await startProduct();
});
afterAll(() => running.stop());

describe('what the secretariat keeps an eye on, in one answer each', () => {
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
    expect(kog.seats.map(({ functionTitle }) => functionTitle)).toEqual([
      'Sekretær',
      'Sekretær',
      'Administrator',
      'Administrator',
    ]);
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
    expect(secretariat.records.flatMap(({ terms }) => terms.map(({ person }) => person))).toEqual([
      'p-1025',
      'p-1026',
      'p-1037',
      'p-1038',
    ]);
    await request(running.server).get('/api/overview/organisation/findes-ikke').expect(404);
  });

  it('has the governance model in words, with what is decided told from what is only assumed', async () => {
    interface Governance {
      versions: { inForce: boolean; source: string; rules: { rule: string; text: string; basisTitle: string }[] }[];
    }
    const { versions } = await overview<Governance>('governance');
    expect(versions).toHaveLength(1);
    const [{ inForce, source, rules }] = versions as [Governance['versions'][number]];
    expect(inForce).toBe(true);
    expect(source).toContain('dokumenteret');
    const basisOf = (wanted: string) => rules.find(({ rule }) => rule === wanted)!.basisTitle;
    expect([basisOf('approval'), basisOf('hearingMonths'), basisOf('writtenApproval.answerDays')]).toEqual([
      'besluttet',
      'skal bekræftes',
      'antaget, fordi versionen ikke nævner det',
    ]);
  });

  it('lists hearings with who is missing, and the seats a commissorium asks for with who is nominated', async () => {
    const post = async (path: string, body: object, by = secretariat): Promise<void> => {
      const { status, body: answer } = await request(running.server).post(`/api/${path}`).set(by).send(body);
      if (status >= 300) throw new Error(`${path}: ${JSON.stringify(answer)}`);
      await running.product.caughtUp(await running.product.store.head());
    };
    await post('hearing/h/prepare-hearing', {
      title: 'Høring om Kom trygt hjem',
      document: 'Sag 26/7',
      parties: ['piu', 'assens'],
      about: 'initiative',
      subject: 'kom-trygt-hjem',
    });
    await post('hearing/h/open-hearing', {});
    await post('hearing/h/record-response', { party: 'assens', document: 'Svar 1' });
    const opening = { title: 'Arbejdsgruppe om overgange', tovholderfunktion: 'tf-psykiatri' };
    await post('commissorium/k/open-commissorium', opening, municipalTovholder);
    const seats = [
      { profile: 'Sygeplejerske', side: 'municipal', mandatory: true },
      { profile: 'Økonom', side: 'regional', mandatory: false },
    ];
    await post('commissorium/k/describe-seats', { seats }, municipalTovholder);

    expect(await overview('hearings')).toMatchObject({
      hearings: [
        {
          id: 'h',
          open: true,
          answered: 1,
          parties: 2,
          text: '1 af 2 har svaret: mangler Patientinddragelsesudvalget',
        },
      ],
      writtenApprovals: [],
      chairApprovedCases: [],
    });
    expect(await overview('nominations')).toMatchObject({
      commissoria: [{ id: 'k', filled: 0, required: 1, seats: [{ mandatory: true }, { mandatory: false }] }],
    });
  });
});

describe('the agreements as their tovholdere list them', () => {
  beforeAll(async () => {
    await request(running.server).post('/api/revision/r1/report-need').set(municipalTovholder).send(need).expect(201);
    for (const by of [municipalTovholder, regionalTovholder]) {
      const data = { spor: 3, reason: 'Opgaver flytter mellem siderne' };
      await request(running.server).post('/api/revision/r1/propose-spor').set(by).send(data).expect(200);
    }
  });

  async function entryOf(id: string): Promise<Entry> {
    const after = await running.product.store.head();
    const { body } = await request(running.server).get(`/api/portfolio?after=${after}`).expect(200);
    return (body as { agreements: Entry[] }).agreements.find(({ agreement }) => agreement.id === id)!;
  }

  it('say which version is in force, who looks after it, and what is not planned', async () => {
    expect(await entryOf('sam-bo')).toMatchObject({
      tovholderfunktion: { id: 'tf-rehabilitering', name: expect.stringContaining('rehabilitering') },
      version: { number: 2, takenIntoUseOn: '2025-05-19' },
      nextReview: null,
      revisions: [{ id: 'sam-bo-2023', ended: true, awaiting: [] }],
    });
  });

  it('say where nobody looks after it, and where no version is in force', async () => {
    expect(await entryOf('revisionsmodellen')).toMatchObject({ tovholderfunktion: null });
    expect(await entryOf('erhvervet-hjerneskade')).toMatchObject({ version: null });
  });

  it('name those a revision waits for, also where it waits for its commissorium', async () => {
    const { revisions } = await entryOf('depression');
    expect(revisions[0]).toMatchObject({ id: 'r1', title: 'Spor 3: venter på kommissorium' });
    expect(revisions[0]!.awaiting).toContainEqual(
      expect.objectContaining({
        procedure: 'commissorium',
        id: 'r1-k1',
        commandTitle: 'Skriv afsnit',
        who: [
          'Kommunal tovholder, Tovholderfunktionen for psykiatri',
          'Regional tovholder, Tovholderfunktionen for psykiatri',
        ],
      }),
    );
  });

  it('what may be attached is told before somebody tries', async () => {
    const { body } = await request(running.server).get('/api/attachments').expect(200);
    expect(body).toEqual({
      mostBytes: 25 * 1024 * 1024,
      types: expect.arrayContaining([{ ending: 'pdf', type: 'application/pdf' }]),
    });
  });
});
