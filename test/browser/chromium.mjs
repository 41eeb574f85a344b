import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

/** Where Chromium's program is to be found: where one says it is, as the machine's own, or as Playwright fetched it. */
const places = () => [process.env.CHROMIUM_PATH, '/usr/bin/chromium', chromium.executablePath()];

/** The Chromium to try the web application in; undefined where there is none. */
export const findChromium = () => places().find((place) => place && existsSync(place));

/** What it is started with: the sandbox of Chromium does not run for a machine's administrator. */
export const chromiumArguments = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
