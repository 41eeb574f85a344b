import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from './settled.js';
import { type Visitor, openAs, visit } from './visitor.js';
import { checkPage } from './sound.js';

const RUN = '/bevis/revision/sam-bo-2023';

describe('the auditor', () => {
  let auditor: Visitor;
  beforeAll(async () => {
    auditor = await openAs('p-1036');
  });
  afterAll(() => auditor.close());

  it('finds a run from the desk and sees what the signature proves', async () => {
    const { page } = auditor;
    await visit(auditor, '/bevis', false);
    await page.getByLabel('Søg i navnet').fill('SAM:BO');
    await page.getByRole('button', { name: 'Vis', exact: true }).click();
    await page.getByRole('link', { name: /SAM:BO/ }).click();
    await page.waitForURL(`**${RUN}`);
    await page.getByRole('slider').waitFor();
    await checkPage(page, auditor.noise);
  });

  it('goes through a run by keyboard alone, with each step spoken and in the address', async () => {
    const { page } = auditor;
    await visit(auditor, `${RUN}?skridt=4`, false);
    const slider = page.getByRole('slider', { name: 'Tidslinje' });
    expect(await slider.getAttribute('aria-valuetext')).toMatch(/^Skridt 4 af 11: Et kendt skridt er noteret/);
    await slider.focus();
    await page.keyboard.press('ArrowRight');
    await page.waitForURL(/skridt=5$/);
    await page.keyboard.press('End');
    await page.waitForURL(/skridt=11$/);
    await page.getByRole('heading', { name: 'Det kendte forløb er afsluttet' }).waitFor();
    await page.getByRole('button', { name: 'Forrige', exact: true }).press('Home');
    await page.waitForURL(/skridt=1$/);
    await page.getByRole('heading', { name: 'Et kendt forløb er registreret' }).waitFor();
    await page.getByRole('button', { name: 'Næste', exact: true }).press('Enter');
    await page.waitForURL(/skridt=2$/);
  });

  it('is not moved along by itself when less motion is asked for, and otherwise is, until paused', async () => {
    expect(await auditor.page.getByRole('button', { name: 'Afspil', exact: true }).count()).toBe(0);
    const moved = await openAs('p-1036', { reducedMotion: 'no-preference' });
    try {
      await visit(moved, `${RUN}?skridt=1`, false);
      await moved.page.getByRole('button', { name: 'Afspil', exact: true }).click();
      await moved.page.waitForURL(/skridt=2$/);
      await moved.page.getByRole('button', { name: 'Pause', exact: true }).click();
      await moved.page.getByRole('button', { name: 'Afspil', exact: true }).waitFor();
    } finally {
      await moved.close();
    }
  });

  it('sees what else was allowed and for whom, and what was blocked and why', async () => {
    const { page } = auditor;
    await visit(auditor, `${RUN}?skridt=4`, false);
    await page.getByRole('heading', { name: 'Var tilladt (2)' }).waitFor();
    const main = page.locator('main');
    await eventually(async () =>
      expect(await main.innerText()).toContain('Kommunal sekretær, Koordinationsgruppen: Lone Udkastsen (p-1025)'),
    );
    expect(await main.innerText()).toContain('Det kan ikke ske, mens forløbet er i »Kendt forløb«.');
  });

  it('puts two steps beside each other', async () => {
    const { page } = auditor;
    await visit(auditor, `${RUN}?skridt=4&sammenlign=2`, false);
    const table = page.getByRole('table', { name: 'Forskelle mellem skridt 2 og 4' });
    await table.getByText('Kommissorium behandlet').first().waitFor();
  });

  it('sees the whole organisation as it was, and what has changed since', async () => {
    await visit(auditor, '/bevis/organisationen?dag=2026-01-01&akse=effective&siden=2025-01-01', false);
    const main = auditor.page.locator('main');
    await main.getByText('Det, der gjaldt 1. januar 2026').first().waitFor();
    await main
      .getByText(/Kommunal sekretær, Sundhedsklynge Sydvestjylland.*ledig/)
      .first()
      .waitFor();
  });

  it('is told plainly that nothing is known of a day to come', async () => {
    const { page } = auditor;
    await page.goto('/bevis/organisationen?dag=2999-01-01&akse=recorded');
    await page.getByText('er ikke kommet endnu').first().waitFor();
  });

  it('filters the trail, and takes away the same events as a file', async () => {
    const { page } = auditor;
    await visit(auditor, '/bevis/haendelser', false);
    await page.getByLabel('Slags forløb').selectOption('revision');
    await page.getByRole('button', { name: 'Vis', exact: true }).click();
    await page.waitForURL(/procedure=revision/);
    await page.getByLabel('Hændelse', { exact: true }).selectOption('KnownCourseClosed');
    await page.getByRole('button', { name: 'Vis', exact: true }).click();
    await page.waitForURL(/haendelse=KnownCourseClosed/);
    await page.locator('a[href*="type=KnownCourseClosed"]').first().waitFor();
    const file = await page.getByRole('link', { name: 'CSV til Excel' }).getAttribute('href');
    const lines = (await (await page.request.get(file!)).text()).match(/;KnownCourseClosed;/g);
    expect(lines!.length).toBeGreaterThan(2);
    // The events from before the choice stand there until the chosen ones have come.
    await eventually(async () => expect(await page.getByRole('row').count()).toBe(lines!.length + 1));
  });

  it('sees the deviations, and cannot accept any', async () => {
    await visit(auditor, '/bevis/afvigelser?status=open', false);
    await auditor.page.getByRole('article').first().waitFor();
    expect(await auditor.page.getByRole('button', { name: /^Acceptér/ }).count()).toBe(0);
  });

  it('stays where they look on the page, when they go to another step', async () => {
    const { page } = auditor;
    await visit(auditor, `${RUN}?skridt=4`, false);
    await page.evaluate('scrollTo(0, 500)');
    await page.getByRole('button', { name: 'Næste', exact: true }).click();
    await page.getByText('Skridt 5 af 11', { exact: true }).waitFor();
    expect(await page.evaluate('scrollY')).toBeGreaterThan(400);
  });
});

describe('a chair', () => {
  it('accepts a deviation with a reason, and everyone sees it', async () => {
    const chair = await openAs('p-1018');
    try {
      const { page, noise } = chair;
      await visit(chair, '/bevis/afvigelser?status=open', false);
      const card = page.getByRole('article').first();
      await card.getByRole('button', { name: /^Acceptér/ }).click();
      await card.getByLabel('Begrundelse').fill('Arbejdsgruppen blev nedsat mundtligt på mødet.');
      await checkPage(page, noise);
      await card.locator('form button[type=submit]').click();
      await card.locator('form').waitFor({ state: 'detached' });
      await visit(chair, '/bevis/afvigelser?status=accepted');
      await page.getByText('»Arbejdsgruppen blev nedsat mundtligt på mødet.«').first().waitFor();
    } finally {
      await chair.close();
    }
  });
});
