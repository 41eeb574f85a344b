import { whole } from '#wording/numbers.js';
import type { Terminal } from './terminal.js';

/** How far a long piece of work has come; `total` where it is known. */
export interface Step {
  readonly done: number;
  readonly total?: number;
}

/** Shows how work goes. */
export interface Progress {
  readonly show: (step: Step) => void;
  /** Takes the line away where it can be taken away. */
  readonly end: () => void;
}

const PATIENCE_MS = 1_000;
const WATCHED_MS = 200;
const LOGGED_MS = 1_000;

/**
 * Progress on standard error, for work that turns out to take more than a second. A person sees one line that changes;
 * a file gets at most one line a second.
 * @param doing Danish, what is going on: `Genberegner`
 * @param clock milliseconds, only compared with each other
 */
export function createProgress(
  terminal: Pick<Terminal, 'tell' | 'watched'>,
  doing: string,
  clock: () => number = () => performance.now(),
): Progress {
  const pause = terminal.watched ? WATCHED_MS : LOGGED_MS;
  let due = clock() + PATIENCE_MS;
  let shown = false;
  return {
    show(step) {
      const now = clock();
      if (now < due) return;
      due = now + pause;
      shown = true;
      terminal.tell(terminal.watched ? `\r\u001b[K${doing}: ${text(step)}` : `${doing}: ${text(step)}\n`);
    },
    end() {
      if (shown && terminal.watched) terminal.tell('\r\u001b[K');
    },
  };
}

function text({ done, total }: Step): string {
  if (!total) return `${whole(done)} hændelser`;
  // The log grows while it is read.
  if (done > total) return text({ done, total: done });
  return `${whole(done)} af ${whole(total)} hændelser (${Math.floor((done / total) * 100)} %)`;
}
