import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { beginRevision, give } from './runs.js';
import { checkPage, violations } from './sound.js';
import { eventually, settled } from './settled.js';
import { type Visitor, openAs, openVisitor, signIn } from './visitor.js';

const TYPED = 'Det her er skrevet, mens en anden handlede i det samme forløb.';
const THEIRS = 'Vi mener, at hele aftalen skal gennemses, og ikke kun fakta.';

describe('two people at the same run', () => {
  let mine: Visitor;
  let theirs: Visitor;
  let id: string;
  beforeAll(async () => {
    [mine, theirs] = await Promise.all([openAs('p-1001'), openAs('p-1002')]);
  });
  afterAll(() => Promise.all([mine.close(), theirs.close()]));

  async function beginTyping(): Promise<void> {
    id = await beginRevision(mine.page);
    // What others do is told on a line of its own, and only from when it is open.
    const listening = mine.page.waitForResponse((answer) => answer.url().endsWith('/api/stream'));
    await mine.page.goto(`/forloeb/revision/${id}?handling=ProposeSpor`);
    await listening;
    await mine.page.getByRole('radio', { name: '2' }).check();
    await mine.page.locator('#felt-reason').fill(TYPED);
  }
  const typed = (): Promise<string> => mine.page.locator('#felt-reason').inputValue();
  const theyAct = () => give(theirs.page, `/api/revision/${id}/propose-spor`, { spor: 2, reason: THEIRS });

  it('a draft is still there after the page was loaded again', async () => {
    await beginTyping();
    await mine.page.reload();
    await settled(mine.page);
    await eventually(async () => expect(await typed()).toBe(TYPED));
    expect(await mine.page.getByRole('radio', { name: '2' }).isChecked()).toBe(true);
  });

  it('what another does is shown as it happens, and what one is typing is left alone', async () => {
    await beginTyping();
    await mine.page.locator('#felt-reason').focus();
    await theyAct();
    await mine.page.getByText('Forløbet er ændret, siden du begyndte').waitFor();
    await mine.page.locator('.timeline').getByText(THEIRS).first().waitFor({ state: 'attached' });
    expect(await typed()).toBe(TYPED);
    expect(await mine.page.locator(':focus').getAttribute('id')).toBe('felt-reason');
  });

  it('a conflict shows what changed, keeps the draft, and lets one send it all the same', async () => {
    const { page, noise } = mine;
    await page.locator('form.command-form button[type=submit]').click();
    const conflict = page.getByRole('alert').filter({ hasText: 'Forløbet er ændret, mens du skrev' });
    await conflict.getByText(THEIRS).first().waitFor();
    expect(await typed()).toBe(TYPED);
    await checkPage(page, noise);
    await conflict.getByRole('button', { name: 'Send det, jeg har skrevet' }).click();
    await page.locator('.alert-success').waitFor();
    await page.locator('.timeline').getByText(TYPED).first().waitFor({ state: 'attached' });
  });

  it('says plainly that there is no connection, and keeps what was typed until there is', async () => {
    await beginTyping();
    const { page } = mine;
    await page.context().setOffline(true);
    await page.getByText('Ingen forbindelse.').waitFor();
    await page.locator('form.command-form button[type=submit]').click();
    await page.getByText('Der er ingen forbindelse').waitFor();
    expect(await typed()).toBe(TYPED);
    expect(await violations(page)).toEqual([]);
    await page.context().setOffline(false);
    await page.getByText('Ingen forbindelse.').waitFor({ state: 'detached' });
    await page.locator('form.command-form button[type=submit]').click();
    await page.locator('.alert-success').waitFor();
  });
});

describe('somebody with several seats', () => {
  it('chooses which one they act in, and is told what it allows; then logs out', async () => {
    const { page, noise, close } = await openVisitor();
    // A session of their own: it ends here, and others go on with the shared one.
    await signIn(page, 'p-1007');
    const chooser = page.getByLabel('Du handler som');
    await chooser.waitFor();
    const seats = await chooser.locator('option').allInnerTexts();
    expect(seats).toEqual(expect.arrayContaining([expect.stringMatching(/\(som stedfortræder\)$/)]));
    const other = await chooser.locator('option').nth(1).getAttribute('value');
    await chooser.selectOption(other);
    await page.reload();
    // The browser remembers the seat one chose.
    await eventually(async () => expect(await chooser.inputValue()).toBe(other));
    await checkPage(page, noise);

    await page.getByRole('button', { name: 'Log ud' }).click();
    await page.getByText('Log også ud af demo-login').waitFor();
    await page.locator('button[value=yes]').click();
    await page.getByText('Du er logget ud').waitFor();
    await page.goto('/');
    await page.locator('main').getByRole('link', { name: 'Log ind' }).waitFor();
    await close();
  });
});
