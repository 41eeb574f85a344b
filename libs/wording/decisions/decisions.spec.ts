import { describe, expect, it } from '@jest/globals';
import { createRegistry } from '#engine/registry.js';
import { procedures } from '#procedures/registry.js';
import { sentence } from './decision.js';
import { allDecisions, decisionOf } from './decisions.js';

const registry = createRegistry(procedures);

describe('what an inbox takes for a decision', () => {
  it.each(allDecisions())('is a command that the procedure has: $procedure', ({ procedure, commands }) => {
    const { commands: own } = registry.newest(procedure).procedure;
    expect(commands.filter((command) => !Object.hasOwn(own, command))).toEqual([]);
  });

  it('is everything that only contact directors or chairs can do', () => {
    const listed = new Set(
      allDecisions().flatMap(({ procedure, commands }) => commands.map((one) => `${procedure}/${one}`)),
    );
    const theirs = registry.all.flatMap(({ procedure }) =>
      Object.entries(procedure.commands)
        .filter(([, { mandate }]) => ['contactDirector', 'chairmanship', 'askedMember'].includes(mandate.rule))
        .map(([command]) => `${procedure.name}/${command}`),
    );
    expect(theirs.length).toBeGreaterThan(15);
    expect(theirs.filter((one) => !listed.has(one))).toEqual([]);
  });

  it('is not what only brings the work on', () => {
    expect(decisionOf('revision', 'SubmitDraft')).toBeUndefined();
    expect(decisionOf('findes-ikke', 'ApproveReview')).toBeUndefined();
    expect(decisionOf('revision', 'toString')).toBeUndefined();
  });

  it('says what it is about and what silence leads to, also where little is known', () => {
    for (const { procedure, commands } of allDecisions()) {
      for (const command of commands) {
        const decision = decisionOf(procedure, command);
        if (decision === undefined) continue;
        const matter = { label: 'Sagen', view: {}, state: '' };
        expect(decision.about(matter)).not.toMatch(/undefined|null/);
        expect(decision.silence(matter)).toMatch(/^\p{Lu}.*\.$/u);
        expect(decision.more?.(matter)).toBeUndefined();
      }
    }
  });

  it('tells what a draft changes, and why a deadline is to be short', () => {
    const draft = { label: 'Nye satser', subject: 'SAM:BO', view: { draft: { summary: 'Nye satser' } }, state: '' };
    const review = decisionOf('revision', 'ApproveReview')!;
    expect(review.about(draft)).toBe('SAM:BO: det gennemsete udkast skal videre til formandskabet.');
    expect(review.more?.(draft)).toBe('Det er ændret: Nye satser.');
    const hearing = { label: 'Høring', view: { title: 'Høring', shortenedBecause: 'Loven træder i kraft' }, state: '' };
    expect(decisionOf('hearing', 'ApproveShortDeadline')!.more?.(hearing)).toBe(
      'Begrundelsen er: Loven træder i kraft.',
    );
  });
});

describe('a sentence of what others wrote', () => {
  it('is one line that ends', () => {
    expect(sentence('Første\nlinje')).toBe('Første linje.');
    expect(sentence('Er det slut?')).toBe('Er det slut?');
  });

  it('is cut between two words', () => {
    const long = sentence('ord '.repeat(200));
    expect(long.length).toBeLessThan(230);
    expect(long).toMatch(/ord …$/);
  });
});
