import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Element } from './element.js';
import { tooWide } from './sound.js';
import { settled } from './settled.js';
import { type Visitor, openAs } from './visitor.js';

/** 1280 pixels at 400 %, which is how far WCAG asks that one can enlarge without scrolling both ways. */
const ENLARGED = 320;

const pages = ['/', '/forloeb/revision', '/forloeb/revision/sam-bo-2023', '/forloeb/revision/ny?handling=ReportNeed'];

describe('a page, however it is looked at', () => {
  let visitor: Visitor;
  beforeAll(async () => {
    visitor = await openAs('p-1001');
  });
  afterAll(() => visitor.close());

  it.each(pages)('is read without scrolling sideways when it is enlarged four times: %s', async (address) => {
    const { page } = visitor;
    await page.goto(address);
    await settled(page);
    expect(await tooWide(page, ENLARGED)).toEqual([]);
  });

  it('is printed as what it tells, without what one presses', async () => {
    const { page } = visitor;
    await page.goto('/forloeb/revision/sam-bo-2023');
    await settled(page);
    await page.locator('.statechart svg').waitFor();
    await page.emulateMedia({ media: 'print' });
    for (const pressed of ['#hovedmenu', '.follow', '#handlinger', '.site-footer']) {
      expect({ pressed, shown: await page.locator(pressed).isVisible() }).toEqual({ pressed, shown: false });
    }
    expect(await page.locator('h1').isVisible()).toBe(true);
    expect(await page.locator('.timeline').isVisible()).toBe(true);
    const drawn = (await page.locator('.statechart svg').boundingBox())!;
    expect(drawn.width).toBeLessThanOrEqual(page.viewportSize()!.width);
    await page.emulateMedia({ media: null });
  });

  it('shows where a run is also in the colours that somebody has chosen themselves', async () => {
    const { page } = visitor;
    await page.emulateMedia({ forcedColors: 'active' });
    await page.goto('/forloeb/revision/sam-bo-2023');
    await settled(page);
    const fillOf = (state: string): Promise<string> =>
      page.locator(`.statechart .state.inner.${state} rect`).first().evaluate(fill);
    expect(await fillOf('current')).not.toBe(await fillOf('other'));
    await page.emulateMedia({ forcedColors: null });
  });
});

/** The colour that an element is filled with. */
const fill = (element: Element): string => element.ownerDocument.defaultView.getComputedStyle(element).fill;
