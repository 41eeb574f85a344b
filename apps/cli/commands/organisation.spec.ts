import { beforeAll, describe, expect, it } from '@jest/globals';
import { createRegistry } from '#engine/registry.js';
import { body } from '#procedures/body/procedure.js';
import { seat } from '#procedures/seat/procedure.js';
import { type TestOrganisation, openOrganisation } from '../../../test/toy/organisation.js';
import { runCli } from '../run-cli.js';

let organisation: TestOrganisation;

async function sporskifte(...argv: string[]): Promise<{ code: number; out: string; err: string }> {
  let out = '';
  let err = '';
  const code = await runCli(argv, {
    terminal: { write: (text) => void (out += text), tell: (text) => void (err += text), watched: false },
    env: { DATA_DIR: '/data' },
    registry: createRegistry([body, seat]),
    now: () => '2024-03-01T12:00:00.000Z',
    openLog: () => ({ ...organisation.store, close: async () => {} }),
    makeLog: () => {
      throw new Error('not here');
    },
    openEventStoreDb: () => Promise.reject(new Error('not here')),
    organisation: () => organisation.directory,
    fileDamage: () => [],
    openReadModels: async () => undefined,
    openWritableReadModels: () => Promise.reject(new Error('not here')),
  });
  return { code, out, err };
}

beforeAll(async () => {
  organisation = openOrganisation();
  const { give } = organisation;
  await give('body', 'sss', 'EstablishBody', {
    name: 'Styregruppen',
    code: 'SSS',
    level: 'administrative',
    legalBasis: 'Sundhedsaftalen',
    firstDay: '2023-01-25',
    firstDayKnown: false,
  });
  await give('body', 'sss', 'RenameBody', {
    name: 'Strategisk Sundhedsstyregruppe',
    from: '2023-07-01',
    legalBasis: 'Besluttet',
  });
  const kind = { title: 'Kommunal formand', function: 'chair', side: 'municipal' };
  await organisation.seatIn('sss', 'sss-chair-municipal', kind);
  await give('seat', 'sss-chair-municipal', 'Appoint', { person: 'p-inge', from: '2023-02-01', to: '2024-01-31' });
  const period = { person: 'p-vikar', from: '2023-03-01', to: '2023-03-31' };
  await give('seat', 'sss-chair-municipal', 'ApproveSubstitute', period);
});

describe('sporskifte organisation', () => {
  it('tells who could decide for a body on a day, by the name and on the basis it had then', async () => {
    const { code, out } = await sporskifte('organisation', 'SSS', '--on', '2023-03-22');
    expect(code).toBe(0);
    expect(out.trimEnd().split('\n')).toEqual([
      'Styregruppen (SSS) den 22. marts 2023',
      'Hedder nu: Strategisk Sundhedsstyregruppe',
      'Administrativt. Grundlag: Sundhedsaftalen',
      'Organet fandtes; af 1 registrerede poster var 1 besat.',
      'Poster',
      '  Kommunal formand (sss-chair-municipal): p-inge siden 1. februar 2023 til og med 31. januar 2024',
      '    stedfortræder: p-vikar, 1. marts 2023 til og med 31. marts 2023',
      'Sammensætningen',
      '  Mangler: regional formand. Ingen post er oprettet til det.',
    ]);
  });

  it('says since when a seat has been vacant', async () => {
    expect((await sporskifte('organisation', 'Styregruppen', '--on', '2024-02-15')).out).toContain(
      'Kommunal formand (sss-chair-municipal): ledig siden 1. februar 2024',
    );
  });

  it('says that nothing is known, rather than that there was nobody', async () => {
    expect((await sporskifte('organisation', 'SSS', '--on', '2022-01-01')).out).toContain(
      'Ukendt: systemet har intet registreret om organet før den 2023-01-25.',
    );
  });

  it('lists every body on a day, today where none is given', async () => {
    const { out } = await sporskifte('organisation');
    expect(out).toContain('Organisationen den 1. marts 2024, som den er registreret nu (organer: 1).');
    expect(out).toContain('  Strategisk Sundhedsstyregruppe (sss)\n');
  });

  it('gives programs the whole answer', async () => {
    const { out } = await sporskifte('organisation', 'SSS', '--on', '2023-03-22', '--json');
    expect(JSON.parse(out)).toMatchObject({ on: '2023-03-22', body: 'sss', standing: 'exists', seats: [{}] });
  });

  it.each([
    [['organisation', 'Styrelsen'], 1, 'Intet organ hedder »Styrelsen«'],
    [['organisation', 'SSS', '--on', 'i går'], 2, '»i går« er ikke en dag.'],
    [['who', 'body', 'sss', 'Danse'], 1, '»Danse« er ingen kommando for Organ.'],
  ] as const)('says in Danish what is wrong: %p', async (argv, exit, told) => {
    const { code, err } = await sporskifte(...argv);
    expect(code).toBe(exit);
    expect(err).toContain(told);
  });
});

describe('sporskifte who', () => {
  it('tells who could give a command, by what rule, and what the answer rests on', async () => {
    const { out } = await sporskifte(
      'who',
      'seat',
      'sss-chair-municipal',
      'ApproveSubstituteAsChair',
      '--on',
      '2023-03-22',
    );
    expect(out).toContain(
      'Kommunal formand: Godkend stedfortræder som formand (ApproveSubstituteAsChair) den 22. marts 2023',
    );
    expect(out).toContain('Det kan kun gøres af organets formand.');
    expect(out).toContain('Forløbet blev først registreret her den 2024-03-01.');
    expect(out).toContain(
      '  Formand i Styregruppen\n    Grundlag: Sundhedsaftalen\n    Kommunal formand (sss-chair-municipal): p-inge',
    );
  });
});

describe('sporskifte effects', () => {
  it('says that most runs bring nothing about by themselves', async () => {
    expect((await sporskifte('effects', 'body', 'sss')).out).toBe(
      'Forløbet fører ikke noget med sig i andre forløb.\n',
    );
  });
});
