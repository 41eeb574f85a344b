import { afterAll, describe, expect, it } from '@jest/globals';
import { as, act } from './staged.mjs';
import { checkPage, violations } from './sound.js';
import { settled } from './settled.js';
import { type Visitor, openAs, product } from './visitor.js';

/** Who has most to do in a run, and the run; nothing is sent in any of them. */
const places = [
  ['p-1025', '/forloeb/agreement/laenderygbesvaer'],
  ['p-1025', '/forloeb/initiative/tobak-og-nikotin'],
  ['p-1025', '/forloeb/plan/2024-2025'],
  ['p-1025', '/forloeb/governance/syddanmark'],
  ['p-1025', '/forloeb/body/kog'],
  ['p-1025', '/forloeb/seat/sdk-chair-municipal'],
  ['p-1001', '/forloeb/revision/formularer'],
] as const;

describe('the form of everything one can do', () => {
  const open = new Map<string, Visitor>();
  afterAll(() => Promise.all([...open.values()].map((visitor) => visitor.close())));

  it.each(places)('is sound empty and with its errors: %s at %s', async (person, address) => {
    if (address.endsWith('/formularer')) {
      const need = { agreement: 'depression', source: 'legislation', description: 'Nye frister i loven' };
      await act(product(), as('p-1001', 'tf-psykiatri-tovholder-municipal'), 'revision/formularer/report-need', need);
    }
    const visitor = open.get(person) ?? (await openAs(person));
    open.set(person, visitor);
    const { page, noise } = visitor;
    await page.goto(address);
    await settled(page);
    const actions = page.locator('.action-button');
    await actions.first().waitFor();
    const form = page.locator('form.command-form');
    for (let at = 0; at < (await actions.count()); at += 1) {
      const title = await actions.nth(at).locator('.action-title').innerText();
      await actions.nth(at).click();
      await form.waitFor();
      // A rehearsal checks what is filled in as sending does, and writes nothing.
      await form.getByRole('button', { name: 'Se hvad der sker' }).click();
      await form.locator('.alert').first().waitFor();
      expect({ title, found: await violations(page, 'form.command-form') }).toEqual({ title, found: [] });
      await actions.nth(at).click();
      await form.waitFor({ state: 'detached' });
    }
    await checkPage(page, noise, false);
  });
});
