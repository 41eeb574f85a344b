import { createHash } from 'node:crypto';
import { appendFileSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const HEARTBEAT = 2_000;
const STALE = 120_000;

/**
 * Runs `work` while no other process does so for the same working copy; waits for its turn.
 * `work` is given a function that names a child process as holder too, for the case that it outlives this process.
 * The lock file lies in the machine's temporary folder: `npm ci` and the build each empty the folder they write to.
 */
export async function withLock(root, work) {
  const name = createHash('sha256').update(root).digest('hex').slice(0, 16);
  const file = path.join(os.tmpdir(), `sporskifte-${name}.lock`);
  for (let told = false; !take(file); await sleep(200)) {
    if (!told) console.error('Sporskifte: en anden kørsel er ved at installere eller bygge; venter på den …');
    told = true;
  }
  const heartbeat = setInterval(() => touch(file), HEARTBEAT);
  try {
    return await work((child) => appendFileSync(file, ` ${child.pid}`));
  } finally {
    clearInterval(heartbeat);
    if (holdersOf(file)?.split(' ')[0] === String(process.pid)) rmSync(file, { force: true });
  }
}

function touch(file) {
  try {
    utimesSync(file, new Date(), new Date());
  } catch {
    // Someone emptied the temporary folder: worth no failed install.
  }
}

function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    return clearAbandoned(file) && take(file);
  }
}

/** Moves the file away before deleting it, and puts it back if another process took the lock in between. */
function clearAbandoned(file) {
  const holders = holdersOf(file);
  if (holders === undefined || !isAbandoned(file, holders)) return false;
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
    const wasAbandoned = holdersOf(aside) === holders;
    if (wasAbandoned) rmSync(aside, { force: true });
    else renameSync(aside, file);
    return wasAbandoned;
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
    return false;
  }
}

/** Its processes are gone, or their numbers were given to other programs: then nobody touches the file any more. */
function isAbandoned(file, holders) {
  const touched = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
  return Date.now() - touched > STALE || (holders !== '' && !holders.split(' ').some(isRunning));
}

function isRunning(pid) {
  try {
    return process.kill(Number(pid), 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function holdersOf(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
