import { describe, expect, it } from '@jest/globals';
import { openDesk } from '../../test/toy/desk.js';
import { members } from '../../test/toy/members.js';
import { proposal } from '../../test/toy/proposal.js';
import { fold } from './fold.js';
import { timerChanges } from './timers.js';

const APRIL = { id: 'deadline', command: 'Lapse', dueAt: '2024-04-01T22:00:00.000Z' };
const MAY = { ...APRIL, dueAt: '2024-05-01T22:00:00.000Z' };
const PAUSE = { id: 'pauseEnds', command: 'ResumeProposal', dueAt: '2024-03-10T23:00:00.000Z' };
const asChair = { by: members.chair };

async function opened(data: object = { title: 'Ny bro', deadline: '2024-04-01' }) {
  const desk = openDesk();
  const opening = await desk.ask('OpenProposal', data);
  return { ...desk, opening };
}

describe('a deadline', () => {
  it('is armed when its state is entered, as an instant that is never computed again', async () => {
    const { opening } = await opened();
    expect(opening.event.metadata.armed).toEqual([APRIL]);
    expect(opening.run.timers).toEqual([APRIL]);
  });

  it('is not armed where there is no instant for it', async () => {
    const { opening } = await opened({ title: 'Ny bro' });
    expect(opening.event.metadata).not.toHaveProperty('armed');
    expect(opening.run.timers).toEqual([]);
  });

  it('is kept over events that have nothing to do with it', async () => {
    const { ask } = await opened();
    const { event, run } = await ask('Note', { text: 'Læst' });
    expect(event.metadata).not.toHaveProperty('armed');
    expect(event.metadata).not.toHaveProperty('cancelled');
    expect(run.timers).toEqual([APRIL]);
  });

  it('is kept while another region moves', async () => {
    const { ask } = await opened();
    const { run } = await ask('PauseProposal', { until: '2024-03-10' }, asChair);
    expect(run.timers).toEqual([APRIL, PAUSE]);
    expect((await ask('ResumeProposal')).run.timers).toEqual([APRIL]);
  });

  it('is moved by a transition that arms it anew without leaving the state', async () => {
    const { ask } = await opened();
    const { event, run } = await ask('MoveDeadline', { to: '2024-05-01' }, asChair);
    expect(event.metadata).toMatchObject({ armed: [MAY] });
    expect(event.metadata).not.toHaveProperty('cancelled');
    expect(run.timers).toEqual([MAY]);
  });

  it('is cancelled when its state is left', async () => {
    const { ask } = await opened();
    await ask('Support');
    const { event, run } = await ask('Support', {}, { by: members.bo });
    expect(event.metadata).toMatchObject({ to: 'agreed', cancelled: ['deadline'] });
    expect(run.timers).toEqual([]);
  });

  it('is cancelled with the others when a transition leaves all regions', async () => {
    const { ask } = await opened();
    await ask('PauseProposal', { until: '2024-03-10' }, asChair);
    const { event, run } = await ask('Lapse');
    expect(event.metadata.cancelled?.toSorted()).toEqual(['deadline', 'pauseEnds']);
    expect(run.timers).toEqual([]);
  });

  it('is cancelled only if it was armed', async () => {
    const { ask } = await opened();
    await ask('PauseProposal', {}, asChair);
    const { event, run } = await ask('ResumeProposal');
    expect(event.metadata).not.toHaveProperty('cancelled');
    expect(run.timers).toEqual([APRIL]);
  });

  it('is armed again each time its state is entered', async () => {
    const { ask } = await opened();
    await ask('PauseProposal', { until: '2024-03-10' }, asChair);
    await ask('ResumeProposal');
    const { run } = await ask('PauseProposal', { until: '2024-03-12' }, asChair);
    expect(run.timers).toEqual([APRIL, { ...PAUSE, dueAt: '2024-03-12T23:00:00.000Z' }]);
  });

  it('is read from the recorded events, not computed from the definition', async () => {
    const { registry, events } = await opened();
    const [opening] = await events();
    const moved = {
      ...opening!,
      metadata: { ...opening!.metadata, armed: [{ ...APRIL, dueAt: '2030-01-01T00:00:00.000Z' }] },
    };
    expect(fold([moved], registry)?.timers).toEqual([{ ...APRIL, dueAt: '2030-01-01T00:00:00.000Z' }]);
  });
});

describe('what a step does to deadlines', () => {
  const at = '2024-03-01T09:00:00.000Z';
  const steps = (...timers: { kind: 'arm' | 'cancel'; timer: string }[]) => ({ to: 'collecting', taken: [], timers });
  const changes = (step: ReturnType<typeof steps>, current: (typeof APRIL)[], deadline?: string) =>
    timerChanges(proposal(), step, current, { context: { ...(deadline && { deadline }) }, at });

  it('is nothing for a step that arms and cancels nothing', () => {
    expect(changes(steps(), [APRIL], '2024-05-01')).toEqual({});
  });

  it('leaves a deadline armed that is cancelled and armed again in one step', () => {
    const both = steps({ kind: 'cancel', timer: 'deadline' }, { kind: 'arm', timer: 'deadline' });
    expect(changes(both, [APRIL], '2024-05-01')).toEqual({ armed: [MAY] });
  });

  it('cancels a deadline that is armed again but has no instant any more', () => {
    const again = steps({ kind: 'arm', timer: 'deadline' });
    expect(changes(again, [APRIL])).toEqual({ cancelled: ['deadline'] });
    expect(changes(again, [])).toEqual({});
  });

  it('cancels a deadline that is armed first and cancelled after', () => {
    const both = steps({ kind: 'arm', timer: 'deadline' }, { kind: 'cancel', timer: 'deadline' });
    expect(changes(both, [APRIL], '2024-05-01')).toEqual({ cancelled: ['deadline'] });
  });
});
