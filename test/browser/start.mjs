import { mkdtemp } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { chromiumArguments, findChromium } from './chromium.mjs';
import { startProduct } from './product.mjs';

/**
 * Before the first journey: one product, built and seeded, and one browser for them all. Says where they are in
 * `PRODUCT_FOR_SPECS` and `BROWSER_FOR_SPECS`, and where sessions are kept in `SESSIONS_FOR_SPECS`, which the processes
 * that run specifications inherit.
 */
export default async function start() {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'sporskifte-browser-'));
  const [product, browser] = await Promise.all([
    // A file that is too large need not be large.
    startProduct(folder, { ATTACHMENT_MB: '1' }),
    chromium.launchServer({ executablePath: findChromium(), args: chromiumArguments }),
  ]);
  process.env.SESSIONS_FOR_SPECS = folder;
  process.env.PRODUCT_FOR_SPECS = product.address;
  process.env.BROWSER_FOR_SPECS = browser.wsEndpoint();
  globalThis.journeys = { folder, product, browser };
}
