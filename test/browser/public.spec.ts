import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from './settled.js';
import { type Visitor, openVisitor, visit } from './visitor.js';

describe('whoever has no login', () => {
  let visitor: Visitor;
  beforeAll(async () => {
    visitor = await openVisitor();
  });
  afterAll(() => visitor.close());

  it('begins on a page that leads to what is public, and to the login', async () => {
    await visit(visitor, '/', false);
    const { page } = visitor;
    await page.locator('main').getByRole('link', { name: 'Log ind' }).waitFor();
    await page.getByRole('link', { name: /^Aftaler i kraft/ }).click();
    await page.getByRole('link', { name: 'SAM:BO, forløb 0-5' }).click();
    await page.waitForURL('**/offentligt/aftaler/sam-bo');
    await page.locator('h1', { hasText: 'SAM:BO' }).waitFor();
    await page.getByText('19. maj 2025').waitFor();
  });

  it('reads every version an agreement has had, the newest first, and when each was taken into use', async () => {
    await visit(visitor, '/offentligt/aftaler/sam-bo', false);
    const rows = visitor.page.locator('main tbody tr');
    await eventually(async () => {
      const versions = (await rows.allInnerTexts()).map((row) => row.replace(/\s+/g, ' ').trim());
      expect(versions).toEqual([
        '2. Revideret, godkendt den 29. januar 2025 19. maj 2025',
        '1. Med mindre justeringer fra januar 2023 Dagen kendes ikke',
      ]);
    });
  });

  it('is told to log in where a page is for those who work here', async () => {
    await visit(visitor, '/sager', false);
    await visitor.page.locator('h1', { hasText: /^Log ind for at se siden$/ }).waitFor();
    const href = await visitor.page.locator('main').getByRole('link', { name: 'Log ind' }).getAttribute('href');
    expect(href).toBe('/auth/login?returnTo=%2Fsager');
  });

  it('sees no person’s id anywhere', async () => {
    for (const address of ['/offentligt/organer/sss', '/offentligt/plan', '/offentligt/aftaler/sam-bo']) {
      await visit(visitor, address, false);
      expect(await visitor.page.locator('main').innerText()).not.toMatch(/p-\d{4}/);
    }
  });
});
