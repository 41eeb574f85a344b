import { describe, expect, it } from '@jest/globals';
import { type TestDesk, openDesk, refused } from '../../test/toy/desk.js';
import { members } from '../../test/toy/members.js';
import type { ProposalContext } from '../../test/toy/proposal-events.js';
import { proposal } from '../../test/toy/proposal.js';
import { describeCommands, describeEvent } from './describe.js';
import { fold } from './fold.js';
import type { Mapping } from './mapping.js';
import type { ActingSeat, Procedure } from './procedure.js';
import { Refusal } from './refusal.js';
import { verifyRun } from './replay.js';

const { anna, bo, carl, chair } = members;
const TO_2 = { to: 2, reason: 'Bestyrelsen kræver tre støtter' };
const collecting = { open: { progress: 'collecting', pace: 'running' } };
const DEADLINE = { id: 'deadline', command: 'Lapse', dueAt: '2024-04-01T22:00:00.000Z' };

/** A proposal on version 1, supported by Anna, in a log that now meets these versions. */
async function begun(versions: readonly Procedure[] = [proposal(1), proposal(2)], acts?: (desk: TestDesk) => unknown) {
  const before = openDesk({ procedures: [proposal(1)] });
  await before.ask('OpenProposal', { title: 'Ny bro', deadline: '2024-04-01' });
  await before.ask('Support', {}, { by: anna });
  await acts?.(before);
  return openDesk({ procedures: versions, store: before.store });
}

/** Version 2 with the mapping or other parts declared otherwise. */
function second(mapping: Partial<Mapping<unknown>>, changes: Partial<Procedure> = {}): Procedure {
  const { migration, ...rest } = proposal(2);
  const from = { 1: { ...migration!.from[1]!, ...mapping } };
  return { ...rest, ...changes, migration: { mandate: migration!.mandate, from } } as unknown as Procedure;
}

const move = ({ ask }: TestDesk, data: object = TO_2) => ask('MigrateDefinition', data, { by: chair });

describe('a run moved to a newer version', () => {
  it('says so by an event of its own, decided under the new definition and sealed like any other', async () => {
    const desk = await begun();
    const { event, run } = await move(desk);
    expect(event).toMatchObject({
      type: 'DefinitionMigrated',
      revision: 2,
      data: { from: 'proposal@1', to: 'proposal@2', reason: TO_2.reason },
      metadata: {
        definition: 'proposal@2',
        from: collecting,
        to: collecting,
        actor: { person: 'p-dorte', seat: 'seat-chair' },
        mandate: { rule: 'chair' },
      },
    });
    expect(run.definition).toBe('proposal@2');
    expect(run).toEqual(fold(await desk.events(), desk.registry));
    expect(verifyRun(await desk.events(), desk.registry)).toBeUndefined();
  });

  it('goes on by the rules of the new version', async () => {
    const desk = await begun();
    await move(desk);
    expect((await desk.ask('Support', {}, { by: bo })).run.value).toEqual(collecting);
    const { run, event } = await desk.ask('Support', {}, { by: carl });
    expect([run.value, event.metadata.definition]).toEqual(['adopted', 'proposal@2']);
    expect((await desk.ask('CarryOut', { result: 'Bygget' })).run.value).toBe('carriedOut');
    expect(verifyRun(await desk.events(), desk.registry)).toBeUndefined();
  });

  it('finishes on the version it began with unless it is moved', async () => {
    const desk = await begun();
    const { run } = await desk.ask('Support', {}, { by: bo });
    expect(run).toMatchObject({ definition: 'proposal@1', value: 'agreed' });
  });

  it('goes to the state that the mapping names', async () => {
    const desk = await begun(undefined, ({ ask }) => ask('Support', {}, { by: bo }));
    const { event } = await move(desk);
    expect(event.metadata).toMatchObject({ from: 'agreed', to: 'adopted' });
    expect(describeEvent(event, desk.registry)).toMatchObject({
      title: 'Flyttet til en anden version af proceduren',
      from: { value: 'agreed', title: 'Vedtaget' },
      to: { value: 'adopted' },
    });
  });

  it('takes its context with it as the mapping says', async () => {
    const desk = await begun();
    const { run } = await move(desk);
    expect(run.context).toMatchObject({ title: 'Ny bro', supporters: ['p-anna'], earlierSupport: 1 });
  });

  it('can be moved on by a later mapping, in one step', async () => {
    const third = { ...proposal(2), version: 3 } as Procedure;
    const desk = await begun([proposal(1), proposal(2), third]);
    expect((await move(desk, { ...TO_2, to: 3 })).run.definition).toBe('proposal@3');
  });
});

describe('where regions differ', () => {
  const unregioned: Partial<Procedure> = {
    chart: {
      ...proposal(2).chart,
      states: { ...proposal(2).chart.states, gathering: { title: 'Indsamling', description: 'Den er i gang.' } },
    },
  };

  it('states of several regions may go to one', async () => {
    const desk = await begun([
      proposal(1),
      second({ states: { collecting: 'gathering', running: 'gathering' } }, unregioned),
    ]);
    expect((await move(desk)).run.value).toBe('gathering');
  });

  it('a region that is no more may be let go', async () => {
    const desk = await begun([proposal(1), second({ states: { collecting: 'gathering', running: null } }, unregioned)]);
    expect((await move(desk)).run.value).toBe('gathering');
  });

  it('a region that nothing goes to begins where it begins', async () => {
    const desk = await begun([proposal(1), second({ states: { collecting: 'collecting', running: null } })]);
    expect((await move(desk)).run.value).toEqual(collecting);
  });

  it('a state around others is entered where it begins', async () => {
    const desk = await begun([proposal(1), second({ states: { collecting: '(open)', running: null } })]);
    expect((await move(desk)).run.value).toEqual(collecting);
  });
});

describe('a move is refused', () => {
  const refuses = async (desk: TestDesk, data: object, code: Parameters<typeof refused>[1], text: string | RegExp) => {
    const before = await desk.events();
    const refusal = await refused(move(desk, data), code, text);
    expect(await desk.events()).toEqual(before);
    return refusal;
  };

  it('from a state that is not mapped, naming it and what can be done', async () => {
    const desk = await begun(undefined, ({ ask }) => ask('PauseProposal', {}, { by: chair }));
    const text =
      /^Forløbet står i »På pause«, og derfra kan det ikke flyttes til version 2. .* gør det færdigt på version 1\.$/;
    const { facts } = await refuses(desk, TO_2, 'state-not-mapped', text);
    expect(facts).toEqual({ states: ['paused'] });
    await desk.ask('ResumeProposal');
    expect((await move(desk)).run.definition).toBe('proposal@2');
  });

  it('where the mapping names no state at all', async () => {
    const desk = await begun([proposal(1), second({ states: {} })]);
    await refuses(desk, TO_2, 'state-not-mapped', '»Samler støtte« og »I gang«');
  });

  it('where every region would be let go', async () => {
    const desk = await begun([proposal(1), second({ states: { collecting: null, running: null } })]);
    await refuses(desk, TO_2, 'state-not-mapped', '»Samler støtte« og »I gang«');
  });

  const message = 'Støtten kan ikke tages med. Vent, eller gør forslaget færdigt på version 1.';
  const refusing = second({
    context: ({ supporters }: ProposalContext) => {
      if (supporters.length > 0) throw new Refusal('requirement-not-met', message);
      return { title: '', supporters, notes: 0 };
    },
  });

  it('where the mapping will not take with it what the run knows, and is not offered either', async () => {
    const desk = await begun([proposal(1), refusing]);
    await refuses(desk, TO_2, 'requirement-not-met', message);
    const run = fold(await desk.events(), desk.registry)!;
    const all = describeCommands(desk.registry.version('proposal@1'), run, chair, desk.clock.now);
    expect(all.find(({ command }) => command === 'MigrateDefinition')).toMatchObject({
      allowed: false,
      reasons: [message],
    });
  });

  it('to a version that there is not', async () => {
    const text = 'Der er ingen version 7 af Forslag. De kendte er: 1, 2.';
    await refuses(await begun(), { ...TO_2, to: 7 }, 'unknown-version', text);
  });

  it('to the version it follows', async () => {
    await refuses(await begun(), { ...TO_2, to: 1 }, 'already-migrated', 'følger allerede version 1');
  });

  it('back to where it came from', async () => {
    const desk = await begun();
    await move(desk);
    await refuses(desk, { ...TO_2, to: 1 }, 'no-migration', 'fra version 2 til version 1');
  });

  it('when it has ended', async () => {
    const desk = await begun(undefined, ({ ask }) => ask('Lapse'));
    await refuses(desk, TO_2, 'not-possible-now', 'afsluttet \\(Bortfaldet\\) på version 1');
  });

  it('without a reason', async () => {
    await refuses(await begun(), { to: 2 }, 'malformed-input', '');
    await refuses(await begun(), { to: 2, reason: '     ' }, 'malformed-input', '');
  });

  it('to those whom the procedure does not give the mandate', async () => {
    const { ask } = await begun();
    await refused(
      ask('MigrateDefinition', TO_2, { by: anna }),
      'no-mandate',
      'Det kan kun gøres af bestyrelsens formand',
    );
  });

  it('of a run that has not begun', async () => {
    const { ask } = await begun();
    await refused(ask('MigrateDefinition', TO_2, { by: chair, id: 'nothing' }), 'unknown-run');
  });

  it('where no version says how: there is no such command', async () => {
    await refused(move(await begun([proposal(1)])), 'unknown-command');
  });
});

describe('the offer to move', () => {
  const offer = async (desk: TestDesk, to: ActingSeat = chair) => {
    const run = fold(await desk.events(), desk.registry)!;
    const installed = desk.registry.version(run.definition);
    return describeCommands(installed, run, to, desk.clock.now).find(({ command }) => command === 'MigrateDefinition');
  };

  it('stands open to those with the mandate, in a state that can be left', async () => {
    expect(await offer(await begun())).toMatchObject({ allowed: true, who: 'gøres af bestyrelsens formand' });
  });

  it('says why not', async () => {
    const paused = await begun(undefined, ({ ask }) => ask('PauseProposal', {}, { by: chair }));
    expect((await offer(paused))?.reasons.join()).toContain('»På pause«');
    expect((await offer(await begun(), anna))?.reasons).toEqual(['Det kan kun gøres af bestyrelsens formand.']);
    const desk = await begun();
    await move(desk);
    expect((await offer(desk))?.reasons).toEqual(['Forløbet følger allerede den nyeste version.']);
  });

  it('is not there where no version says how', async () => {
    expect(await offer(await begun([proposal(1)]))).toBeUndefined();
  });
});

describe('the deadlines of a run that is moved', () => {
  const moved = async (changes: Partial<Procedure>, mapping: Partial<Mapping<unknown>> = {}) => {
    const desk = await begun([proposal(1), second(mapping, changes)]);
    const { event, run } = await move(desk);
    expect(verifyRun(await desk.events(), desk.registry)).toBeUndefined();
    const { armed, cancelled } = event.metadata;
    return { armed, cancelled, timers: run.timers };
  };
  const { timers } = proposal(2);
  const later = { ...timers['deadline']!, due: () => '2024-06-01T22:00:00.000Z' };

  it('keep their instant: what was promised stands', async () => {
    expect(await moved({ timers: { ...timers, deadline: later } })).toEqual({ timers: [DEADLINE] });
  });

  it('are computed anew where the mapping says so', async () => {
    const anew = { ...DEADLINE, dueAt: '2024-06-01T22:00:00.000Z' };
    const changes = { timers: { ...timers, deadline: later } };
    expect(await moved(changes, { rearms: ['deadline'] })).toEqual({ armed: [anew], timers: [anew] });
  });

  it('are sent to the command that the new version has for them', async () => {
    const noted = { ...DEADLINE, command: 'Note' };
    const changes = { timers: { ...timers, deadline: { ...later, command: 'Note' } } };
    expect(await moved(changes)).toEqual({ armed: [noted], timers: [noted] });
  });

  it('fall away where the new version has none', async () => {
    const changes = { timers: { ...timers, deadline: { ...later, due: () => undefined } } };
    expect(await moved(changes)).toEqual({ cancelled: ['deadline'], timers: [] });
  });

  it('fall away with the state that had them, and those of the new state are armed', async () => {
    const states = {
      ...proposal(2).chart.states,
      gathering: { title: 'Indsamling', description: 'I gang.', timers: ['ends'] },
    };
    const ends = { title: 'Slut', command: 'Lapse', due: (_: unknown, at: string) => at.replace('2024', '2025') };
    const changes = { chart: { ...proposal(2).chart, states }, timers: { ...timers, ends } };
    const armed = [{ id: 'ends', command: 'Lapse', dueAt: '2025-03-01T09:00:00.001Z' }];
    const mapping = { states: { collecting: 'gathering', running: null } };
    expect(await moved(changes, mapping)).toEqual({ armed, cancelled: ['deadline'], timers: armed });
  });
});
