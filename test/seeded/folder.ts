import { cpSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Puts into a data folder what the product begins with, read models and all, and leaves it closed. The first who asks
 * seeds; the others get a copy of what that came to, keys included.
 * @param at when it is seeded, where the specification sets the time; the machine's time of the first otherwise
 */
export async function seededFolder(folder: string, at?: string): Promise<void> {
  const templates = process.env['SEEDED_FOR_SPECS']!;
  const template = join(templates, (at ?? 'now').replaceAll(/\W/g, '-'));
  if (!existsSync(template)) {
    const made = mkdtempSync(join(templates, 'making-'));
    await fill(made, at);
    moveIntoPlace(made, template);
  }
  cpSync(template, folder, { recursive: true });
}

/** Loads the product only here: most specifications that get a copy start the built one, and need no other. */
async function fill(folder: string, at?: string): Promise<void> {
  const [{ openProduct }, { seed }, { pino }] = await Promise.all([
    import('../../apps/api/product.js'),
    import('#seed/seed.js'),
    import('pino'),
  ]);
  const time = at === undefined ? {} : { now: () => at };
  const log = pino({ level: 'silent' });
  const product = await openProduct({ folder, production: false, log, clockIntervalMs: 0, ...time });
  await seed({ handle: product.handle });
  await product.caughtUp(await product.store.head());
  await product.close();
}

/** Whole or not at all: another process may be about to copy it, or have made the same one meanwhile. */
function moveIntoPlace(made: string, template: string): void {
  try {
    renameSync(made, template);
  } catch (error) {
    if (!existsSync(template)) throw error;
    rmSync(made, { recursive: true });
  }
}
