import { describe, expect, it } from '@jest/globals';
import { openDesk } from '../../test/toy/desk.js';
import { members } from '../../test/toy/members.js';
import { proposal } from '../../test/toy/proposal.js';
import { moves, rule, story } from '../../test/specification.js';
import type { ActingSeat } from './procedure.js';
import { fold } from './fold.js';
import { createRegistry } from './registry.js';
import { verifyRun } from './replay.js';

const { anna, bo, carl } = members;

/** A store in which proposal `old` was opened, and supported by Anna, before version 2 came. */
async function upgraded() {
  const before = openDesk({ procedures: [proposal(1)] });
  await before.ask('OpenProposal', { title: 'Ny bro' }, { id: 'old' });
  await before.ask('Support', {}, { id: 'old', by: anna });
  return openDesk({ procedures: [proposal(1), proposal(2)], store: before.store });
}

describe('two versions of a procedure', () => {
  const opens = { by: anna, command: 'OpenProposal', data: { title: 'Ny bro' } };
  const supportedBy = (by: ActingSeat) => ({ by, command: 'Support', data: {} });

  rule('can both be in one story: it goes on by the version it is moved to', () =>
    story(proposal(1), {}, [proposal(2)])
      .given(opens, supportedBy(anna), moves(members.chair, 2), supportedBy(bo))
      .when(supportedBy(carl))
      .thenIn('adopted'),
  );

  it('lets a run stay on the version it began with', async () => {
    const { ask } = await upgraded();
    const { run, event } = await ask('Support', {}, { id: 'old', by: bo });
    expect(event.metadata.definition).toBe('proposal@1');
    expect(run).toMatchObject({ definition: 'proposal@1', value: 'agreed' });
  });

  it('begins new runs on the newest', async () => {
    const { ask } = await upgraded();
    const { run } = await ask('OpenProposal', { title: 'Ny tunnel' }, { id: 'new' });
    expect(run.definition).toBe('proposal@2');
    await ask('Support', {}, { id: 'new', by: anna });
    const second = await ask('Support', {}, { id: 'new', by: bo });
    expect(second.run.value).toEqual({ open: { progress: 'collecting', pace: 'running' } });
    expect((await ask('Support', {}, { id: 'new', by: carl })).run.value).toBe('adopted');
  });

  it('folds and verifies each run with its own version', async () => {
    const { ask, events, registry } = await upgraded();
    await ask('Support', {}, { id: 'old', by: bo });
    await ask('OpenProposal', { title: 'Ny tunnel' }, { id: 'new' });
    for (const [id, definition] of [
      ['old', 'proposal@1'],
      ['new', 'proposal@2'],
    ] as const) {
      const history = await events(id);
      expect(fold(history, registry)?.definition).toBe(definition);
      expect(verifyRun(history, registry)).toBeUndefined();
    }
  });

  it('finds the newest whatever order they are declared in', () => {
    const registry = createRegistry([proposal(2), proposal(1)]);
    expect(registry.newest('proposal').definition).toBe('proposal@2');
    expect(registry.all.map(({ definition }) => definition)).toEqual(['proposal@2']);
    expect(registry.version('proposal@1').procedure.version).toBe(1);
  });

  it('cannot read an old run when its version is gone, and says so', async () => {
    const { ask, store } = openDesk({ procedures: [proposal(1)] });
    await ask('OpenProposal', { title: 'Ny bro' });
    const without = openDesk({ procedures: [proposal(2)], store });
    await expect(without.ask('Support')).rejects.toThrow(
      'proposal@1 is not installed; old definitions must stay loadable',
    );
  });
});
