import { createRequire } from 'node:module';
import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Element } from './element.js';
import type { Noise } from './noise.js';
import { settled } from './settled.js';

/** WCAG 2.1 A and AA, and the European standard that the law points to. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'EN-301-549'];

/** The narrowest screen that everything must be readable on without scrolling sideways. */
const NARROW = 360;

/** What the page is called in all the places that say it, read in one go: they change together. */
const CALLED = `({
  where: location.pathname,
  headings: [...document.querySelectorAll('h1')].map((heading) => heading.innerText.trim()),
  title: document.title,
})`;

interface Called {
  readonly where: string;
  readonly headings: readonly string[];
  readonly title: string;
}

/**
 * Checks what holds for every page when it has settled: one heading that also names the document, no accessibility
 * violation, nothing that the browser complains of, and no sideways scrolling on a phone.
 * @param thorough whether the accessibility rules are tried too, which takes a second
 */
export async function checkPage(page: Page, noise: Noise, thorough = true): Promise<void> {
  await settled(page);
  const { where, headings, title } = await page.evaluate<Called>(CALLED);
  expect({ where, headings: headings.length }).toEqual({ where, headings: 1 });
  expect({ where, title }).toEqual({ where, title: `${headings[0]} – Sporskifte` });
  if (thorough) expect({ where, violations: await violations(page) }).toEqual({ where, violations: [] });
  expect({ where, wide: await tooWide(page) }).toEqual({ where, wide: [] });
  expect({ where, noise: noise.lines }).toEqual({ where, noise: [] });
}

/**
 * axe itself, as `@axe-core/playwright` comes with it, in its shorter form: each page is sent all of it. Its own way
 * into a page opens another one each time.
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
