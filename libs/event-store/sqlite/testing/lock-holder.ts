import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

const HOLD = `
  const { workerData, parentPort } = require('node:worker_threads');
  const database = new (require('node:sqlite').DatabaseSync)(workerData.file);
  database.exec('BEGIN IMMEDIATE');
  parentPort.postMessage('locked');
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, workerData.milliseconds);
  database.exec('COMMIT');
  database.close();`;

/** Another thread that holds the write lock of a database from when this resolves, for so many milliseconds. */
export async function holdLock(file: string, milliseconds: number): Promise<{ readonly released: Promise<unknown> }> {
  const holder = new Worker(HOLD, { eval: true, workerData: { file, milliseconds } });
  const released = once(holder, 'exit');
  await once(holder, 'message');
  return { released };
}
