import { describe, expect, it } from '@jest/globals';
import { createProgress } from './progress.js';

/** Shows a step every 100 ms, for so many steps of so many. */
function told(watched: boolean, steps: number, total?: number): string[] {
  const texts: string[] = [];
  let time = 0;
  const progress = createProgress({ watched, tell: (text) => texts.push(text) }, 'Genberegner', () => time);
  for (let done = 1; done <= steps; done += 1) {
    time += 100;
    progress.show({ done, ...(total !== undefined && { total }) });
  }
  progress.end();
  return texts;
}

describe('progress', () => {
  it('is not shown for work of less than a second', () => {
    expect(told(true, 9, 100)).toEqual([]);
    expect(told(false, 9, 100)).toEqual([]);
  });

  it('is one line a second, with nothing to move the cursor, when it goes to a file', () => {
    expect(told(false, 29, 100)).toEqual([
      'Genberegner: 10 af 100 hændelser (10 %)\n',
      'Genberegner: 20 af 100 hændelser (20 %)\n',
    ]);
  });

  it('is one line that changes, and is gone at the end, when somebody is watching', () => {
    expect(told(true, 12, 100)).toEqual([
      '\r\u001b[KGenberegner: 10 af 100 hændelser (10 %)',
      '\r\u001b[KGenberegner: 12 af 100 hændelser (12 %)',
      '\r\u001b[K',
    ]);
  });

  it('never goes past the end, although the log grows meanwhile', () => {
    expect(told(false, 10, 8)).toEqual(['Genberegner: 10 af 10 hændelser (100 %)\n']);
  });

  it('only counts when nobody knows how much there is', () => {
    expect(told(false, 10)).toEqual(['Genberegner: 10 hændelser\n']);
  });
});
