import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { checkPage } from './sound.js';
import { revisionOnSpor2, stage } from './staged.mjs';
import { type Visitor, openAs, product, visit } from './visitor.js';

describe('two revisions of one agreement that are called the same', () => {
  const mark = randomUUID().slice(0, 8);
  const ids = [`foerste-${mark}`, `anden-${mark}`];
  let visitor: Visitor;
  beforeAll(async () => {
    visitor = await openAs('p-1001');
    for (const id of ids) await stage(product(), revisionOnSpor2(id, 'depression'));
  });
  afterAll(() => visitor.close());

  it.each([`/forloeb/revision?tekst=${mark}`, '/aftaler/depression', '/revisioner'])(
    'are told apart at %s',
    async (path) => {
      const { page, noise } = visitor;
      await visit(visitor, path, false);
      for (const id of ids) {
        const line = page.getByText(new RegExp(`^${id} · oprettet \\d+\\. `)).first();
        await line.waitFor();
        expect(await line.isVisible()).toBe(true);
      }
      await checkPage(page, noise);
    },
  );
});
