import type { Terminal } from './terminal.js';

const HELP = '(Enter: næste · t: tilbage · et tal: det skridt · s: slut) ';

/** Shows blocks one at a time, forwards and backwards, until somebody has had enough or the last one is shown. */
export async function stepThrough(blocks: readonly string[], terminal: Terminal): Promise<void> {
  const last = blocks.length - 1;
  let shown = 0;
  for (;;) {
    terminal.write(`${blocks[shown]!}\n`);
    if (shown === last) return;
    terminal.tell(HELP);
    const typed = await terminal.enter?.();
    const next = nextOf(typed?.trim() ?? '', shown, last);
    if (next === undefined) return;
    shown = next;
  }
}

/** The block to show next; the same again where what was typed means nothing. Undefined: no more. */
function nextOf(typed: string, shown: number, last: number): number | undefined {
  if (typed === '') return shown + 1;
  if (/^s/i.test(typed)) return undefined;
  if (/^t/i.test(typed)) return Math.max(0, shown - 1);
  const number = /^\d{1,9}$/.test(typed) ? Number(typed) : shown;
  return Math.min(number, last);
}
