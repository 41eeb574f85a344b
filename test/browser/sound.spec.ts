import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { violations } from './sound.js';
import { settled } from './settled.js';
import { type Visitor, openVisitor } from './visitor.js';

/** What the other journeys rely on: that something which is wrong is found. */
describe('the check of a page', () => {
  let visitor: Visitor;
  beforeAll(async () => {
    visitor = await openVisitor();
    await visitor.page.goto('/tilgaengelighed');
    await settled(visitor.page);
  });
  afterAll(() => visitor.close());
  const add = (html: string) =>
    visitor.page.evaluate(`document.querySelector('main').insertAdjacentHTML('beforeend', ${JSON.stringify(html)})`);

  it('finds a field without a name, a picture without words, and words that are too pale', async () => {
    expect(await violations(visitor.page)).toEqual([]);
    await add('<input type="text"><img src="/favicon.ico"><p class="quiet" id="pale">Bleg</p>');
    await visitor.page.evaluate(`document.getElementById('pale').style.color = '#ccc'`);
    const rules = (await violations(visitor.page)).map((line) => line.split(':')[0]);
    expect(rules).toEqual(expect.arrayContaining(['label', 'image-alt', 'color-contrast']));
  });

  it('hears what the content policy stops, and what a script throws', async () => {
    const { page, noise } = visitor;
    const before = noise.lines.length;
    await page.evaluate(
      `document.head.append(Object.assign(document.createElement('script'), { textContent: 'window.ran = 1' }))`,
    );
    await Promise.all([
      page.waitForEvent('pageerror'),
      page.evaluate(`setTimeout(() => { throw new Error('prøve') })`),
    ]);
    const said = noise.lines.slice(before).join(' ');
    expect(said).toContain('Content Security Policy');
    expect(said).toContain('prøve');
    expect(await page.evaluate('window.ran')).toBeUndefined();
  });
});
