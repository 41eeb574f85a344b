import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Element } from './element.js';
import { beginRevision, give } from './runs.js';
import { checkPage } from './sound.js';
import { eventually, settled } from './settled.js';
import { type Visitor, openAs, visit } from './visitor.js';

const WHY = 'Hele aftalen skal gennemses, men der er ikke brug for en arbejdsgruppe.';
const draft = (months: string) => ({
  summary: `Ansvaret for opfølgning ligger hos egen læge i de første ${months} måneder.`,
  document: 'Sag 26/1234',
});

describe('the two tovholdere of an agreement', () => {
  let mine: Visitor;
  let theirs: Visitor;
  let id: string;
  beforeAll(async () => {
    [mine, theirs] = await Promise.all([openAs('p-1001'), openAs('p-1002')]);
    id = await beginRevision(mine.page);
  });
  afterAll(() => Promise.all([mine.close(), theirs.close()]));
  const propose = ({ page }: Visitor, spor: number) =>
    give(page, `/api/revision/${id}/propose-spor`, { spor, reason: WHY });

  it('find their own agreements first, with what is going on in each', async () => {
    await visit(mine, '/revisioner', false);
    const { page } = mine;
    await page
      .locator('h2')
      .first()
      .getByText(/^Jeres aftaler/)
      .waitFor();
    const card = page.locator('.agreement-card', { hasText: 'mennesker med depression' });
    await card.getByText('Revision i gang').first().waitFor();
    await card.getByText('Peg på spor', { exact: false }).first().waitFor();
    await card.getByRole('link', { name: /^Rejs behov for revision/ }).click();
    await page.locator('form.command-form').waitFor();
    await checkPage(page, mine.noise);
    expect(await page.locator('#felt-agreement').count()).toBe(0);
  });

  it('are shown where they are in the menu, also among agreements', async () => {
    await visit(mine, '/aftaler', false);
    const here = mine.page.locator('#hovedmenu a[aria-current]');
    await eventually(async () => expect(await here.allInnerTexts()).toEqual(['Revisioner']));
  });

  it('hear what happens in cases, and not who was written into the register', async () => {
    await visit(mine, '/', false);
    const news = mine.page.locator('section', { hasText: /Senest sket|Sket siden sidst/ }).locator('.task-title a');
    await news.first().waitFor();
    const addresses = await news.evaluateAll((links: Element[]) => links.map((link) => link.getAttribute('href')));
    expect(addresses.filter((address) => address?.includes('/person/'))).toEqual([]);
  });

  it('see both sides’ positions beside each other, and the way on where they differ', async () => {
    await propose(mine, 2);
    await propose(theirs, 1);
    await visit(mine, `/revisioner/${id}`);
    const sides = mine.page.locator('.one-side .position');
    await eventually(async () =>
      expect(await sides.allInnerTexts()).toEqual([expect.stringMatching(/^Spor 2/), expect.stringMatching(/^Spor 1/)]),
    );
    await mine.page.getByRole('link', { name: 'Eskalér til kontaktdirektørerne' }).click();
    await mine.page.locator('#felt-question').waitFor();
    await checkPage(mine.page, mine.noise);
  });

  it('see what one version of a draft changed in another', async () => {
    await propose(theirs, 2);
    const revision = `/api/revision/${id}`;
    await give(mine.page, `${revision}/submit-draft`, draft('tre'));
    await give(mine.page, `${revision}/return-draft`, { remarks: 'Fristen skal være længere.' });
    await give(mine.page, `${revision}/submit-draft`, draft('seks'));
    await visit(mine, `/revisioner/${id}`);
    const { page } = mine;
    await page.locator('.written-text del', { hasText: 'tre' }).waitFor();
    await page.locator('.written-text ins', { hasText: 'seks' }).waitFor();
  });

  it('discuss it without moving it', async () => {
    const { page, noise } = mine;
    await page.getByRole('button', { name: 'Skriv en kommentar' }).click();
    await page.locator('#felt-text').fill('Skal vi nævne almen praksis?');
    await checkPage(page, noise);
    await page.locator('form.command-form button[type=submit]').click();
    await page.locator('.comment', { hasText: 'Skal vi nævne almen praksis?' }).waitFor();
    await page.locator('#felt-text').waitFor({ state: 'detached' });
    await page.locator('.comment-acts button', { hasText: 'Svar' }).click();
    await page.locator('#felt-text').fill('Ja, i afsnit 3.');
    await page.locator('form.command-form button[type=submit]').click();
    await page.locator('.answers .comment', { hasText: 'Ja, i afsnit 3.' }).waitFor();
    await page.getByRole('heading', { name: 'Kommentarer (1 åben)' }).waitFor();
  });

  it('attach a file, and are told plainly that no scanner has seen it', async () => {
    const { page, noise } = mine;
    const buffer = Buffer.from(`Udkast ${randomUUID()}`);
    await page.locator('input[type=file]').setInputFiles({ name: 'Udkast.txt', mimeType: 'text/plain', buffer });
    await eventually(async () => expect(await page.locator('#felt-title').inputValue()).toBe('Udkast'));
    await page.locator('label[for="felt-kind-draft"]').click();
    await checkPage(page, noise);
    await page.locator('form.command-form button[type=submit]').click();
    const attached = page.locator('.documents li', { hasText: 'Udkast' });
    await attached.getByText('Ikke scannet', { exact: true }).waitFor();
    await attached.locator('.hash', { hasText: /[0-9a-f]{64}$/ }).waitFor();
  });

  it('are told what a file that is not taken is refused for', async () => {
    const { page, noise } = mine;
    const buffer = Buffer.from([0x4d, 0x5a, 0, 1, 2, 3]);
    await page.locator('input[type=file]').setInputFiles({ name: 'program.exe', mimeType: 'text/plain', buffer });
    await page.getByText('Filen er ikke af en type, der kan vedlægges', { exact: false }).waitFor();
    const large = Buffer.alloc(1_200_000, 'x');
    await page.locator('input[type=file]').setInputFiles({ name: 'Stor.txt', mimeType: 'text/plain', buffer: large });
    await page.getByText('En fil må højst fylde', { exact: false }).first().waitFor();
    await checkPage(page, noise);
  });
});

describe('a commissorium', () => {
  it('shows the template’s sections, and is written where they stand', async () => {
    const visitor = await openAs('p-1001');
    const { page, noise } = visitor;
    const id = `k-${randomUUID().slice(0, 8)}`;
    await give(page, `/api/commissorium/${id}/open-commissorium`, {
      title: 'Prøve',
      tovholderfunktion: 'tf-psykiatri',
    });
    await visit(visitor, `/kommissorier/${id}`, false);
    await page.getByText('0 af 11 afsnit er skrevet').waitFor();
    await page.getByRole('button', { name: 'Skriv afsnittet Formål' }).click();
    await page.locator('#felt-text').fill('At aftale, hvem der gør hvad.');
    await checkPage(page, noise);
    await page.locator('form.command-form button[type=submit]').click();
    await page.getByText('1 af 11 afsnit er skrevet').waitFor();
    await settled(page);
    await visitor.close();
  });
});

describe('an agreement', () => {
  it('shows its versions, its revisions and what is known from documents', async () => {
    const visitor = await openAs('p-1036');
    await visit(visitor, '/aftaler/sam-bo', false);
    const { page } = visitor;
    await page.getByRole('rowheader', { name: /^Version 2.*Gælder nu$/ }).waitFor();
    await page.getByRole('heading', { name: 'Hvad der vides fra dokumenter' }).waitFor();
    await page.getByRole('link', { name: /^Den større revision af SAM:BO/ }).click();
    await page.getByText('Der er ingen kilder til', { exact: false }).waitFor();
    await checkPage(page, visitor.noise);
    await visitor.close();
  });
});

describe('somebody who also stands in for another', () => {
  it('is told which of their other seats may do what this one may not', async () => {
    const [tovholder, director] = await Promise.all([openAs('p-1001'), openAs('p-1007')]);
    const other = await openAs('p-1002');
    const id = await beginRevision(tovholder.page);
    for (const { page } of [tovholder, other]) {
      await give(page, `/api/revision/${id}/propose-spor`, { spor: 2, reason: WHY });
    }
    await give(tovholder.page, `/api/revision/${id}/submit-draft`, draft('tre'));
    const { page } = director;
    await visit(director, '/', false);
    const chooser = page.getByLabel('Du handler som');
    await chooser.waitFor();
    const seats = await chooser.locator('option').allInnerTexts();
    const own = seats.findIndex((seat) => !seat.includes('psykiatri'));
    await chooser.selectOption({ index: own });
    await visit(director, `/revisioner/${id}`, false);
    const elsewhere = page.locator('.in-other-seats');
    await elsewhere.getByText('Sig god for', { exact: false }).waitFor();
    await elsewhere.getByRole('button', { name: /psykiatri/ }).click();
    await page.locator('.action-button', { hasText: 'Sig god for' }).waitFor();
    await Promise.all([tovholder, other, director].map((visitor) => visitor.close()));
  });
});
