import { describe, it } from '@jest/globals';

/** Run in place of the journeys where there is no browser, so that the count says they were skipped. */
describe('the web application in a browser', () => {
  it.skip('is not tried: no Chromium on this machine and none could be fetched; set CHROMIUM_PATH or run `npx playwright-core install chromium`', () => {});
});
