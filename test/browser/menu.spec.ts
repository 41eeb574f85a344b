import { it } from '@jest/globals';
import { checkPage } from './sound.js';
import { openAs, visit } from './visitor.js';

it('the menu opens on a phone by its button, and closes when one goes somewhere', async () => {
  const visitor = await openAs('p-1001', { viewport: { width: 360, height: 740 } });
  const { page, noise } = visitor;
  await visit(visitor, '/', false);
  await page.locator('#hovedmenu').waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: 'Menu' }).click();
  await checkPage(page, noise);
  await page.locator('#hovedmenu').getByRole('link', { name: 'Forløb', exact: true }).click();
  await page.locator('h1', { hasText: 'Forløb' }).waitFor();
  await page.locator('#hovedmenu').waitFor({ state: 'hidden' });
  await checkPage(page, noise);
  await visitor.close();
});
