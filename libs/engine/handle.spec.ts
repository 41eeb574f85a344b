import { describe, expect, it } from '@jest/globals';
import { openDesk, refused } from '../../test/toy/desk.js';
import { lamp, lampWith } from '../../test/toy/lamp.js';
import { members } from '../../test/toy/members.js';
import { proposal } from '../../test/toy/proposal.js';
import type { Run, Surroundings } from './procedure.js';
import { verifyRun } from './replay.js';

const bridge = { title: 'Ny bro' };
const { anna, bo, chair } = members;

async function opened() {
  const desk = openDesk();
  await desk.ask('OpenProposal', bridge);
  return desk;
}

describe('an accepted command', () => {
  it('opens a run with its first event, in its envelope', async () => {
    const { ask, events } = openDesk();
    const { event, run, replayed } = await ask('OpenProposal', bridge);
    expect(await events()).toEqual([event]);
    expect(event).toEqual({
      id: expect.stringMatching(/^00000000-0000-4000-8000-\d{12}$/),
      type: 'Opened',
      data: bridge,
      stream: 'proposal-p1',
      revision: 0,
      position: expect.any(String),
      metadata: {
        definition: 'proposal@1',
        schema: 1,
        from: 'unopened',
        to: { open: { progress: 'collecting', pace: 'running' } },
        actor: { person: 'p-anna', seat: 'seat-p-anna' },
        mandate: { rule: 'member', function: 'member', body: 'club' },
        recordedAt: '2024-03-01T09:00:00.000Z',
        $correlationId: event.id,
        hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
    });
    expect(run).toMatchObject({ procedure: 'proposal', id: 'p1', revision: 0, hash: event.metadata.hash });
    expect(replayed).toBe(false);
  });

  it('is chained to the event before it', async () => {
    const { ask, events, registry } = await opened();
    await ask('Note', { text: 'Læst' });
    await ask('Support', {}, { by: bo });
    const history = await events();
    expect(history.map(({ revision }) => revision)).toEqual([0, 1, 2]);
    expect(verifyRun(history, registry)).toBeUndefined();
  });

  it('records which side its mandate counts for', async () => {
    const { ask } = await opened();
    const { event } = await ask('PauseProposal', {}, { by: chair });
    expect(event.metadata.mandate).toEqual({ rule: 'chair', function: 'chair', body: 'board', side: 'municipal' });
  });

  it('records when it took effect, where it is known from, and what it belongs to', async () => {
    const { ask } = openDesk();
    const source = { document: 'referat', certainty: 'documented' } as const;
    const { event } = await ask('OpenProposal', bridge, {
      effectiveOn: '2023-05',
      source,
      correlationId: 'case-7',
      causationId: 'event-6',
    });
    expect(event.metadata).toMatchObject({
      effectiveOn: '2023-05',
      source,
      $correlationId: 'case-7',
      $causationId: 'event-6',
    });
  });

  it('stores the input as plain data, without fields that were left out', async () => {
    const { ask, events } = openDesk();
    await ask('OpenProposal', { title: 'Ny bro', deadline: undefined });
    expect((await events())[0]!.data).toStrictEqual(bridge);
  });

  it('sees what another process has written', async () => {
    const { ask, store } = await opened();
    const elsewhere = openDesk({ store });
    await elsewhere.ask('Support', {}, { by: anna });
    const { run, event } = await ask('Support', {}, { by: bo });
    expect(run.value).toBe('agreed');
    expect(event.revision).toBe(2);
  });
});

describe('a command that opens', () => {
  it('is refused where the run exists already', async () => {
    const { ask } = await opened();
    await refused(ask('OpenProposal', bridge), 'run-exists', /findes allerede .*»p1«/);
  });

  it('may be given again where the state takes it', async () => {
    const { ask } = openDesk({ procedures: [lamp] });
    const of = { procedure: 'lamp', id: 'hall' };
    await ask('SwitchOn', {}, of);
    await refused(ask('SwitchOn', {}, of), 'run-exists');
    await ask('SwitchOff', {}, of);
    expect((await ask('SwitchOn', {}, of)).run.context).toEqual({ times: 2 });
  });
});

describe('a command is refused', () => {
  it('for a procedure that does not exist', async () => {
    const { ask } = openDesk();
    for (const procedure of ['plan', 'constructor', '__proto__']) {
      await refused(
        ask('OpenProposal', bridge, { procedure }),
        'unknown-procedure',
        /De kendte er: Forslag \(proposal\)/,
      );
    }
  });

  it('when the procedure has no such command', async () => {
    const { ask } = await opened();
    for (const command of ['Approve', 'constructor', 'toString', '__proto__', '']) {
      await refused(
        ask(command),
        'unknown-command',
        /er ingen kommando for .*: Stil forslag \(OpenProposal\), Støt \(Support\), /,
      );
    }
  });

  it('for a run that does not exist, unless it opens it', async () => {
    const { ask } = openDesk();
    await refused(ask('Support'), 'unknown-run', /findes in.*»p1«/);
  });

  it.each(['', 'P1', 'p 1', '-p1', 'p/1', 'p1\n', 'x'.repeat(81)])('for the id %j', async (id) => {
    await refused(openDesk().ask('OpenProposal', bridge, { id }), 'malformed-id');
  });

  it('with a field that is wrong', async () => {
    const refusal = await refused(openDesk().ask('OpenProposal', { title: '' }), 'malformed-input', 'skriv 1-100 tegn');
    expect(refusal.fields).toEqual([{ field: 'title', messages: ['skriv 1-100 tegn'] }]);
  });

  it('from a seat the person does not have', async () => {
    const { ask } = openDesk();
    await refused(ask('OpenProposal', bridge, { by: { ...anna, seat: chair.seat } }), 'unknown-seat');
  });

  it('from a seat without the mandate, and says who has it', async () => {
    const { ask } = await opened();
    const refusal = await refused(ask('PauseProposal'), 'no-mandate', 'Det kan kun gøres af bestyrelsens formand.');
    expect(refusal.facts).toEqual({ rule: 'chair' });
  });

  it('when the run is in another state, and names it', async () => {
    const { ask } = await opened();
    await refused(ask('CarryOut', { result: 'Bygget' }), 'not-possible-now', 'mens forløbet er i »Samler støtte«');
  });

  it('when the run has ended', async () => {
    const { ask } = await opened();
    await ask('Lapse');
    await refused(ask('Note', { text: 'For sent' }), 'not-possible-now', /Forløbet er afsluttet \(Bortfaldet\)/);
  });

  it('when a requirement is not met, and tells which', async () => {
    const { ask } = await opened();
    await ask('PauseProposal', {}, { by: chair });
    const refusal = await refused(ask('Support'), 'requirement-not-met', 'Støt: Forslaget er sat på pause.');
    expect(refusal.facts).toEqual({ unmet: ['Forslaget er sat på pause.'] });
  });

  it('when a run it refers to does not exist', async () => {
    const { ask } = openDesk();
    const continued = { ...bridge, continues: 'p0' };
    await refused(ask('OpenProposal', continued), 'unknown-reference', /findes in.*»p0«/);
    await ask('OpenProposal', bridge, { id: 'p0' });
    expect((await ask('OpenProposal', continued)).event.data).toEqual(continued);
  });

  it('and writes nothing at all', async () => {
    const { ask, store, events } = await opened();
    const before = await events();
    await Promise.allSettled([
      ask('OpenProposal', bridge),
      ask('Support', {}, { id: 'p2' }),
      ask('Approve'),
      ask('Note', { text: '' }),
      ask('Note', { text: 'Læst' }, { ifMatch: 4 }),
      ask('Note', { text: 'Læst' }, { by: chair }),
      ask('PauseProposal'),
      ask('CarryOut', { result: 'Bygget' }),
      ask('MoveDeadline', { to: '2024-02-30' }, { by: chair }),
      ask('OpenProposal', { ...bridge, continues: 'p0' }, { id: 'p3' }),
    ]).then((answers) => expect(answers.map(({ status }) => status)).toEqual(Array(10).fill('rejected')));
    expect(await store.count()).toBe(1);
    expect(await events()).toEqual(before);
  });
});

it('tells a decision who holds the seats of the bodies it asks for, and of no others', async () => {
  const counted = {
    ...lamp.commands.SwitchOn!,
    needsSeatsOf: () => ['club'],
    record: (_input: object, _run: Run, { heldSeats }: Surroundings) => ({
      why: ['club', 'board'].map((body) => heldSeats(body).length).join(),
    }),
  };
  const { ask } = openDesk({
    procedures: [lampWith({ commands: { ...lamp.commands, SwitchOn: counted } })],
    heldSeats: (body) => [{ ...anna, body, title: 'Medlem' }],
  });
  expect((await ask('SwitchOn', {}, { procedure: 'lamp', id: 'l1' })).event.data).toEqual({ why: '1,0' });
});

describe('If-Match', () => {
  it('lets a command through at exactly that revision', async () => {
    const { ask } = await opened();
    expect((await ask('Note', { text: 'Læst' }, { ifMatch: 0 })).event.revision).toBe(1);
  });

  it('refuses it at any other, and says where the run is now', async () => {
    const { ask } = await opened();
    await ask('Note', { text: 'Læst' });
    for (const ifMatch of [0, 2, -1]) {
      const refusal = await refused(ask('Support', {}, { ifMatch }), 'stale-revision', 'nu revision 1');
      expect(refusal.facts).toEqual({ revision: 1 });
    }
  });

  it('refuses to open a run that the caller believes to exist', async () => {
    await refused(openDesk().ask('OpenProposal', bridge, { ifMatch: 0 }), 'stale-revision');
  });
});

describe('a clock that is set back', () => {
  it('does not make the run’s history run backwards', async () => {
    const { ask, clock, events } = await opened();
    clock.now = '2023-01-01T00:00:00.000Z';
    const { run } = await ask('Note', { text: 'Læst' });
    expect((await events()).map(({ metadata }) => metadata.recordedAt)).toEqual([
      '2024-03-01T09:00:00.000Z',
      '2024-03-01T09:00:00.000Z',
    ]);
    expect(run.changedAt).toBe('2024-03-01T09:00:00.000Z');
  });

  it('does not touch the other runs', async () => {
    const { ask, clock } = await opened();
    clock.now = '2023-01-01T00:00:00.000Z';
    const { event } = await ask('OpenProposal', bridge, { id: 'p2' });
    expect(event.metadata.recordedAt).toBe('2023-01-01T00:00:00.000Z');
  });
});

it('asks the organisation about the time of the act', async () => {
  const asked: string[] = [];
  const { ask, clock } = openDesk({
    procedures: [proposal()],
    acting: (_person, _seat, at) => {
      asked.push(at);
      return anna;
    },
  });
  clock.now = '2024-06-30T21:59:59.999Z';
  await ask('OpenProposal', bridge);
  expect(asked).toEqual(['2024-06-30T21:59:59.999Z']);
});
