import { afterAll, describe, expect, it } from '@jest/globals';
import type { Element } from './element.js';
import { checkPage } from './sound.js';
import { type Visitor, openAs, openVisitor, settled, visit } from './visitor.js';

/** One of each kind: the two sides of a role have the same menu. */
const roles = [
  ['tovholderen', 'p-1001'],
  ['kontaktdirektøren', 'p-1003'],
  ['formanden', 'p-1018'],
  ['sekretæren i Koordinationsgruppen', 'p-1025'],
  ['sekretæren i en klynge', 'p-1027'],
  ['revisoren', 'p-1036'],
  ['administratoren', 'p-1037'],
] as const;

/** An address is visited by the first who has it in the menu; each role's own front page always is. */
const tried = new Set<string>();

async function visitMenu(visitor: Visitor): Promise<string[]> {
  const links = visitor.page.locator('#hovedmenu a, .site-footer a');
  const addresses = await links.evaluateAll((all: Element[]) => all.map((link) => link.getAttribute('href')!));
  for (const address of addresses.filter((one) => one !== '/' && !tried.has(one))) {
    await visit(visitor, address);
    tried.add(address);
  }
  return addresses;
}

describe('every page of the menu', () => {
  const open: Visitor[] = [];
  afterAll(() => Promise.all(open.map((visitor) => visitor.close())));

  it.each(roles)('is sound for %s', async (_role, person) => {
    const visitor = await openAs(person);
    open.push(visitor);
    await checkPage(visitor.page, visitor.noise);
    expect(await visitMenu(visitor)).toEqual(expect.arrayContaining(['/', '/forloeb']));
  });

  it('is sound for whoever has not logged in', async () => {
    const visitor = await openVisitor();
    open.push(visitor);
    await visit(visitor, '/');
    await visitMenu(visitor);
  });

  it('opens on a phone by its button', async () => {
    const visitor = await openAs('p-1001', { viewport: { width: 360, height: 740 } });
    open.push(visitor);
    const { page, noise } = visitor;
    expect(await page.locator('#hovedmenu').isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.locator('#hovedmenu').getByRole('link', { name: 'Forløb', exact: true }).click();
    await page.locator('h1', { hasText: 'Forløb' }).waitFor();
    expect(await page.locator('#hovedmenu').isVisible()).toBe(false);
    await settled(page);
    await checkPage(page, noise);
  });

  it('leads to the generic pages of a procedure, a run of it, and a new one', async () => {
    const visitor = await openAs('p-1001');
    open.push(visitor);
    for (const address of [
      '/forloeb/revision',
      '/forloeb/revision/sam-bo-2023',
      '/forloeb/revision/ny?handling=ReportNeed',
      '/forloeb/commissorium/ny',
      '/forloeb/agreement',
      '/forloeb/plan',
    ]) {
      await visit(visitor, address);
    }
  });

  it('says so where there is nothing', async () => {
    const visitor = await openAs('p-1001');
    open.push(visitor);
    await visit(visitor, '/forloeb/findes-ikke');
    await visit(visitor, '/forloeb/revision/findes-ikke');
    await visit(visitor, '/forloeb/revision/sam-bo-2023/findes-ikke');
    expect(await visitor.page.locator('h1').innerText()).toBe('Siden findes ikke');
  });

  it('begins and ends with pages of the same kind', async () => {
    const visitor = await openVisitor();
    open.push(visitor);
    for (const address of ['/auth', '/auth/login', '/auth/logged-out']) await visit(visitor, address);
  });
});
