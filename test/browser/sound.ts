import { createRequire } from 'node:module';
import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Element } from './element.js';
import type { Noise } from './noise.js';

/** WCAG 2.1 A and AA, and the European standard that the law points to. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'EN-301-549'];

/** How long the document may take to be named, in milliseconds. */
const PATIENCE_MS = 5_000;

/** The narrowest screen that everything must be readable on without scrolling sideways. */
const NARROW = 360;

/**
 * Checks what holds for every page: one heading that also names the document, no accessibility violation, nothing that
 * the browser complains of, and no sideways scrolling on a phone.
 * @param thorough whether the accessibility rules are tried too, which takes a second
 */
export async function checkPage(page: Page, noise: Noise, thorough = true): Promise<void> {
  const where = new URL(page.url()).pathname;
  const { headings, title } = await named(page);
  expect({ where, headings: headings.length }).toEqual({ where, headings: 1 });
  expect(title).toBe(titleFor(headings[0]!));
  if (thorough) expect({ where, violations: await violations(page) }).toEqual({ where, violations: [] });
  expect({ where, wide: await tooWide(page) }).toEqual({ where, wide: [] });
  expect({ where, noise: noise.lines }).toEqual({ where, noise: [] });
}

const titleFor = (heading: string): string => `${heading.trim()} – Sporskifte`;

/** The headings and the document's title: it is named a moment after a heading is shown, so it is given that. */
async function named(page: Page): Promise<{ headings: readonly string[]; title: string }> {
  for (const began = Date.now(); ;) {
    const headings = await page.locator('h1').allInnerTexts();
    const title = await page.title();
    if (titleFor(headings[0] ?? '') === title || Date.now() - began > PATIENCE_MS) return { headings, title };
  }
}

/**
 * axe itself, as `@axe-core/playwright` comes with it, in its shorter form: each page is sent all of it. Its own way into
 * a page opens another one each time.
 */
const axe = createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright'));
const { source: AXE } = axe('axe-core/axe.min.js') as { source: string };

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/**
 * What breaks the accessibility rules on the page as it is now, each as its rule and where. No page has frames.
 * @param within what of the page is tried: a selector, or all of it
 */
export async function violations(page: Page, within = 'html'): Promise<string[]> {
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(AXE);
  const options = { runOnly: { type: 'tag', values: RULES }, resultTypes: ['violations'], preload: false };
  const run = `axe.run(${JSON.stringify(within)}, ${JSON.stringify(options)}).then(({ violations }) => violations)`;
  const found = await page.evaluate<readonly Violation[]>(run);
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary ?? ''}`),
  );
}

/** What makes the page wider than a screen of so many pixels, a phone's if not said; nothing when it fits. */
export async function tooWide(page: Page, width = NARROW): Promise<string[]> {
  const usual = page.viewportSize()!;
  await page.setViewportSize({ width, height: 740 });
  const found = await page.locator('html').evaluate((html: Element, width) => {
    if (html.scrollWidth <= width) return [];
    return [...html.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > width)
      .map((element) => element.outerHTML.slice(0, 120));
  }, width);
  await page.setViewportSize(usual);
  return found.slice(0, 5);
}
