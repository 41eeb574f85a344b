import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Element } from './element.js';
import { pages } from './pages.mjs';
import { stage } from './staged.mjs';
import { checkPage } from './sound.js';
import { type Visitor, openAs, openVisitor, product, visit } from './visitor.js';

/** Where the router itself is found, in the pages that it draws. */
const ROUTER = '__TSR_ROUTER__';

const people = [...new Set(pages.map(({ person }) => person))];

describe('every page', () => {
  const reached = new Set<string>();
  let all: readonly string[] = [];
  beforeAll(() => stage(product()));

  describe.each(people)('as %s sees it', (person) => {
    const theirs = pages.filter((one) => one.person === person);
    let visitor: Visitor;
    beforeAll(async () => {
      visitor = person ? await openAs(person) : await openVisitor();
    });
    afterAll(() => visitor.close());

    it.each(theirs.map((one) => [one.path, one] as const))('is sound: %s', async (_path, { path, act, said }) => {
      const { page, noise } = visitor;
      await visit(visitor, path, act === undefined);
      if (act) {
        await act(page);
        if (said) await page.getByText(said).first().waitFor();
        await checkPage(page, noise);
      }
      if (path === '/') expect(await untriedInMenu(visitor)).toEqual([]);
      const route = await page.evaluate<string | undefined>(`window.${ROUTER}?.state.matches.at(-1).fullPath`);
      if (route !== undefined) reached.add(route);
      if (all.length === 0) all = await page.evaluate<string[]>(`Object.keys(window.${ROUTER}.routesByPath)`);
    });
  });

  it('of the router is among these', () => {
    expect(all.length).toBeGreaterThan(30);
    expect(all.filter((route) => !reached.has(route))).toEqual([]);
  });
});

/** What the menu and the foot of a page lead to that is not among the pages. */
async function untriedInMenu({ page }: Visitor): Promise<string[]> {
  const links = page.locator('#hovedmenu a, .site-footer a');
  const hrefs = await links.evaluateAll((them: Element[]) => them.map((link) => link.getAttribute('href')!));
  expect(hrefs).toContain('/tilgaengelighed');
  const tried = new Set(pages.map(({ path }) => path));
  return hrefs.filter((href) => !tried.has(href));
}
