import { describe, expect, it } from '@jest/globals';
import { openDesk, refused } from '../../test/toy/desk.js';
import { members } from '../../test/toy/members.js';

const APRIL = '2024-04-01T22:00:00.000Z';
const MAY = '2024-05-01T22:00:00.000Z';
const whenDue = (dueAt: string, timer = 'deadline') => ({ by: members.clock, onlyIfArmed: { timer, dueAt } });

async function openedUntilApril() {
  const desk = openDesk();
  await desk.ask('OpenProposal', { title: 'Ny bro', deadline: '2024-04-01' });
  return desk;
}

describe('a command that only holds for a deadline', () => {
  it('is taken at the very instant the deadline passes', async () => {
    const { ask, clock } = await openedUntilApril();
    clock.now = APRIL;
    const { event } = await ask('Lapse', {}, whenDue(APRIL));
    expect(event).toMatchObject({ type: 'Lapsed', metadata: { recordedAt: APRIL, cancelled: ['deadline'] } });
  });

  it('is refused until then, also where the command itself could be given at any time', async () => {
    const { ask, clock, events } = await openedUntilApril();
    clock.now = '2024-04-01T21:59:59.999Z';
    await refused(ask('Lapse', {}, whenDue(APRIL)), 'deadline-not-due', /ikke nået/);
    expect(await events()).toHaveLength(1);
  });

  it('is refused for a deadline that was moved', async () => {
    const { ask, clock } = await openedUntilApril();
    await ask('MoveDeadline', { to: '2024-05-01' }, { by: members.chair });
    clock.now = MAY;
    const refusal = await refused(ask('Lapse', {}, whenDue(APRIL)), 'deadline-not-armed', /indfriet, flyttet/);
    expect(refusal.facts).toEqual({ timer: 'deadline', dueAt: APRIL });
    expect((await ask('Lapse', {}, whenDue(MAY))).event.type).toBe('Lapsed');
  });

  it('is refused for a deadline that the run does not have, and for another than was meant', async () => {
    const { ask, clock } = await openedUntilApril();
    clock.now = MAY;
    await refused(ask('ResumeProposal', {}, whenDue(APRIL, 'pauseEnds')), 'deadline-not-armed');
  });

  it('is answered with the event it gave, when it is sent again with its key', async () => {
    const { ask, clock, events } = await openedUntilApril();
    clock.now = MAY;
    const request = { ...whenDue(APRIL), idempotencyKey: `clock:deadline:${APRIL}` };
    const first = await ask('Lapse', {}, request);
    const second = await ask('Lapse', {}, request);
    expect([second.replayed, second.event]).toEqual([true, first.event]);
    expect(await events()).toHaveLength(2);
  });
});
