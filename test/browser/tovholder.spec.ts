import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { tabTo } from './keyboard.js';
import { beginRevision } from './runs.js';
import { checkPage } from './sound.js';
import { eventually, settled } from './settled.js';
import { type Visitor, openAs, visit } from './visitor.js';

const REASON = 'Ændringen rører hele aftalen, så begge parter skal se den igennem.';

describe('a tovholder', () => {
  let visitor: Visitor;
  beforeAll(async () => {
    visitor = await openAs('p-1001');
  });
  afterAll(() => visitor.close());

  it('reports a need, proposes a track, and sees at once what it led to', async () => {
    const { page, noise } = visitor;
    await visit(visitor, '/', false);
    await page.locator('#hovedmenu').getByRole('link', { name: 'Forløb', exact: true }).click();
    await page
      .locator('main')
      .getByRole('link', { name: /^Revision/ })
      .click();
    await page.getByRole('link', { name: 'Begynd nyt' }).click();
    await page.getByRole('link', { name: /^Rejs behov/ }).click();

    const form = page.locator('form.command-form');
    await form.locator('button[type=submit]').click();
    await page.getByText('Ret felterne, og send igen').waitFor();
    await checkPage(page, noise);
    await page.locator('.error-summary button').first().click();
    await page.locator('#felt-agreement:focus').waitFor();

    await page.selectOption('#felt-agreement', 'depression');
    await page.getByLabel('Ny lovgivning').check();
    await page.locator('#felt-description').fill('En ny retningslinje kræver, at forløbet beskrives på ny.');
    await page.getByRole('button', { name: 'Se hvad der sker' }).click();
    await page.getByText('Hvis du sender, sker dette').waitFor();
    await checkPage(page, noise);
    await form.locator('button[type=submit]').click();

    await page.waitForURL(/\/revisioner\/revision-/);
    await page.locator('.statechart svg').waitFor();
    await checkPage(page, noise);

    await page.locator('.action-button', { hasText: 'Peg på spor' }).click();
    await page.getByRole('radio', { name: '2' }).check();
    await page.locator('#felt-reason').fill(REASON);
    await checkPage(page, noise);
    await form.locator('button[type=submit]').click();
    await page.locator('.alert-success').waitFor();
    await page.locator('.timeline').getByText(REASON).first().waitFor({ state: 'attached' });
    await checkPage(page, noise);
  });

  it('meets the run on the overview, and goes from there to the form that is awaited', async () => {
    const { page } = visitor;
    const id = await beginRevision(page);
    await page.goto('/');
    await settled(page);
    await page.locator(`.tasks a[href*="/${id}?"]`, { hasText: 'Peg på spor' }).click();
    await page.locator('form.command-form #felt-reason').waitFor();
  });

  it('does it all with the keyboard alone', async () => {
    const { page, noise } = visitor;
    const id = await beginRevision(page);
    await visit(visitor, '/', false);
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').innerText()).toBe('Gå til sidens indhold');
    await tabTo(page, 'Forløb');
    await page.keyboard.press('Enter');
    // A changed page is read from its heading.
    await page.locator('h1:focus', { hasText: /^Forløb$/ }).waitFor();

    await visit(visitor, `/forloeb/revision/${id}`, false);
    await tabTo(page, /^Peg på spor/);
    await page.keyboard.press('Enter');
    await page.locator('#felt-reason').waitFor();
    await tabTo(page, { id: 'felt-spor-1' });
    await page.keyboard.press('ArrowDown');
    await tabTo(page, { id: 'felt-reason' });
    await page.keyboard.type(REASON);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.locator('.alert-success').waitFor();
    await checkPage(page, noise, false);

    // One state at a time is reached with Tab, and the others with the arrows.
    await tabTo(page, { className: 'state' }, 'Shift+Tab');
    const before = await page.locator('.explained').innerText();
    await page.keyboard.press('ArrowRight');
    await eventually(async () => expect(await page.locator('.explained').innerText()).not.toBe(before));
  });
});
