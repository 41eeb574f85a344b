import { describe, expect, it } from '@jest/globals';
import { inTurn } from './in-turn.js';

describe('work in turn', () => {
  it('is done one by one for a key, side by side for others, and goes on after a failure', async () => {
    const turns = inTurn();
    const acts: string[] = [];
    const work =
      (name: string, fails = false) =>
      async () => {
        acts.push(`${name} begins`);
        await new Promise((resolve) => setImmediate(resolve));
        acts.push(`${name} ends`);
        if (fails) throw new Error(name);
      };
    const failing = turns.run('a', work('a1', true)).catch((error: Error) => error.message);
    void turns.run('a', work('a2'));
    void turns.run('b', work('b1'));
    await turns.idle();
    expect(await failing).toBe('a1');
    expect(acts.filter((act) => act.startsWith('a'))).toEqual(['a1 begins', 'a1 ends', 'a2 begins', 'a2 ends']);
    expect(acts.indexOf('b1 begins')).toBeLessThan(acts.indexOf('a1 ends'));
  });
});
