import { describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StoreUnavailable } from '#engine/event-store.js';
import { openMemoryStore } from '#event-store/memory/open.js';
import { openReadModels } from './open.js';
import { refuseOtherLog } from './same-log.js';

describe('read models', () => {
  it('are taken over when their positions are of this log, and refused when they are of another kind of log', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sporskifte-same-log-'));
    const db = await openReadModels({ folder });
    const store = openMemoryStore();
    const setTo = (position: string) => db.updateTable('checkpoints').set({ position }).execute();
    await refuseOtherLog(db, store);
    await setTo('0000000000000012');
    await refuseOtherLog(db, store);
    await setTo('00000000000000001277-00000000000000001277');
    await expect(refuseOtherLog(db, store)).rejects.toThrow(StoreUnavailable);
    await expect(refuseOtherLog(db, store)).rejects.toThrow(/en anden hændelseslog.*DATA_DIR/);
    await db.destroy();
    rmSync(folder, { recursive: true });
  });
});
