import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openMemoryStore } from '#event-store/memory/open.js';
import { type World, createWorld } from '../spec/world.js';
import { type WorklistRow, worklistShape } from '../tables/worklist-row.js';
import type { ReadModels } from '../tables/tables.js';
import { chunks } from './chunks.js';
import { createInsert } from './insert.js';

let world: World;
let db: ReadModels;
beforeEach(async () => {
  world = createWorld(openMemoryStore());
  db = await world.open();
});
afterEach(() => world.close());

const row = (line: number, label: string): WorklistRow => ({
  stream: 'revision-r1',
  line,
  task: 'Propose/municipal',
  procedure: 'revision',
  id: 'r1',
  label,
  sortLabel: '20',
  stateTitle: 'Vurdering',
  command: 'Propose',
  commandTitle: 'Foreslå spor',
  function: 'tovholder',
  body: line % 2 ? null : 'tf-1',
  side: 'municipal',
  seat: null,
  dueAt: null,
  since: '2025-01-06T08:00:00.000Z',
});
const lines = (count: number): number[] => Array.from({ length: count }, (_, line) => line);
const stored = async (): Promise<object[]> =>
  (await db.selectFrom('worklist').selectAll().orderBy('line').execute()).map((each) => ({ ...each }));

describe('inserting rows', () => {
  it('writes any number of them, each as it was made, nulls included', async () => {
    const insert = createInsert(worklistShape, 'refuse');
    await insert(db, 'worklist', lines(223), (line, index) => row(line, `Række ${index}`));
    expect(await stored()).toEqual(lines(223).map((line) => row(line, `Række ${line}`)));
  });

  it('replaces a row with the same key when asked to, and otherwise refuses it', async () => {
    await createInsert(worklistShape, 'refuse')(db, 'worklist', lines(15), (line) => row(line, 'Før'));
    const replace = createInsert(worklistShape, 'replace');
    await replace(db, 'worklist', lines(12), (line) => row(line, 'Efter'));
    expect(await stored()).toEqual(lines(15).map((line) => row(line, line < 12 ? 'Efter' : 'Før')));
    const again = createInsert(worklistShape, 'refuse')(db, 'worklist', lines(12), (line) => row(line, 'Igen'));
    await expect(again).rejects.toThrow(/unique/i);
  });

  it('uses few sizes of statements for any number of rows', () => {
    expect([...chunks(lines(223))].map((some) => some.length)).toEqual([128, 64, 16, 8, 4, 2, 1]);
    expect([...chunks([])]).toEqual([]);
  });
});
