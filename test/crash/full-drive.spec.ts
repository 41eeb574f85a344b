import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { municipalTovholder, need } from '../acceptance/people.js';
import { seededFolder } from '../seeded/folder.js';
import { type ServerProcess, startServer, temporaryFolder } from '../acceptance/process.js';

const drive = temporaryFolder();
const mounted = ((): boolean => {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=24m', 'none', drive.path], { stdio: 'ignore' });
    return true;
  } catch {
    // Only some may mount; `full-disk.spec.ts` has SQLite say the same everywhere.
    return false;
  }
})();
afterAll(() => {
  if (mounted) execFileSync('umount', ['-l', drive.path]);
  drive.remove();
});

(mounted ? describe : describe.skip)('a service whose drive is full', () => {
  let server: ServerProcess;
  beforeAll(async () => {
    await seededFolder(drive.path);
    server = await startServer({ DATA_DIR: drive.path, LOG_LEVEL: 'silent' });
  }, 120_000);
  afterAll(() => server.end('SIGKILL'));

  const report = async (id: string): Promise<{ status: number; detail: string | undefined }> => {
    const response = await fetch(`${server.address}/api/revision/${id}/report-need`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': id, ...municipalTovholder },
      body: JSON.stringify(need),
    });
    return { status: response.status, detail: ((await response.json()) as { detail?: string }).detail };
  };

  it('says so in Danish, loses nothing, and takes commands again when there is room, without a restart', async () => {
    const ballast = join(drive.path, 'ballast');
    const { bavail, bsize } = statfsSync(drive.path);
    writeFileSync(ballast, Buffer.alloc(bavail * bsize));
    const accepted: string[] = [];
    let refused: Awaited<ReturnType<typeof report>> | undefined;
    for (let n = 0; n < 2_000 && refused === undefined; n += 1) {
      const answer = await report(`d${n}`);
      if (answer.status === 201) accepted.push(`d${n}`);
      else refused = answer;
    }
    expect(refused).toMatchObject({ status: 503, detail: expect.stringMatching(/Intet er gemt.*Frigør plads/) });
    rmSync(ballast);
    expect((await report(`d${accepted.length}`)).status).toBe(201);
    for (const id of accepted) expect((await fetch(`${server.address}/api/revision/${id}`)).status).toBe(200);
  }, 120_000);
});
