import { mkdtemp } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

/** Before the first specification: makes the place for seeded folders, and says where it is in `SEEDED_FOR_SPECS`. */
export default async function start() {
  process.env.SEEDED_FOR_SPECS = await mkdtemp(path.join(os.tmpdir(), 'sporskifte-seeded-'));
}
