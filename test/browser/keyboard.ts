import type { Page } from 'playwright-core';

/** What is sought with the keyboard: by its words, its id, a class of it, or where it leads. */
type Sought = string | RegExp | { readonly id: string } | { readonly className: string } | { readonly href: string };

const MOST_STEPS = 120;

/** What has the focus, told in one go: a journey takes hundreds of steps. */
const FOCUSED = `(({ activeElement: one, body }) => one === null || one === body ? undefined : {
  text: (one.textContent ?? '').trim().replace(/\\s+/g, ' '),
  id: one.id,
  className: one.getAttribute('class') ?? '',
  href: one.getAttribute('href'),
})(document)`;

/**
 * Presses a key until what is sought has the focus, as one does who has no mouse.
 * @throws Error when it is not reached
 */
export async function tabTo(page: Page, sought: Sought, key = 'Tab'): Promise<void> {
  const met: string[] = [];
  for (let step = 0; step < MOST_STEPS; step++) {
    await page.keyboard.press(key);
    const focused = await page.evaluate<Focused | undefined>(FOCUSED);
    if (focused === undefined) continue;
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
