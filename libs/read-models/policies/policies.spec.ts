import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { StoreUnavailable } from '#engine/event-store.js';
import type { Handle } from '#engine/handle.js';
import type { Occasion, Policy } from '#engine/policy.js';
import { Refusal } from '#engine/refusal.js';
import { openMemoryStore } from '#event-store/memory/open.js';
import { type World, createWorld, until } from '../spec/world.js';
import type { ReadModels } from '../tables/tables.js';
import { listParked } from './list-parked.js';
import { type Policies, type PoliciesOptions, startPolicies } from './start.js';

/** A revision that is published becomes a version of its agreement. */
const versions: Policy = {
  name: 'versions',
  title: 'Ny version',
  description: 'En offentliggjort revision bliver til en version af aftalen.',
  listensTo: ['revision'],
  react: ({ event, run, entered }) =>
    entered.has('published')
      ? [
          {
            procedure: 'agreement',
            id: (run.context as { agreement: string }).agreement,
            command: 'RecordVersion',
            data: { revision: event.stream.slice(9) },
          },
        ]
      : [],
};

const heard =
  (listen: (occasion: Occasion) => void): Policy['react'] =>
  (occasion) => {
    listen(occasion);
    return [];
  };

let world: World;
let db: ReadModels;
let running: Policies[] = [];

beforeEach(async () => {
  world = createWorld(openMemoryStore());
  db = await world.open();
});
afterEach(async () => {
  await Promise.all(running.map((policies) => policies.stop()));
  running = [];
  await world.close();
});

async function start(options: Partial<PoliciesOptions> = {}): Promise<Policies> {
  const { store, registry, handle } = world;
  const policies = await startPolicies({ db, store, registry, handle, policies: [versions], ...options });
  running.push(policies);
  return policies;
}

async function published(id: string, agreement = 'a1'): Promise<string> {
  await world.act('revision', id, 'Report', 'municipal', { agreement, need: 'Behov' });
  return (await world.act('revision', id, 'Publish', 'chair')).position;
}
const agreed = (id = 'a1') => world.act('agreement', id, 'Register', 'secretary', { title: 'SAM:BO' });
const settled = async (policies: Policies): Promise<boolean> => policies.caughtUp(await world.store.head(), 30_000);
const recorded = async (agreement = 'a1'): Promise<unknown[]> =>
  (await world.store.readStream(`agreement-${agreement}`))
    .filter(({ type }) => type === 'VersionRecorded')
    .map(({ data }) => data.revision);
const parked = async () =>
  (await listParked(db)).map(({ stream, revision, attempts, reason }) => ({ stream, revision, attempts, reason }));

/** A handle that can be told what to answer instead, and that remembers what it was asked. */
function handleWith(
  answer: (request: Parameters<Handle>[0], times: number) => Error | undefined,
): Handle & { asked: Parameters<Handle>[0][] } {
  const asked: Parameters<Handle>[0][] = [];
  const handle: Handle = async (request) => {
    asked.push(request);
    const error = answer(request, asked.length);
    if (error) throw error;
    return world.handle(request);
  };
  return Object.assign(handle, { asked });
}

describe('a policy', () => {
  it('gives its commands as itself, with keys, cause and correlation from the event', async () => {
    await agreed();
    const handle = handleWith(() => undefined);
    const policies = await start({ handle });
    await published('r1');
    expect(await settled(policies)).toBe(true);
    const cause = (await world.store.readStream('revision-r1')).at(-1)!;
    expect(handle.asked).toEqual([
      {
        procedure: 'agreement',
        id: 'a1',
        command: 'RecordVersion',
        data: { revision: 'r1' },
        actor: { person: 'system', seat: 'policy-versions' },
        idempotencyKey: `versions:${cause.id}:0`,
        correlationId: cause.metadata.$correlationId,
        causationId: cause.id,
      },
    ]);
    expect(await recorded()).toEqual(['r1']);
  });

  it('is told which states each event entered and left, outer ones included, and the run as of the event', async () => {
    await world.act('revision', 'r1', 'Report', 'municipal', { agreement: 'a1', need: 'Behov' });
    await world.act('revision', 'r1', 'Propose', 'municipal', { spor: 1 });
    await world.act('revision', 'r1', 'Propose', 'regional', { spor: 1 });
    await world.act('revision', 'r1', 'Pause', 'chair');
    const occasions: Occasion[] = [];
    const policies = await start({ policies: [{ ...versions, react: heard((occasion) => occasions.push(occasion)) }] });
    expect(await settled(policies)).toBe(true);
    const keys = occasions.map(({ entered, left }) => [[...entered], [...left]]);
    expect(keys.slice(1)).toEqual([
      [[], []],
      [['work', 'work.reviewing'], ['assessment']],
      [['paused'], ['running']],
    ]);
    expect(keys[0]![0]).toEqual(expect.arrayContaining(['assessment', 'running']));
    expect(occasions.map(({ run }) => (run.context as { proposals: unknown }).proposals)).toEqual([
      {},
      { municipal: 1 },
      { municipal: 1, regional: 1 },
      { municipal: 1, regional: 1 },
    ]);
  });

  it('goes on where it stopped, and passes by what is none of its business', async () => {
    await agreed();
    const handle = handleWith(() => undefined);
    const first = await start({ handle });
    await published('r1');
    expect(await settled(first)).toBe(true);
    await first.stop();
    const second = await start({ handle });
    await agreed('a2');
    await published('r2');
    expect(await settled(second)).toBe(true);
    expect(await recorded()).toEqual(['r1', 'r2']);
    expect(handle.asked).toHaveLength(2);
  });

  it('does again what it did when it stopped before noting it, and that changes nothing', async () => {
    await agreed();
    const handle = handleWith(() => undefined);
    const first = await start({ handle });
    await published('r1');
    await settled(first);
    await first.stop();
    await db.updateTable('policyCheckpoints').set({ position: '' }).execute();
    expect(await settled(await start({ handle }))).toBe(true);
    expect(handle.asked).toHaveLength(2);
    expect(await recorded()).toEqual(['r1']);
    expect(await parked()).toEqual([]);
  });

  it('notes how far it has come only after the effect', async () => {
    await agreed();
    const noted: string[] = [];
    const handle: Handle = async (request) => {
      noted.push((await db.selectFrom('policyCheckpoints').select('position').executeTakeFirstOrThrow()).position);
      return world.handle(request);
    };
    const position = await published('r1');
    const policies = await start({ handle });
    await settled(policies);
    expect(noted[0]! < position).toBe(true);
    const after = await db.selectFrom('policyCheckpoints').select('position').executeTakeFirstOrThrow();
    expect(after.position >= position).toBe(true);
  });

  it('may run in two processes: each event has its effect once', async () => {
    await agreed();
    const two = [await start(), await start({ db: await world.open() })];
    for (let n = 1; n <= 10; n++) await published(`r${n}`);
    for (const policies of two) expect(await settled(policies)).toBe(true);
    expect(await recorded()).toEqual(Array.from({ length: 10 }, (_, n) => `r${n + 1}`));
    expect(await parked()).toEqual([]);
  });
});

describe('an event that a policy cannot carry out', () => {
  it('is parked with the reason, and other streams go on', async () => {
    await agreed();
    const policies = await start();
    await published('r1', 'nothing');
    await published('r2');
    expect(await settled(policies)).toBe(true);
    expect(await parked()).toEqual([
      {
        stream: 'revision-r1',
        revision: 1,
        attempts: 1,
        reason: expect.stringMatching(/»nothing«/),
      },
    ]);
    expect(await recorded()).toEqual(['r2']);
    expect(policies.failure()).toBeUndefined();
  });

  it('keeps later events of its stream waiting behind it, for that policy only', async () => {
    const seen: string[] = [];
    const everything: Policy = {
      ...versions,
      name: 'everything',
      react: ({ event }) => {
        if (event.type === 'NeedReported' && event.stream === 'revision-r1') throw new Error('poison');
        seen.push(`${event.stream} ${event.type}`);
        return [];
      },
    };
    const other: Policy = { ...versions, name: 'other', react: heard(({ event }) => seen.push(`other ${event.type}`)) };
    const policies = await start({ policies: [everything, other] });
    await published('r1');
    await published('r2');
    expect(await settled(policies)).toBe(true);
    expect(seen.filter((line) => line.startsWith('revision'))).toEqual([
      'revision-r2 NeedReported',
      'revision-r2 RevisionPublished',
    ]);
    expect(seen.filter((line) => line.startsWith('other'))).toHaveLength(4);
    expect(await parked()).toEqual([
      {
        stream: 'revision-r1',
        revision: 0,
        attempts: 1,
        reason: expect.stringMatching(/kan ikke læses: uventet fejl \(poison\)/),
      },
      {
        stream: 'revision-r1',
        revision: 1,
        attempts: 0,
        reason: 'Venter, fordi revision 0 af samme forløb er parkeret.',
      },
    ]);
  });

  it('is parked when its definition is not installed', async () => {
    const position = await published('r1');
    const { registry } = createWorld(openMemoryStore(), []);
    const policies = await start({ registry });
    expect(await policies.caughtUp(position, 30_000)).toBe(true);
    expect((await parked()).map(({ attempts }) => attempts)).toEqual([1, 0]);
  });

  describe('because the run has ended', () => {
    const tells: Policy = {
      ...versions,
      react: (occasion) => versions.react(occasion).map((reaction) => ({ ...reaction, mootWhenEnded: true })),
    };
    const terminated = async (): Promise<void> => {
      await agreed();
      await world.act('agreement', 'a1', 'Terminate', 'secretary');
    };

    it('is parked', async () => {
      await terminated();
      const policies = await start();
      await published('r1');
      await settled(policies);
      expect(await parked()).toMatchObject([{ reason: expect.stringMatching(/afsluttet/) }]);
    });

    it('is left at that when the policy only tells, and has nobody left to tell', async () => {
      await terminated();
      const policies = await start({ policies: [tells] });
      await published('r1');
      expect(await settled(policies)).toBe(true);
      expect(await parked()).toEqual([]);
    });

    it('leads to what is wanted instead, where something is', async () => {
      await terminated();
      await agreed('a2');
      const instead: Policy = {
        ...tells,
        react: (occasion) => tells.react(occasion).map((one) => ({ ...one, instead: { ...one, id: 'a2' } })),
      };
      const policies = await start({ policies: [instead] });
      await published('r1');
      expect(await settled(policies)).toBe(true);
      expect(await recorded('a2')).toEqual(['r1']);
      expect(await parked()).toEqual([]);
    });

    it('is parked all the same when there is no such run', async () => {
      const policies = await start({ policies: [tells] });
      await published('r1', 'nothing');
      await settled(policies);
      expect(await parked()).toMatchObject([{ stream: 'revision-r1' }]);
    });
  });

  it('can be tried again: its stream is worked through in order, and what succeeds is parked no more', async () => {
    const policies = await start();
    await published('r1');
    await settled(policies);
    expect(await policies.retryParked({ policy: 'versions', stream: 'revision-r1' })).toEqual({
      unparked: 0,
      reason: expect.stringMatching(/»a1«/),
    });
    expect(await parked()).toMatchObject([{ attempts: 2 }]);
    await agreed();
    expect(await policies.retryParked({ policy: 'versions', stream: 'revision-r1' })).toEqual({ unparked: 1 });
    expect(await parked()).toEqual([]);
    expect(await recorded()).toEqual(['r1']);
    expect(await policies.retryParked({ policy: 'versions', stream: 'revision-r1' })).toEqual({ unparked: 0 });
    await expect(policies.retryParked({ policy: 'nothing', stream: 'revision-r1' })).rejects.toThrow(Refusal);
  });

  it('is tried again as of the event, in order, even when its stream has gone on', async () => {
    let broken = true;
    const seen: [revision: number, proposals: unknown][] = [];
    const policy: Policy = {
      ...versions,
      react: ({ run }) => {
        if (broken) throw new Error('poison');
        seen.push([run.revision, (run.context as { proposals: unknown }).proposals]);
        return [];
      },
    };
    const policies = await start({ policies: [policy] });
    await world.act('revision', 'r1', 'Report', 'municipal', { agreement: 'a1', need: 'Behov' });
    await world.act('revision', 'r1', 'Propose', 'municipal', { spor: 3 });
    await world.act('revision', 'r1', 'Propose', 'regional', { spor: 3 });
    await settled(policies);
    broken = false;
    expect(await policies.retryParked({ policy: 'versions', stream: 'revision-r1' })).toEqual({ unparked: 3 });
    expect(seen).toEqual([
      [0, {}],
      [1, { municipal: 3 }],
      [2, { municipal: 3, regional: 3 }],
    ]);
    await world.act('revision', 'r1', 'Pause', 'chair');
    await settled(policies);
    expect(seen.map(([revision]) => revision)).toEqual([0, 1, 2, 3]);
  });
});

describe('an outage', () => {
  it.each([
    ['the store cannot serve', new StoreUnavailable('Disken er fuld.'), /venter: Disken er fuld\./],
    ['too many write', new Refusal('too-much-contention', 'Mange skriver.'), /venter: Mange skriver\./],
  ])('makes the policy try again without parking when %s', async (_, error, reason) => {
    await agreed();
    const told: unknown[] = [];
    const running: { policies?: Policies } = {};
    const failures: (string | undefined)[] = [];
    const handle = handleWith((__, times) => {
      failures.push(running.policies?.failure());
      return times < 3 ? error : undefined;
    });
    const policies = (running.policies = await start({ handle, onError: (problem) => told.push(problem) }));
    await published('r1');
    expect(await settled(policies)).toBe(true);
    expect(told).toEqual([error, error]);
    expect(failures[2]).toMatch(reason);
    expect(policies.failure()).toBeUndefined();
    expect(await parked()).toEqual([]);
    expect(await recorded()).toEqual(['r1']);
  });

  it('does not keep the policy from stopping, and the event comes again at the next start', async () => {
    await agreed();
    const handle = handleWith(() => new StoreUnavailable('Disken er fuld.'));
    const policies = await start({ handle });
    const position = await published('r1');
    await until('it waits', () => policies.failure() !== undefined);
    const waiting = policies.caughtUp(position, 60_000);
    await policies.stop();
    expect(await waiting).toBe(false);
    expect(await settled(await start())).toBe(true);
    expect(await recorded()).toEqual(['r1']);
  });
});
