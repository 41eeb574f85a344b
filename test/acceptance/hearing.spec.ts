import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { verifyLog } from '#audit/verify-log.js';
import { municipalTovholder, need, regionalTovholder, secretariat } from './people.js';
import { type Running, startProduct } from './product.js';

type Headers = typeof secretariat;

const cluster: Headers = {
  'Sporskifte-Person': 'p-1027',
  'Sporskifte-Seat': 'klynge-fyn-secretary-municipal',
};
const JANUARY = '2026-01-12T09:00:00.000Z';
const DEADLINE = '2026-02-02T23:00:00.000Z';
const LATE = '2026-02-05T09:00:00.000Z';

describe('a revision on spor 2 through a hearing of four parties', () => {
  let running: Running;
  let now = JANUARY;

  const settled = async (): Promise<void> => {
    for (let turn = 0; turn < 2; turn += 1) await running.product.caughtUp(await running.product.store.head());
  };
  const post = async (run: string, command: string, body: object, by: Headers = municipalTovholder) => {
    const answer = await request(running.server).post(`/api/${run}/${command}`).set(by).send(body);
    if (answer.status >= 300) throw new Error(`${command}: ${JSON.stringify(answer.body)}`);
    await settled();
  };
  const refused = async (run: string, command: string, body: object, by: Headers = municipalTovholder) => {
    const { body: problem } = await request(running.server)
      .post(`/api/${run}/${command}`)
      .set(by)
      .send(body)
      .expect(409);
    return (problem as { detail: string }).detail;
  };
  const get = async (path: string) => (await request(running.server).get(`/api/${path}`).expect(200)).body as never;
  const tasks = async (person = ''): Promise<string[]> => {
    const { items }: { items: { id: string; procedure: string; commandTitle: string; body: string }[] } = await get(
      `worklist?limit=200${person && `&person=${person}`}`,
    );
    return items.filter(({ id }) => id.startsWith('depression-2026')).map((one) => `${one.commandTitle}: ${one.body}`);
  };
  const revision = 'revision/depression-2026';
  const hearing = 'hearing/depression-2026-h1';

  beforeAll(async () => {
    running = await startProduct({ now: () => now, clockIntervalMs: 0 });
    await post(revision, 'report-need', need);
    for (const by of [municipalTovholder, regionalTovholder]) {
      await post(revision, 'propose-spor', { spor: 2, reason: 'Hele forløbet berøres' }, by);
    }
    await post(revision, 'open-hearing', {
      summary: 'Ny opsporing',
      document: 'Sag 26/1001, høringsudkast',
      parties: ['odense', 'vejle', 'klynge-fyn', 'piu'],
      deadline: '2026-02-02',
    });
  });
  afterAll(() => running.stop());

  it('asks the cluster, which has a seat, and lets the others’ answers be recorded', async () => {
    // Those without a seat are there as well, so that whoever is given one finds the task.
    expect(new Set(await tasks())).toEqual(
      new Set([
        ...['odense', 'vejle', 'klynge-fyn', 'piu'].map((party) => `Afgiv høringssvar: ${party}`),
        'Registrér høringssvar: tf-psykiatri',
        'Registrér høringssvar: kog',
      ]),
    );
    expect(await tasks('p-1027')).toEqual(['Afgiv høringssvar: klynge-fyn']);
    expect(await tasks('p-1001')).toEqual(['Registrér høringssvar: tf-psykiatri']);
  });

  it('is found from the revision, and says of what it is', async () => {
    expect(await get(revision)).toMatchObject({
      view: { hearings: [{ id: 'depression-2026-h1', number: 1, statusTitle: 'I høring' }] },
    });
    expect(await get(hearing)).toMatchObject({ subject: { procedure: 'revision', id: 'depression-2026' } });
  });

  it('takes one answer for two municipalities, and is closed by the clock', async () => {
    await post(hearing, 'record-response', { party: 'odense', jointWith: ['vejle'], document: 'Svar 1' }, secretariat);
    now = DEADLINE;
    await running.product.clock.tick();
    await settled();
    expect(await get(hearing)).toMatchObject({ state: { keys: ['closed'] } });
    expect(await get(revision)).toMatchObject({
      state: { keys: ['spor2.reviewing'] },
      view: { hearings: [{ statusTitle: 'Svarene behandles' }] },
    });
    const draft = { summary: 'Rettet', document: 'Sag 26/1001, udkast 2' };
    expect(await refused(revision, 'submit-draft', draft)).toContain('Høringen er ikke afsluttet');
  });

  it('keeps a late answer and asks for its remarks too', async () => {
    const remarks = [
      { text: 'Opsporingen er uklar', place: 'Afsnit 2' },
      { text: 'Godt greb', positive: true },
    ];
    await post(hearing, 'split-response', { response: 1, remarks });
    await post(hearing, 'handle-remark', { remark: 1, outcome: 'changed', note: 'Skrevet om' }, regionalTovholder);
    expect(await tasks('p-1001')).toEqual(['Afslut høring: tf-psykiatri']);
    now = LATE;
    await post(hearing, 'give-response', { document: 'Svar 2' }, cluster);
    expect(await refused(hearing, 'conclude-hearing', {})).toContain('delt op i bemærkninger');
    expect(await tasks('p-1001')).toEqual(['Del høringssvar op: tf-psykiatri']);
    await post(hearing, 'split-response', {
      response: 2,
      remarks: [{ text: 'Tilføj klyngens rolle', place: 'Afsnit 5' }],
    });
    await post(hearing, 'handle-remark', { remark: 3, outcome: 'adjusted', note: 'Drøftet med klyngen' });
  });

  it('ends with the overview of responses and the wholly positive remarks', async () => {
    await post(hearing, 'conclude-hearing', {});
    expect(await get(hearing)).toMatchObject({
      state: { ended: true, title: 'Afsluttet' },
      view: {
        overview: {
          text: '3 af 4 har svaret, heraf 1 for sent: mangler Patientinddragelsesudvalget',
          parties: [
            { name: 'Odense Kommune', statusTitle: 'Har svaret sammen med Vejle Kommune' },
            { name: 'Vejle Kommune', statusTitle: 'Har svaret sammen med Odense Kommune' },
            { name: 'Sundhedsklynge Fyn', statusTitle: 'Har svaret for sent' },
            { name: 'Patientinddragelsesudvalget', statusTitle: 'Har ikke svaret' },
          ],
          outcomes: [{ count: 0 }, { count: 1 }, { count: 1 }],
          open: 0,
        },
        positive: [{ party: 'Odense Kommune', text: 'Godt greb' }],
      },
    });
  });

  it('lets the revision go on', async () => {
    expect(await tasks('p-1001')).toEqual(['Send udkast videre: tf-psykiatri']);
    await post(revision, 'submit-draft', { summary: 'Rettet efter høring', document: 'Sag 26/1001, udkast 2' });
    expect(await get(revision)).toMatchObject({ state: { keys: ['spor2.contactDirectorReview'] } });
  });

  it('is cancelled with the revision it belongs to, and nobody is told what is over', async () => {
    await post('revision/r2', 'report-need', need);
    for (const by of [municipalTovholder, regionalTovholder]) {
      await post('revision/r2', 'propose-spor', { spor: 2, reason: 'Hele forløbet berøres' }, by);
    }
    const sent = { summary: 'Ny opsporing', document: 'Sag 26/1002', parties: ['odense'], deadline: '2026-03-02' };
    await post('revision/r2', 'open-hearing', sent);
    await post('revision/r2', 'withdraw', { reason: 'Der kommer en ny lov' });
    expect(await get('hearing/r2-h1')).toMatchObject({ state: { title: 'Aflyst' } });
    expect(await get('revision/r2')).toMatchObject({ view: { hearings: [{ statusTitle: 'Aflyst' }] } });
  });

  it('may be of a text that is no revision’s', async () => {
    const prepared = {
      title: 'Høring om indsatsen Kom trygt hjem',
      document: 'Sag 26/7',
      parties: ['plo-syddanmark', 'piu'],
      about: 'initiative',
      subject: 'kom-trygt-hjem',
    };
    await post('hearing/kom-trygt-hjem', 'prepare-hearing', prepared, secretariat);
    await post('hearing/kom-trygt-hjem', 'open-hearing', {}, secretariat);
    expect(await get('hearing/kom-trygt-hjem')).toMatchObject({
      subject: { procedure: 'initiative', id: 'kom-trygt-hjem' },
      view: { deadline: '2026-05-05', owner: { body: 'kog' } },
    });
  });

  it('leaves a log that verifies, and nothing parked', async () => {
    const { findings } = await verifyLog(running.product);
    expect(findings).toEqual([]);
    const { policies }: { policies: { parked: unknown[] }[] } = await get('policies');
    expect(policies.flatMap(({ parked }) => parked)).toEqual([]);
  });
});
