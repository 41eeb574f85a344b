import { beforeEach, describe, expect, it } from '@jest/globals';
import type { RecordedEvent } from '#engine/event.js';
import { type EventStore, StoreUnavailable } from '#engine/event-store.js';
import { type TestDesk, openDesk } from '../../test/toy/desk.js';
import { members } from '../../test/toy/members.js';
import { Problem } from './problem.js';
import { type World, runCli } from './run-cli.js';

let desk: TestDesk;
let opened: string[];

// The proposal p1 is opened, noted and paused; p2 only opened, by Bo, and known from before.
beforeEach(async () => {
  desk = openDesk();
  opened = [];
  await desk.ask('OpenProposal', { title: 'Cykelstativ', deadline: '2024-04-01' });
  await desk.ask('OpenProposal', { title: 'Nyt tag' }, { id: 'p2', by: members.bo, effectiveOn: '2023-07' });
  await desk.ask('Note', { text: 'Husk tilbud' });
  await desk.ask('PauseProposal', { until: '2024-03-15' }, { by: members.chair });
});

describe('sporskifte show', () => {
  it('tells where a run stands, what is due, and what can and cannot happen', async () => {
    const { code, out, err } = await sporskifte('show', 'proposal', 'p1');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('Forslag: Cykelstativ\nproposal p1 · proposal@1 · revision 2\n');
    expect(out).toContain('Tilstand: Samler støtte · På pause');
    expect(out).toContain('Pausen slutter: udgangen af 15. marts 2024 (ResumeProposal)');
    expect(out).toContain('  Kan gøres af bestyrelsens formand:\n    Flyt frist (MoveDeadline)\n');
    expect(out).toMatch(/Kan ikke ske nu\n(.*\n)*? {2}Forslaget er sat på pause\.\n {4}Støt \(Support\)\n/);
    expect(out).toContain('Hvad der er registreret\n  Titel: Cykelstativ\n');
  });

  it.each([
    ['--revision', '0'],
    ['--as-of', '2024-03-01T10:00:00.001+01:00'],
  ])('tells how it stood before: %s %s', async (...moment) => {
    const { out } = await sporskifte('show', 'proposal', 'p1', ...moment);
    expect(out).toContain('Tilstand: Samler støtte\n');
    expect(out).toContain('Som det så ud 1. marts 2024 kl. 10.00; siden er det nået til revision 2.');
  });

  it('gives programs everything in one document, with dates as they are stored', async () => {
    const { out } = await sporskifte('show', 'proposal', 'p1', '--json');
    expect(JSON.parse(out)).toMatchObject({
      procedure: 'proposal',
      id: 'p1',
      revision: 2,
      historical: false,
      openedAt: '2024-03-01T09:00:00.000Z',
      state: { title: 'Samler støtte · På pause' },
      commands: expect.arrayContaining([expect.objectContaining({ command: 'Support', allowed: false })]),
    });
  });

  it('warns that what it shows rests on a changed event', async () => {
    tamper(({ type }) => type === 'Noted', { data: { text: 'Noget andet' } });
    const { code, out } = await sporskifte('show', 'proposal', 'p1');
    expect(code).toBe(1);
    expect(out).toContain('HOLDER IKKE: revision 1: hashkæden er brudt');
  });

  it('tells which command finds the fault when a run cannot be read', async () => {
    tamper(({ type }) => type === 'Noted', { type: 'Invented' });
    const { code, err } = await sporskifte('show', 'proposal', 'p1');
    expect(code).toBe(1);
    expect(err).toMatch(/^Forløbet kan ikke læses: .*sporskifte verify proposal p1\n$/);
  });
});

describe('sporskifte events', () => {
  it('gives each event a line', async () => {
    const { out } = await sporskifte('events', 'proposal', 'p1');
    expect(out.trimEnd().split('\n')).toEqual([
      '  0  01.03.2024 10.00.00  p-anna (seat-p-anna)  Forslaget er stillet  Ikke stillet → Samler støtte',
      '  1  01.03.2024 10.00.00  p-anna (seat-p-anna)  En note er skrevet    Samler støtte → Samler støtte',
      '  2  01.03.2024 10.00.00  p-dorte (seat-chair)  Sat på pause          Samler støtte → Samler støtte · På pause',
    ]);
  });

  it('tells when something took effect at another time than it was recorded', async () => {
    expect((await sporskifte('events', 'proposal', 'p2')).out).toContain('(virkning juli 2023)');
  });

  it('gives programs the events as they are stored', async () => {
    const { events } = JSON.parse((await sporskifte('events', 'proposal', 'p1', '--json')).out);
    expect(events[1]).toMatchObject({ title: 'En note er skrevet', data: { text: 'Husk tilbud' } });
  });
});

describe('sporskifte replay', () => {
  it('shows each step with its content, actor, mandate and deadlines, and that it holds', async () => {
    const { code, out } = await sporskifte('replay', 'proposal', 'p1');
    expect(code).toBe(0);
    expect(out).toContain(
      [
        'Revision 2 · 1. marts 2024 kl. 10.00.00',
        '  Samler støtte → Samler støtte · På pause',
        '  Sat på pause (Paused)',
        '    Indtil: 15. marts 2024',
        '  Hvem: p-dorte (seat-chair)',
        '  Mandat: chair (Formand i board, Kommunerne)',
        '  Frist sat: Pausen slutter, udgangen af 15. marts 2024',
        '  Genberegnet efter proposal@1: holder',
      ].join('\n'),
    );
    expect(out.trimEnd().endsWith('3 skridt genberegnet: forløbet holder.')).toBe(true);
  });

  it('names the first step that does not hold, and does not judge the later ones', async () => {
    tamper(({ type }) => type === 'Noted', { data: { text: 'Noget andet' } });
    const { code, out } = await sporskifte('replay', 'proposal', 'p1', '--json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      holds: false,
      steps: [{ verdict: 'holds' }, { verdict: 'doesNotHold' }, { verdict: 'notJudged' }],
    });
    const text = await sporskifte('replay', 'proposal', 'p1');
    expect(text.out).toContain('Forløbet holder ikke: revision 1 er den første forkerte: hashkæden er brudt');
  });

  it('shows what there are no words for as it is stored', async () => {
    tamper(({ type }) => type === 'Noted', { metadata: null as never });
    const { code, out } = await sporskifte('replay', 'proposal', 'p1');
    expect(code).toBe(1);
    expect(out).toMatch(/Revision 1\n {2}\{"id".*\n {2}HOLDER IKKE/);
  });

  it('waits for Enter between the steps when somebody is there to press it', async () => {
    let waits = 0;
    const enter = async (): Promise<void> => void (waits += 1);
    await run(['replay', 'proposal', 'p1', '--step'], { enter });
    expect(waits).toBe(3);
    await run(['replay', 'proposal', 'p1'], { enter });
    await run(['replay', 'proposal', 'p1', '--step', '--json'], { enter });
    expect(waits).toBe(3);
    expect((await sporskifte('replay', 'proposal', 'p1', '--step')).code).toBe(0);
  });

  it('goes back, to a step by its number, and stops when it is asked to', async () => {
    const typed = ['', 't', '2', 'noget', 's'];
    let out = '';
    const enter = async (): Promise<string> => typed.shift()!;
    const write = (text: string): void => void (out += text);
    await run(['replay', 'proposal', 'p1', '--step'], { enter, write });
    expect([...out.matchAll(/^Revision (\d)/gm)].map(([, revision]) => revision)).toEqual(['0', '1', '0', '2', '2']);
    expect(typed).toEqual([]);
  });

  it('shows one step with what else was possible, and for whom', async () => {
    const { code, out } = await sporskifte('replay', 'proposal', 'p1', '--at', '1');
    expect(code).toBe(0);
    expect(out).toContain('Skridt 1 af 0-2');
    expect(out).toContain('Ikke muligt:');
    const { step } = { step: JSON.parse((await sporskifte('replay', 'proposal', 'p1', '--at', '1', '--json')).out) };
    expect(step).toMatchObject({ revision: 1, total: 3, verdict: 'holds', event: { type: 'Noted' } });
    expect(await sporskifte('replay', 'proposal', 'p1', '--at', '9')).toMatchObject({ code: 1 });
  });

  it('goes no further than it is asked to', async () => {
    const { out } = await sporskifte('replay', 'proposal', 'p1', '--revision', '1');
    expect(out).toContain('2 skridt genberegnet: forløbet holder.');
  });
});

describe('sporskifte verify', () => {
  it.each([
    [[], 'Loggen holder: 4 hændelser i 2 forløb er genberegnet'],
    [['proposal'], 'Loggen over proposal holder: 4 hændelser i 2 forløb er genberegnet'],
    [['proposal', 'p1'], 'Forløbet proposal p1 holder: 3 hændelser er genberegnet'],
  ])('says that all is well, and what it cannot see: %p', async (scope, told) => {
    const { code, out } = await sporskifte('verify', ...scope);
    expect(code).toBe(0);
    expect(out).toContain(told);
    expect(out).toContain('Det kan ikke ses her');
  });

  it('names the first bad event, and ends with 1', async () => {
    tamper(({ type }) => type === 'Noted', { data: { text: 'Noget andet' } });
    const { code, out } = await sporskifte('verify');
    expect(code).toBe(1);
    expect(out).toMatch(
      /^Loggen holder ikke\. .*\nDen første forkerte hændelse: proposal-p1, revision 1 \(position 3, id /,
    );
    const json = JSON.parse((await sporskifte('verify', '--json')).out);
    expect(json).toMatchObject({ whole: false, first: { stream: 'proposal-p1', revision: 1 } });
    expect((await sporskifte('verify', 'proposal', 'p1')).code).toBe(1);
    expect((await sporskifte('verify', 'proposal', 'p2')).code).toBe(0);
  });

  it('tells where events have been taken out', async () => {
    change((events) => events.filter(({ stream }) => stream !== 'proposal-p2'));
    const { code, out } = await sporskifte('verify');
    expect(code).toBe(1);
    expect(out).toContain('Der er taget hændelser ud af loggen efter position 1 og før position 3.');
  });

  it('tells of damage that reading the log does not meet', async () => {
    const { code, out } = await run(['verify'], {}, { fileDamage: () => ['wrong # of entries in index'] });
    expect(code).toBe(1);
    expect(out).toContain('Databasefilen er beskadiget. SQLite melder:\n  wrong # of entries in index');
  });

  it('tells of a log that cannot be read, and is no crash', async () => {
    desk = {
      ...desk,
      store: { ...desk.store, readAll: () => Promise.reject(new StoreUnavailable('Filen er i stykker.')) },
    };
    const { code, out } = await sporskifte('verify');
    expect(code).toBe(1);
    expect(out).toContain('Kan ikke læses fra begyndelsen: Filen er i stykker.');
  });
});

describe('sporskifte stats', () => {
  it('counts events and runs, by procedure and state', async () => {
    const { out } = await sporskifte('stats');
    expect(out).toContain('4 hændelser i 2 forløb\nFørste 1. marts 2024 kl. 10.00, seneste 1. marts 2024 kl. 10.00');
    expect(out).toMatch(/Forslag +2\n +Samler støtte +1\n +Samler støtte · På pause +1\n/);
    expect(out).toContain('Læsemodeller: ingen endnu');
    expect(JSON.parse((await sporskifte('stats', '--json')).out)).toMatchObject({
      events: 4,
      runs: 2,
      readModels: null,
    });
  });
});

describe('the command line', () => {
  it.each<[string[], string]>([
    [['shwo'], 'Der er ingen kommando »shwo«. Mente du show?'],
    [['show', 'proposal'], 'Der mangler et argument: <id>.'],
    [['show', 'proposal', 'p1', 'p2'], 'Der er skrevet for meget efter »show«.'],
    [['show', 'proposal', 'p1', '--jsno'], 'Der er intet valg »--jsno« til kommandoen. Mente du --json?'],
    [['show', 'proposal', 'p1', '--as-of'], 'Der mangler en værdi efter --as-of <tidspunkt>.'],
    [['show', 'proposal', 'p1', '--as-of', 'i går'], '»i går« er ikke et tidspunkt.'],
    [['show', 'proposal', 'p1', '--revision', '-1'], '»-1« er ikke en revision.'],
    [['show', 'proposal', 'p1', '--as-of', '2024-03-01', '--revision', '1'], 'Brug enten --as-of eller --revision'],
    [['rebuild', 'nothing'], 'Der er ingen læsemodel »nothing«.'],
  ])('says what to write instead, and ends with 2: %p', async (argv, told) => {
    const { code, out, err } = await sporskifte(...argv);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(told);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
  });

  it.each<[string[], string]>([
    [['show', 'motion', 'p1'], 'Der findes ingen procedure »motion«. De kendte er: Forslag (proposal).'],
    [['events', 'proposal', 'p9'], 'Der findes intet forløb af »proposal« med id »p9« i loggen.'],
    [['verify', 'motion'], 'Der findes ingen procedure »motion«.'],
    [['verify', 'proposal', 'p9'], 'Der findes intet forløb af »proposal« med id »p9« i loggen.'],
    [['show', 'proposal', 'p1', '--revision', '3'], 'Forløbet har kun revision 0-2.'],
    [['replay', 'proposal', 'p1', '--as-of', '2024-02-28'], 'Forløbet var ikke begyndt: det begyndte 1. marts 2024'],
    [['check'], 'Der er ingen læsemodeller i /data.'],
    [['parked'], 'Der er ingen læsemodeller i /data.'],
  ])('says what is not there, and ends with 1: %p', async (argv, told) => {
    const { code, out, err } = await sporskifte(...argv);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain(told);
    const json = JSON.parse((await sporskifte(...argv, '--json')).out);
    expect(json.problem.message).toContain(told);
  });

  it('takes the folder from --data, else from DATA_DIR, else ./data', async () => {
    await sporskifte('stats', '--data', '/elsewhere');
    await sporskifte('stats');
    await run(['stats'], {}, { env: {} });
    expect(opened).toEqual(['/elsewhere', '/data', `${process.cwd()}/data`]);
  });

  it('reads the log in EventStoreDB when EVENTSTOREDB_URL says so, which has gaps and no file', async () => {
    const env = { DATA_DIR: '/data', EVENTSTOREDB_URL: 'esdb://es.dk:2113' };
    change((events) => events.map((event) => ({ ...event, position: `${event.position}-7` })));
    const { code, out } = await run(['verify'], {}, { env, fileDamage: () => ['no such file'] });
    expect(code).toBe(0);
    expect(out).toMatch(/ikke ses her, at hele forløb eller de sidste hændelser i et forløb er skåret af/);
    expect(opened).toEqual(['esdb://es.dk:2113']);
  });

  it('ends with 1 and a Danish sentence when the folder cannot be opened, or something unforeseen happens', async () => {
    const refuse = (error: Error) =>
      run(
        ['stats'],
        {},
        {
          openLog: () => {
            throw error;
          },
        },
      );
    expect(await refuse(new Problem('no-log', 'Ingen log.'))).toEqual({ code: 1, out: '', err: 'Ingen log.\n' });
    expect((await refuse(new Error('boom'))).err).toMatch(/^Uventet fejl: boom\. Prøv igen/);
  });

  it.each([[['--help']], [['help']], [['show', '--help']], [['help', 'verify']]])(
    'helps in Danish: %p',
    async (argv) => {
      const { code, out } = await sporskifte(...argv);
      expect(code).toBe(0);
      expect(out).toMatch(/^Brug: sporskifte/);
      expect(out).not.toMatch(/Usage|Options|Commands|Arguments|\[options\]|default|display help/);
    },
  );

  it('shows the help, as wrong usage, when nothing is asked for', async () => {
    const { code, out, err } = await sporskifte();
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('Brug: sporskifte');
  });
});

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

const sporskifte = (...argv: readonly string[]): Promise<Ran> => run(argv);

async function run(
  argv: readonly string[],
  terminal: Partial<World['terminal']> = {},
  world: Partial<World> = {},
): Promise<Ran> {
  let out = '';
  let err = '';
  const code = await runCli(argv, {
    terminal: { write: (text) => void (out += text), tell: (text) => void (err += text), watched: false, ...terminal },
    env: { DATA_DIR: '/data' },
    registry: desk.registry,
    now: () => desk.clock.now,
    organisation: () => desk.organisation,
    openLog: (folder) => {
      opened.push(folder);
      return { ...desk.store, close: async () => {} };
    },
    makeLog: () => {
      throw new Error('not here');
    },
    openEventStoreDb: async (url) => {
      opened.push(url);
      return { ...desk.store, close: async () => {} };
    },
    fileDamage: () => [],
    openReadModels: async () => undefined,
    openWritableReadModels: () => Promise.reject(new Error('not here')),
    ...world,
  });
  return { code, out, err };
}

function tamper(which: (event: RecordedEvent) => boolean, how: Partial<RecordedEvent>): void {
  change((events) => events.map((event) => (which(event) ? { ...event, ...how } : event)));
}

/** From here on the store gives other events than those that were written. */
function change(how: (events: readonly RecordedEvent[]) => readonly RecordedEvent[]): void {
  const { store } = desk;
  const changed: EventStore = {
    ...store,
    readStream: async (stream, options) => [...how(await store.readStream(stream, options))],
    readAll: async ({ after = '', limit }) =>
      how(await store.readAll({ limit: 1_000 }))
        .filter(({ position }) => position > after)
        .slice(0, limit),
  };
  desk = { ...desk, store: changed };
}
