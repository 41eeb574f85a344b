import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Element } from './element.js';
import type { Noise } from './noise.js';

/** WCAG 2.1 A and AA, and the European standard that the law points to. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'EN-301-549'];

/** The narrowest screen that everything must be readable on without scrolling sideways. */
const NARROW = 360;

/**
 * Checks what holds for every page: one heading that also names the document, no accessibility violation, nothing that
 * the browser complains of, and no sideways scrolling on a phone.
 * @param thorough whether the accessibility rules are tried too, which takes a second
 */
export async function checkPage(page: Page, noise: Noise, thorough = true): Promise<void> {
  const where = new URL(page.url()).pathname;
  const headings = await page.locator('h1').allInnerTexts();
  expect({ where, headings: headings.length }).toEqual({ where, headings: 1 });
  expect(await page.title()).toBe(`${headings[0]!.trim()} – Sporskifte`);
  if (thorough) expect({ where, violations: await violations(page) }).toEqual({ where, violations: [] });
  expect({ where, wide: await tooWide(page) }).toEqual({ where, wide: [] });
  expect({ where, noise: noise.lines }).toEqual({ where, noise: [] });
}

/** What breaks the accessibility rules on the page as it is now, each as its rule and where. */
export async function violations(page: Page): Promise<string[]> {
  const found = await new AxeBuilder({ page }).withTags(RULES).analyze();
  return found.violations.flatMap(({ id, nodes }) =>
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
