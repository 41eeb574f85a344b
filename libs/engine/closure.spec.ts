import { describe, expect, it } from '@jest/globals';
import { proposal } from '../../test/toy/proposal.js';
import { openDesk } from '../../test/toy/desk.js';
import { members } from '../../test/toy/members.js';
import { partiesOf } from './closure.js';
import { levelOf } from './reading-level.js';
import { Refusal } from './refusal.js';
import { verifyRun } from './replay.js';

const ground = { reason: 'Nævner en enkelt borger', legalGround: 'Forvaltningslovens § 27' };
const { chair, anna } = members;

describe('a run', () => {
  it('is closed and opened again by those who keep it, wherever it stands, and holds when it is recomputed', async () => {
    const { ask, store, registry } = openDesk();
    await ask('OpenProposal', { title: 'Ny bro' });
    const before = await ask('PauseProposal', {}, { by: chair });
    const closed = await ask('CloseReading', ground, { by: chair });
    const installed = registry.newest('proposal');
    expect(closed.run.value).toEqual(before.run.value);
    expect(closed.run.closed?.whole).toMatchObject({ ...ground, seat: chair.seat });
    expect(levelOf(installed, closed.run)).toBe('closed');
    const opened = await ask('OpenReading', ground, { by: chair });
    expect(opened.run).not.toHaveProperty('closed');
    expect(levelOf(installed, opened.run)).toBe('internal');
    expect(verifyRun(await store.readStream('proposal-p1'), registry)).toBeUndefined();
  });

  it('is not closed twice, nor opened when it is not closed, nor by somebody who only takes part', async () => {
    const { ask } = openDesk();
    await ask('OpenProposal', { title: 'Ny bro' });
    await expect(ask('OpenReading', ground, { by: chair })).rejects.toThrow('Forløbet er ikke lukket.');
    await expect(ask('CloseReading', ground, { by: anna })).rejects.toThrow(Refusal);
    await ask('CloseReading', ground, { by: chair });
    await expect(ask('CloseReading', ground, { by: chair })).rejects.toThrow('allerede lukket');
  });

  it('has parts that are closed one by one, but never the one that its name is made of', async () => {
    const { ask } = openDesk();
    await ask('OpenProposal', { title: 'Ny bro' });
    await expect(ask('CloseReading', { ...ground, part: 'title' }, { by: chair })).rejects.toThrow('forløbets navn');
    await expect(ask('CloseReading', { ...ground, part: 'nothing' }, { by: chair })).rejects.toThrow('ingen oplysning');
  });

  it('is taken part in by bodies that acted in it and those its mandates name', async () => {
    const { ask, store } = openDesk();
    await ask('OpenProposal', { title: 'Ny bro' });
    const { run } = await ask('PauseProposal', {}, { by: chair });
    const parties = partiesOf(proposal(), run, await store.readStream('proposal-p1'));
    expect(parties).toContain(chair.body);
    expect(parties).not.toContain('elsewhere');
  });

  it('that may not be seen is answered as one that is not there, and its id is still taken', async () => {
    const { ask } = openDesk();
    await ask('OpenProposal', { title: 'Ny bro' });
    const sees = (): boolean => false;
    const answerTo = (id: string) => ask('Support', {}, { id, sees }).then(String, (error: Error) => error.message);
    expect((await answerTo('p1')).replace('p1', 'x')).toBe((await answerTo('p9')).replace('p9', 'x'));
    await expect(ask('OpenProposal', { title: 'Ny bro' }, { sees })).rejects.toThrow('allerede et forløb');
  });
});
