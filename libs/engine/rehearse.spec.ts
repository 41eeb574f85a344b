import { describe, expect, it } from '@jest/globals';
import { openMemoryStore } from '#event-store/memory/open.js';
import { members } from '../../test/toy/members.js';
import { proposal } from '../../test/toy/proposal.js';
import { createHandle, createRehearse } from './handle.js';
import type { Refusal } from './refusal.js';
import { createRegistry } from './registry.js';
import type { CommandRequest } from './request.js';
import { openRuns } from './open-runs.js';
import { createRuns } from './runs.js';

const at = '2024-03-01T09:00:00.000Z';

function openDesk() {
  const store = openMemoryStore();
  const registry = createRegistry([proposal()]);
  let ids = 0;
  const desk = {
    store,
    registry,
    runs: createRuns(store, registry),
    organisation: {
      acting: (person: string) => Object.values(members).find((member) => member.person === person)!,
      heldSeats: () => [],
    },
    now: () => at,
    newId: () => `00000000-0000-4000-8000-${String((ids += 1)).padStart(12, '0')}`,
  };
  const request = (command: string, data: unknown, more: Partial<CommandRequest> = {}): CommandRequest => ({
    procedure: 'proposal',
    id: 'p1',
    command,
    data,
    actor: { person: members.anna.person, seat: members.anna.seat },
    ...more,
  });
  return { store, registry, request, handle: createHandle(desk), rehearse: createRehearse(desk) };
}

describe('a rehearsed command', () => {
  it('tells the event it would become, and writes nothing', async () => {
    const { store, request, rehearse } = openDesk();
    const event = await rehearse(request('OpenProposal', { title: 'Ny bro' }));
    expect(event).toMatchObject({ type: 'Opened', data: { title: 'Ny bro' }, metadata: { from: 'unopened' } });
    expect(await store.count()).toBe(0);
  });

  it('becomes the very same when it is given', async () => {
    const { request, handle, rehearse } = openDesk();
    const asked = request('OpenProposal', { title: 'Ny bro' }, { idempotencyKey: 'k1' });
    const event = await rehearse(asked);
    const given = await handle(asked);
    expect(given.event).toMatchObject(event);
  });

  it('is refused for what it would be refused for', async () => {
    const { request, handle, rehearse } = openDesk();
    await handle(request('OpenProposal', { title: 'Ny bro' }));
    const refusals = [
      request('OpenProposal', { title: 'Ny bro' }),
      request('PauseProposal', {}),
      request('Note', {}),
      request('Note', { text: 'Set' }, { ifMatch: 7 }),
      request('Vanish', {}),
    ].map((asked) => rehearse(asked).catch((error: unknown) => (error as Refusal).code));
    expect(await Promise.all(refusals)).toEqual([
      'run-exists',
      'no-mandate',
      'malformed-input',
      'stale-revision',
      'unknown-command',
    ]);
  });
});

describe('the runs in progress', () => {
  it('are those that have not ended, as the log has them', async () => {
    const { store, registry, request, handle } = openDesk();
    await handle(request('OpenProposal', { title: 'Ny bro' }));
    await handle(request('OpenProposal', { title: 'Nyt tag', deadline: '2024-02-01' }, { id: 'p2' }));
    await handle(request('OpenProposal', { title: 'Ny dør' }, { id: 'p3' }));
    const clock = { person: members.clock.person, seat: members.clock.seat };
    await handle(request('Lapse', {}, { id: 'p2', actor: clock }));
    expect((await openRuns(store, registry)).map(({ run }) => run.id)).toEqual(['p1', 'p3']);
  });
});
