import { describe, expect, it } from '@jest/globals';
import { verdictText } from './verdict-text.js';

const finding = { stream: 'revision-x', revision: 1, id: 'x', problem: 'hashkæden er brudt', position: '7' };
const judged = { events: 5_000, runs: 3_000, head: '5000', gaps: [], damage: [], green: false };

describe('the verdict on a log where very much is wrong', () => {
  it('counts also what is not listed, and says how much --json shows', () => {
    const findings = Array.from({ length: 1_000 }, () => finding);
    const text = verdictText({ ...judged, findings, unlisted: { findings: 500, gaps: 0 } }, { embedded: true });
    expect(text).toMatch('og 1.479 strømme mere; se de første 1.000 med --json');
    expect(verdictText({ ...judged, findings }, { embedded: true })).toMatch('og 979 strømme mere; se dem alle med');
  });

  it('counts all the places where events were taken out', () => {
    const gaps = [{ after: '1', before: '3' }];
    const text = verdictText({ ...judged, findings: [], gaps, unlisted: { findings: 0, gaps: 4 } }, { embedded: true });
    expect(text).toMatch('og 4 steder til');
  });
});
