import { rm } from 'node:fs/promises';

/** After the last specification: removes the seeded folders. */
export default async function stop() {
  await rm(process.env.SEEDED_FOR_SPECS, { recursive: true, force: true });
}
