import { describe, expect, it } from '@jest/globals';
import { LISTED, createFound, isWhole } from './log-verdict.js';

const finding = (revision: number) => ({ stream: 'proposal-p1', revision, id: 'x', problem: 'forkert', position: '1' });
const nothing = { findings: [], gaps: [] };

describe('what is found in a log where everything is wrong', () => {
  it('is listed up to a thousand of each, and the rest is counted', () => {
    const found = createFound(nothing);
    for (let n = 0; n < LISTED; n += 1) found.finding(finding(n));
    expect(found.so()).not.toHaveProperty('unlisted');
    for (let n = 0; n < 5; n += 1) found.finding(finding(LISTED + n));
    for (let n = 0; n < LISTED + 2; n += 1) found.gap({ after: '1', before: '3' });
    const { findings, gaps, unlisted } = found.so();
    expect([findings.length, findings[0], gaps.length, unlisted]).toEqual([
      LISTED,
      finding(0),
      LISTED,
      { findings: 5, gaps: 2 },
    ]);
  });

  it('is counted on from what an earlier verification found', () => {
    const before = { ...nothing, findings: Array.from({ length: LISTED }, (_, n) => finding(n)) };
    const found = createFound({ ...before, unlisted: { findings: 7, gaps: 0 } });
    found.finding(finding(LISTED));
    expect(found.so().unlisted).toEqual({ findings: 8, gaps: 0 });
    expect(isWhole({ events: 1, runs: 1, head: '1', ...found.so() })).toBe(false);
  });
});
