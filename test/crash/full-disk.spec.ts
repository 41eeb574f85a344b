import { beforeEach, describe, expect, it } from '@jest/globals';
import { StoreUnavailable } from '#engine/event-store.js';
import { isWhole } from '#audit/log-verdict.js';
import { verifyLog } from '#audit/verify-log.js';
import type { Connection } from '#event-store/sqlite/connection.js';
import { openFile } from '#event-store/sqlite/file.js';
import { storeOn } from '#event-store/sqlite/open.js';
import { temporaryFolder } from '../../libs/event-store/sqlite/testing/temporary-folder.js';
import { type TestDesk, openDesk } from '../toy/desk.js';
import { members } from '../toy/members.js';

let connection: Connection;
let desk: TestDesk;

beforeEach(async () => {
  connection = openFile(temporaryFolder(), 100);
  desk = openDesk({ store: storeOn(connection) });
  await desk.ask('OpenProposal', { title: 'Cykelstativ' });
});

/** SQLite answers as it does when the drive has no more room, and when it may not be written to. */
const room = (pages: number): unknown => connection.prepare(`PRAGMA max_page_count = ${pages}`).get();
const readOnly = (so: boolean): void => connection.prepare(`PRAGMA query_only = ${so ? 1 : 0}`).run();

const note = (n: number) => desk.ask('Note', { text: `${n} ${'x'.repeat(90)}` }, { idempotencyKey: `note-${n}` });

/** Gives commands until one is refused; answers with its number and why. */
async function untilRefused(): Promise<{ refused: number; error: unknown }> {
  for (let n = 0; n < 1_000; n += 1) {
    const error = await note(n).then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    if (error) return { refused: n, error };
  }
  throw new Error('Nothing was refused');
}

/** Every note is in the log once, and the chains are whole. */
async function expectNotes(count: number): Promise<void> {
  const events = await desk.events();
  expect(events.filter(({ type }) => type === 'Noted')).toHaveLength(count);
  expect(isWhole(await verifyLog(desk))).toBe(true);
}

describe('commands on a full disk', () => {
  it('are refused with what to do, lose nothing, and are taken once there is room, without a restart', async () => {
    room(30);
    const { refused, error } = await untilRefused();
    expect(error).toBeInstanceOf(StoreUnavailable);
    expect((error as StoreUnavailable).reason).toMatch(/Intet er gemt.*Frigør plads.*ikke genstartes/);
    expect(refused).toBeGreaterThan(5);
    await expectNotes(refused);
    await expect(note(refused)).rejects.toThrow(StoreUnavailable);

    room(1_000_000);
    expect(await note(refused)).toMatchObject({ replayed: false });
    expect(await note(refused)).toMatchObject({ replayed: true });
    await desk.ask('Support', {}, { by: members.bo });
    await expectNotes(refused + 1);
    await desk.store.close();
  });
});

describe('commands on a drive that may not be written to', () => {
  it('are refused with what to do, and taken when it may', async () => {
    readOnly(true);
    await expect(note(0)).rejects.toThrow(/må ikke skrive|ikke må skrive/);
    await expectNotes(0);
    readOnly(false);
    await note(0);
    await expectNotes(1);
    await desk.store.close();
  });
});
