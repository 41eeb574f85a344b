import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { checkPage } from './sound.js';
import { eventually, settled } from './settled.js';
import { type Visitor, openVisitor, signIn, visit } from './visitor.js';

const PERSON = 'p-1030';

describe('whoever is logged in in two places', () => {
  let here: Visitor;
  let there: Visitor;
  beforeAll(async () => {
    [here, there] = await Promise.all([openVisitor(), openVisitor({ viewport: { width: 360, height: 740 } })]);
    await signIn(here.page, PERSON);
    await signIn(there.page, PERSON);
  });
  afterAll(() => Promise.all([here.close(), there.close()]));

  it('sees both from the head of any page, and which of them is this one', async () => {
    const { page, noise } = here;
    await visit(here, '/', false);
    await page.getByRole('link', { name: 'Mine logins' }).click();
    await page.locator('h1', { hasText: 'Mine logins' }).waitFor();
    await page.locator('tbody tr').nth(1).waitFor();
    expect(await page.locator('tbody tr', { hasText: 'Her, hvor du er nu' }).count()).toBe(1);
    await checkPage(page, noise);
  });

  it('logs out the other, who must log in again', async () => {
    const { page, noise } = here;
    await page.getByRole('button', { name: /^Log ud af det login/ }).click();
    await page.locator('.alert-success', { hasText: 'Du er logget ud 1 andet sted' }).waitFor();
    await page.getByText('Du er ikke logget ind andre steder end her.').waitFor();
    await checkPage(page, noise);
    await there.page.goto('/mine-logins');
    await settled(there.page);
    await there.page.getByRole('link', { name: 'Log ind' }).first().waitFor();
  });

  it('logs out all others at once', async () => {
    const elsewhere = await openVisitor();
    await signIn(elsewhere.page, PERSON);
    await elsewhere.close();
    await visit(here, '/mine-logins', false);
    await here.page.getByRole('button', { name: 'Log ud alle andre steder' }).click();
    await here.page.locator('.alert-success').waitFor();
    await here.page.getByText('Du er ikke logget ind andre steder end her.').waitFor();
    await eventually(async () => expect(await here.page.locator('tbody tr').count()).toBe(1));
  });

  it('turns mails off and on again, and sees which it is when coming back', async () => {
    const { page, noise } = here;
    await visit(here, '/mine-logins', false);
    await page.getByRole('button', { name: 'Slå mails fra' }).click();
    await page.locator('.alert-success', { hasText: 'Mails er slået fra' }).waitFor();
    await checkPage(page, noise);
    await visit(here, '/mine-logins', false);
    await page.getByText('Du får ingen mails. Det, der venter på dig, står på dit overblik').waitFor();
    await page.getByRole('button', { name: 'Slå mails til' }).click();
    await page.locator('.alert-success', { hasText: 'Mails er slået til' }).waitFor();
  });
});
