/**
 * `npm run screenshots`: takes the pictures that README and the tutorial show, into docs/images. With a folder, every
 * page in `test/browser/pages.mjs` is pictured at every width into it: `npm run screenshots -- /tmp/pictures`. Further
 * words choose among the pages by their names.
 */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { chromiumArguments, findChromium } from '../browser/chromium.mjs';
import { pages } from '../browser/pages.mjs';
import { startProduct } from '../browser/product.mjs';
import { needReported, stage } from '../browser/staged.mjs';
import { SETTLED, tellWaiting } from '../browser/waiting.mjs';

const WIDTHS = [360, 768, 1440];
const KEPT_HEIGHT = 900;
const [folder, ...names] = process.argv.slice(2);
const target = path.resolve(folder ?? fileURLToPath(new URL('../../docs/images', import.meta.url)));

const executablePath = findChromium();
if (executablePath === undefined) {
  console.error('Der er ingen Chromium. Sæt CHROMIUM_PATH, eller kør npx playwright-core install chromium.');
  process.exit(1);
}

const data = await mkdtemp(path.join(os.tmpdir(), 'sporskifte-billeder-'));
const product = await startProduct(data);
// README and the tutorial show the demo data with the one revision that they begin; the other pages have more in
// progress.
await stage(product.address, folder === undefined ? needReported('depression-2026', 'depression') : undefined);
const browser = await chromium.launch({ executablePath, args: chromiumArguments });
try {
  await mkdir(target, { recursive: true });
  for (const [person, theirs] of Map.groupBy(pages.filter(isWanted), (page) => page.person)) {
    const context = await browser.newContext({ baseURL: product.address, locale: 'da-DK', reducedMotion: 'reduce' });
    await tellWaiting(context);
    const page = await context.newPage();
    if (person) await signIn(page, person);
    for (const one of theirs) await picture(page, one);
    await context.close();
  }
} finally {
  await browser.close();
  await product.stop();
  await rm(data, { recursive: true, force: true });
}

function isWanted({ name, kept }) {
  return folder === undefined ? kept !== undefined : names.length === 0 || names.includes(name);
}

async function signIn(page, person) {
  await page.goto('/auth/login');
  const choice = page.locator(`button[value="${person}"]`);
  if (!(await choice.isVisible())) await page.locator('summary').click();
  await choice.click();
  await settled(page);
}

async function picture(page, { name, path: address, kept, act, from }) {
  for (const width of folder === undefined ? [kept] : WIDTHS) {
    await page.setViewportSize({ width, height: KEPT_HEIGHT });
    await page.goto(address);
    await settled(page);
    await act?.(page);
    if (from && folder === undefined) await page.locator(from).evaluate((element) => element.scrollIntoView());
    const file = path.join(target, folder === undefined ? `${name}.png` : `${name}-${width}.png`);
    await page.screenshot({ path: file, fullPage: folder !== undefined });
    console.log(file);
  }
}

async function settled(page) {
  await page.locator(SETTLED).waitFor();
  await page.evaluate('document.fonts.ready');
}
