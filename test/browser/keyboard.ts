import type { Page } from 'playwright-core';
import type { Element } from './element.js';

/** What is sought with the keyboard: by its words, its id, a class of it, or where it leads. */
type Sought = string | RegExp | { readonly id: string } | { readonly className: string } | { readonly href: string };

const MOST_STEPS = 120;

/**
 * Presses a key until what is sought has the focus, as one does who has no mouse.
 * @throws Error when it is not reached
 */
export async function tabTo(page: Page, sought: Sought, key = 'Tab'): Promise<void> {
  const met: string[] = [];
  for (let step = 0; step < MOST_STEPS; step++) {
    await page.keyboard.press(key);
    const focus = page.locator(':focus');
    if ((await focus.count()) === 0) continue;
    const focused = await focus.evaluate((element: Element) => ({
      text: (element.textContent ?? '').trim().replace(/\s+/g, ' '),
      id: element.id,
      className: element.getAttribute('class') ?? '',
      href: element.getAttribute('href'),
    }));
    if (isSought(focused, sought)) return;
    met.push(focused.id || focused.text.slice(0, 30));
  }
  throw new Error(`not reached with ${key}; met ${met.join(' | ')}`);
}

interface Focused {
  readonly text: string;
  readonly id: string;
  readonly className: string;
  readonly href: string | null;
}

function isSought({ text, id, className, href }: Focused, sought: Sought): boolean {
  if (typeof sought === 'string') return text === sought;
  if (sought instanceof RegExp) return sought.test(text);
  if ('href' in sought) return href === sought.href;
  return 'id' in sought ? id === sought.id : className.split(' ').includes(sought.className);
}
