import { rm } from 'node:fs/promises';

/** After the last journey: closes the browser, stops the product and removes what it kept. */
export default async function stop() {
  const { folder, product, browser } = globalThis.journeys ?? {};
  await Promise.all([browser?.close(), product?.stop()]);
  if (folder) await rm(folder, { recursive: true, force: true });
}
