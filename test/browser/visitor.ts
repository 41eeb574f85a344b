import { readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll } from '@jest/globals';
import { type Browser, type BrowserContext, type BrowserContextOptions, type Page, chromium } from 'playwright-core';
import { type Noise, listenForNoise } from './noise.js';
import { settled } from './settled.js';
import { checkPage } from './sound.js';
import { tellWaiting } from './waiting.mjs';

/** Somebody at a browser of their own: nobody else's cookies, drafts or storage. */
export interface Visitor {
  readonly page: Page;
  /** What the browser has complained of, so far. */
  readonly noise: Noise;
  close(): Promise<void>;
}

type Cookies = Parameters<BrowserContext['addCookies']>[0];

/** The address of the product that all journeys are made in. */
export const product = (): string => process.env['PRODUCT_FOR_SPECS']!;

let browser: Browser | undefined;

// Lets go of the browser, which goes on for the other specifications.
afterAll(() => browser?.close());

/** Opens a browser window in which nobody is logged in. */
export async function openVisitor(options: BrowserContextOptions = {}): Promise<Visitor> {
  browser ??= await chromium.connect(process.env['BROWSER_FOR_SPECS']!);
  const context = await browser.newContext({
    baseURL: product(),
    viewport: { width: 1280, height: 900 },
    locale: 'da-DK',
    timezoneId: 'Europe/Copenhagen',
    // Nothing to wait for that only pleases the eye.
    reducedMotion: 'reduce',
    ...options,
  });
  await tellWaiting(context);
  const page = await context.newPage();
  return { page, noise: listenForNoise(page), close: () => context.close() };
}

/**
 * Opens a browser window in which a demo person is logged in; it stands on no page yet. The first who asks for a person
 * logs in, and the others go on with the same session, so nobody may log out of it: that is for `signIn`.
 */
export async function openAs(person: string, options: BrowserContextOptions = {}): Promise<Visitor> {
  const file = path.join(process.env['SESSIONS_FOR_SPECS']!, `${person}.json`);
  const known = await readFile(file, 'utf8').catch(() => undefined);
  const visitor = await openVisitor(options);
  const context = visitor.page.context();
  if (known) {
    await context.addCookies(JSON.parse(known) as Cookies);
  } else {
    await signIn(visitor.page, person);
    // Moved into place whole: another process may be about to read it.
    const written = `${file}.${process.pid}`;
    await writeFile(written, JSON.stringify(await context.cookies()));
    await rename(written, file);
  }
  return visitor;
}

/** Logs in as a demo person, through the pages that people see. @param person `p-1001` */
export async function signIn(page: Page, person: string): Promise<void> {
  await page.goto('/auth/login');
  const choice = page.locator(`button[value="${person}"]`);
  if (!(await choice.isVisible())) await page.locator('summary').click();
  await choice.click();
  await page.locator('h1', { hasText: 'Mit overblik' }).waitFor();
  await settled(page);
}

/** Goes to an address and checks the page there, as `checkPage` says. */
export async function visit({ page, noise }: Visitor, address: string, thorough = true): Promise<void> {
  await page.goto(address);
  await checkPage(page, noise, thorough);
}
