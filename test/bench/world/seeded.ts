import { seed } from '#seed/seed.js';
import { openDesk } from './desk.js';

/** Seeds an empty folder through the engine. */
export async function seedFolder(folder: string): Promise<void> {
  const { store, handle } = openDesk(folder);
  await seed({ handle });
  await store.close();
}
