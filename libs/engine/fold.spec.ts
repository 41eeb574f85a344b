import { describe, expect, it } from '@jest/globals';
import { openDesk } from '../../test/toy/desk.js';
import { members } from '../../test/toy/members.js';
import type { RecordedEvent } from './event.js';
import { evolve, fold, refOf, streamOf } from './fold.js';

async function history() {
  const desk = openDesk();
  await desk.ask('OpenProposal', { title: 'Ny bro', deadline: '2024-04-01' });
  await desk.ask('Note', { text: 'Læst' });
  const last = await desk.ask('Support', {}, { by: members.bo });
  return { ...desk, run: last.run, history: await desk.events() };
}

const changed = (event: RecordedEvent, metadata: object, type = event.type): RecordedEvent => ({
  ...event,
  type,
  metadata: { ...event.metadata, ...metadata },
});

describe('folding', () => {
  it('gives the run that the decisions gave', async () => {
    const { history: events, registry, run } = await history();
    expect(fold(events, registry)).toEqual(run);
    expect(run.context).toEqual({ title: 'Ny bro', deadline: '2024-04-01', supporters: ['p-bo'], notes: 1 });
  });

  it('of no events is no run', async () => {
    const { registry } = await history();
    expect(fold([], registry)).toBeUndefined();
  });

  it('remembers when the run began and when it last changed', async () => {
    const { history: events, run } = await history();
    expect(run.openedAt).toBe(events[0]!.metadata.recordedAt);
    expect(run.changedAt).toBe(events[2]!.metadata.recordedAt);
    expect(run.openedAt < run.changedAt).toBe(true);
  });

  it('trusts the recorded state: no later guard can reject an old fact', async () => {
    const { history: events, registry } = await history();
    const never = { open: { progress: 'collecting', pace: 'paused' } };
    const last = changed(events[2]!, { to: never });
    expect(fold([events[0]!, events[1]!, last], registry)?.value).toEqual(never);
  });

  it('does not ask the chart whether the event was possible', async () => {
    const { history: events, registry, run } = await history();
    const impossible = changed(events[2]!, { to: 'carriedOut' }, 'CarriedOut');
    expect(evolve(run, impossible, registry).value).toBe('carriedOut');
  });

  it('changes neither the run it starts from nor the event', async () => {
    const { history: events, registry } = await history();
    const before = deepFrozen(fold(events.slice(0, 2), registry)!);
    expect(evolve(before, deepFrozen(events[2]!), registry)).toEqual(fold(events, registry));
  });

  it.each(['Exploded', 'toString', 'constructor', '__proto__'])(
    'stops at an event of unknown type %s',
    async (type) => {
      const { history: events, registry } = await history();
      const unknown = changed(events[2]!, {}, type);
      expect(() => fold([events[0]!, unknown], registry)).toThrow(`proposal@1 has no reducer for ${type}`);
    },
  );

  it('stops at an event of a definition that is not installed', async () => {
    const { history: events, registry } = await history();
    const newer = changed(events[1]!, { definition: 'proposal@9' });
    expect(() => fold([events[0]!, newer], registry)).toThrow('proposal@9 is not installed');
  });
});

describe('a stream', () => {
  it('is named after its procedure and id, and leads back to both', () => {
    const ref = { procedure: 'commissorium', id: 'sam-bo-2024-k1' };
    expect(streamOf(ref)).toBe('commissorium-sam-bo-2024-k1');
    expect(refOf(streamOf(ref))).toEqual(ref);
  });
});

function deepFrozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  Object.values(value).forEach(deepFrozen);
  return Object.freeze(value);
}
