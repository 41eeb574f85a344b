import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { EventStore } from '#engine/event-store.js';
import { type Handle, createHandle } from '#engine/handle.js';
import { createRegistry } from '#engine/registry.js';
import { verifyRun } from '#engine/replay.js';
import { createRuns } from '#engine/runs.js';
import { openMemoryStore } from '#event-store/memory/open.js';
import { createDirectory } from '#organisation/directory.js';
import { GOVERNANCE } from '#procedures/carried-rules.js';
import { carryOutSuccession } from '#procedures/policies/carry-out-succession.js';
import { procedures } from '#procedures/registry.js';
import type { SuccessionContext } from '#procedures/succession/context.js';
import { openReadModels } from '#read-models/database/open.js';
import { startPolicies } from '#read-models/policies/start.js';
import { seed } from '#seed/seed.js';
import { SUCCESSION } from '#seed/organisation/succession.js';

const registry = createRegistry(procedures);
const municipal = { person: 'p-1025', seat: 'kog-secretary-municipal' };
const regional = { person: 'p-1026', seat: 'kog-secretary-regional' };
const plan = { procedure: 'succession', id: SUCCESSION };

/** A seeded log where the succession has just been begun, and nothing has come of it yet. */
async function begun(): Promise<{ store: EventStore; handle: Handle }> {
  const store = openMemoryStore();
  const runs = createRuns(store, registry);
  let now = '2026-12-31T11:00:00.000Z';
  const organisation = createDirectory(store, registry);
  const handle = createHandle({ registry, store, runs, organisation, now: () => now, newId: () => randomUUID() });
  await seed({ handle });
  const model = (await runs.load(GOVERNANCE))!.context as { versions: { rules: object }[] };
  const rules = { ...model.versions.at(-1)!.rules, chairmanship: 'a', approval: 'a', finalTreatment: 'b' };
  const adopted = { title: 'Ny model', validFrom: '2027-01-01', decidedBy: 'Sundhedsrådene', rules };
  await handle({ ...GOVERNANCE, command: 'AdoptModel', data: adopted, actor: municipal });
  const { lines } = (await runs.load(plan))!.context as SuccessionContext;
  for (const { body, successor } of lines) {
    const data = { body, successor, source: 'Bekendtgørelse' };
    await handle({ ...plan, command: 'ConfirmSuccessor', data, actor: municipal });
  }
  for (const actor of [municipal, regional]) await handle({ ...plan, command: 'ApproveSuccession', data: {}, actor });
  now = '2027-01-01T08:00:00.000Z';
  await handle({ ...plan, command: 'CarryOutSuccession', data: {}, actor: municipal });
  return { store, handle };
}

/** Carries it out with a power cut after so many commands, then goes on. */
async function carriedOut(cut: number): Promise<{ history: string[]; store: EventStore; held: boolean }> {
  const { store, handle } = await begun();
  const folder = mkdtempSync(join(tmpdir(), 'sporskifte-'));
  const db = await openReadModels({ folder });
  const before = await store.count();
  let left = cut;
  const failing: Handle = (request) => {
    left -= 1;
    return left < 0 && left > -2 ? Promise.reject(new Error('Strømmen gik')) : handle(request);
  };
  const running = await startPolicies({ db, store, registry, policies: [carryOutSuccession], handle: failing });
  await running.caughtUp(await store.head(), 20_000);
  const held = left < 0;
  const { unparked } = await running.retryParked({
    policy: 'carry-out-succession',
    stream: `succession-${SUCCESSION}`,
  });
  await running.stop();
  await db.destroy();
  rmSync(folder, { recursive: true, force: true });
  const events = (await store.readAll({ limit: 10_000 })).slice(before);
  const history = events.map(({ stream, type, data }) => `${stream} ${type} ${JSON.stringify(data)}`);
  return { history, store, held: held && unparked === 1 };
}

describe('a succession that is interrupted', () => {
  it('comes to the very same events in the very same order, wherever it was cut', async () => {
    const { history, held } = await carriedOut(Number.POSITIVE_INFINITY);
    expect(held).toBe(false);
    expect(history.length).toBeGreaterThan(60);
    expect(history.at(-1)).toBe(`succession-${SUCCESSION} SuccessionConcluded {}`);
    for (const cut of [0, 1, 7, 25, 50, history.length - 2, history.length - 1]) {
      const again = await carriedOut(cut);
      expect(again.held).toBe(true);
      expect(again.history).toEqual(history);
    }
  }, 120_000);

  it('leaves every stream whole', async () => {
    const { store } = await carriedOut(30);
    const events = await store.readAll({ limit: 10_000 });
    const streams = [...new Set(events.map(({ stream }) => stream))];
    const findings = streams.map((stream) =>
      verifyRun(
        events.filter((event) => event.stream === stream),
        registry,
      ),
    );
    expect(findings.filter(Boolean)).toEqual([]);
  }, 60_000);
});
