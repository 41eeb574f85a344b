import { pino } from 'pino';
import { open } from '#service/open.js';
import { seed } from '#seed/seed.js';

/** Fills a data folder with what the product begins with, and leaves it closed. */
export async function seededFolder(folder: string): Promise<void> {
  const opened = await open({ folder, log: pino({ level: 'silent' }) });
  await seed({ handle: opened.handle });
  await opened.close();
}
