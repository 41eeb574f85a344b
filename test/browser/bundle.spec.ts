import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { unzip } from '../acceptance/bundle-files.js';
import { checkPage } from './sound.js';
import { type Visitor, openAs, visit } from './visitor.js';

describe('an auditor who wants proof to take away', () => {
  let auditor: Visitor;
  beforeAll(async () => {
    auditor = await openAs('p-1036');
  });
  afterAll(() => auditor.close());

  const fetched = async (button: string): Promise<{ name: string; scope: string }> => {
    const { page } = auditor;
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: button }).click(),
    ]);
    const files = await unzip(await buffer(await download.createReadStream()));
    const [, scope = ''] = /^scope (.*)$/m.exec(files.get('manifest.txt')!.toString()) ?? [];
    return { name: download.suggestedFilename(), scope };
  };

  it('gets a bundle of a run, and of it up to the step they look at, from the page of the run', async () => {
    await visit(auditor, '/bevis/revision/sam-bo-2023?skridt=4');
    expect(await fetched('Hent bevispakke for hele forløbet')).toEqual({
      name: 'bevis-revision-sam-bo-2023.zip',
      scope: 'run revision sam-bo-2023 10',
    });
    expect(await fetched('Hent bevispakke til og med skridt 4')).toEqual({
      name: 'bevis-revision-sam-bo-2023-til-revision-3.zip',
      scope: 'run revision sam-bo-2023 3',
    });
    await auditor.page.getByText('bevis-revision-sam-bo-2023.zip er hentet.').waitFor();
    await checkPage(auditor.page, auditor.noise);
  });

  it('gets what a body decided in a period from the page of the body, and is told of a period that ends before it begins', async () => {
    const { page, noise } = auditor;
    await visit(auditor, '/organisation/sss');
    await page.getByLabel('Fra og med').fill('2026-03-31');
    await page.getByLabel('Til og med').fill('2026-01-01');
    await page.getByRole('button', { name: 'Hent bevispakke for perioden' }).click();
    await page.getByRole('alert').waitFor();
    await checkPage(page, noise);
    await page.getByLabel('Fra og med').fill('2026-01-01');
    await page.getByLabel('Til og med').fill('2026-12-31');
    await page.getByRole('alert').waitFor({ state: 'detached' });
    const { name, scope } = await fetched('Hent bevispakke for perioden');
    expect(name).toBe('bevis-sss-2026-01-01-2026-12-31.zip');
    expect(scope).toMatch(/^body sss /);
  });

  it('is told beside the button why they may not have the whole log, and gets no file', async () => {
    const { page, noise } = auditor;
    await visit(auditor, '/bevis');
    await page.getByRole('button', { name: 'Hent bevispakke med hele loggen' }).click();
    await page.getByRole('alert').getByText('Hele loggen er kun for revisorer').waitFor();
    await checkPage(page, noise);
  });
});
