import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { SETTLED } from './waiting.mjs';

/**
 * Waits until the page shows its heading and has nothing more on its way. After a press that leads elsewhere, wait for
 * something that only the other page has: until then the one that is left is settled too.
 */
export async function settled(page: Page): Promise<void> {
  await page.locator(SETTLED).waitFor();
}

const PATIENCE_MS = 20_000;
const AGAIN_MS = 50;

/**
 * Holds an expectation up against the page until it is met, for what is read in one go and may still be arriving.
 * @throws what it last failed with, when it is not met in time
 */
export async function eventually(expectation: () => Promise<void>): Promise<void> {
  for (const deadline = Date.now() + PATIENCE_MS; ; await wait(AGAIN_MS)) {
    try {
      return await expectation();
    } catch (error) {
      if (Date.now() > deadline) throw error;
    }
  }
}
