import type { Page } from 'playwright-core';
import { checkPage } from './sound.js';
import { settled } from './settled.js';
import { type Visitor } from './visitor.js';

/** What a form is filled with, by the names of its fields; `true` chooses what the name ends with. */
export type Filled = Readonly<Record<string, string | true>>;

const SUBMIT = 'form.command-form button[type=submit]';

/** Fills the open form. @param fields `{ document: 'Sag 26/1', 'parties-odense': true }` */
export async function fill(page: Page, fields: Filled): Promise<void> {
  for (const [name, value] of Object.entries(fields)) {
    const field = page.locator(`#felt-${name}`);
    await field.waitFor();
    if (value === true) await field.check();
    else if (await page.locator(`select#felt-${name}`).count()) await field.selectOption(value);
    else await field.fill(value);
  }
}

/** Sends the open form, and waits until the page says that it was done. */
export async function send(page: Page): Promise<void> {
  await page.locator(SUBMIT).click();
  await page.locator('.alert-success').first().waitFor();
  await settled(page);
}

/**
 * Does one thing in a run through its form, which is checked as every page is while it is open and filled.
 * @param run `hearing/h-1`
 */
export async function perform(visitor: Visitor, run: string, command: string, fields: Filled = {}): Promise<void> {
  const { page, noise } = visitor;
  await page.goto(`/forloeb/${run}?handling=${command}`);
  await page.locator(SUBMIT).waitFor();
  await settled(page);
  await fill(page, fields);
  await checkPage(page, noise);
  await send(page);
}
