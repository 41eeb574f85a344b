import { describe, expect, it } from '@jest/globals';
import { pathTaken } from './path-taken.js';

type Given = Parameters<typeof pathTaken>;

const state = (key: string, path: readonly string[]) => ({ key, path });
const diagram = {
  states: [
    state('unopened', ['unopened']),
    state('(open)', ['open']),
    state('reviewing', ['open', 'progress', 'reviewing']),
    state('hearing', ['open', 'progress', 'hearing']),
    state('running', ['open', 'pace', 'running']),
    state('withdrawn', ['withdrawn']),
  ],
  transitions: [
    { from: 'unopened', to: 'reviewing', event: 'Reported' },
    { from: 'reviewing', to: 'hearing', event: 'Sent' },
    { from: 'reviewing', event: 'Commented' },
    { from: 'hearing', to: 'reviewing', event: 'Closed' },
    { from: '(open)', to: 'withdrawn', event: 'Withdrawn' },
  ],
} as unknown as Given[2];

const open = (progress: string) => ({ open: { progress, pace: 'running' } });
const step = (type: string, from: unknown, to: unknown, revision: number) =>
  ({ type, title: type, revision, from: { value: from }, to: { value: to } }) as unknown as Given[1][number];
const story = [
  step('Reported', 'unopened', open('reviewing'), 0),
  step('Sent', open('reviewing'), open('hearing'), 1),
  step('Closed', open('hearing'), open('reviewing'), 2),
  step('Commented', open('reviewing'), open('reviewing'), 3),
  step('Withdrawn', open('reviewing'), 'withdrawn', 4),
];
const after = (steps: number) =>
  pathTaken({ value: story[steps - 1]!.to.value } as Given[0], story.slice(0, steps), diagram);

describe('the path of a run through its chart', () => {
  it('is lit from where the run began, in order', () => {
    const { steps, went, wasIn } = after(3);
    expect(steps.map(({ from, to }) => [from, to])).toEqual([
      ['unopened', 'reviewing'],
      ['reviewing', 'hearing'],
      ['hearing', 'reviewing'],
    ]);
    expect(went('unopened', 'reviewing')).toBe(true);
    expect(['unopened', 'reviewing', 'hearing'].every(wasIn)).toBe(true);
  });

  it('is not lit where the run has not come, and is lit there once it has', () => {
    expect(after(3).went('(open)', 'withdrawn')).toBe(false);
    expect(after(3).wasIn('withdrawn')).toBe(false);
    expect(after(5).went('(open)', 'withdrawn')).toBe(true);
    expect(after(5).isCurrent('withdrawn')).toBe(true);
  });

  it('ends with the step that was taken last', () => {
    expect(after(2).wentLast('reviewing', 'hearing')).toBe(true);
    expect(after(3).wentLast('reviewing', 'hearing')).toBe(false);
    expect(after(3).wentLast('hearing', 'reviewing')).toBe(true);
  });

  it('goes on showing the last way when a step led nowhere', () => {
    expect(after(4).wentLast('hearing', 'reviewing')).toBe(true);
  });

  it('tells of every part of a state that the run is in', () => {
    const { isCurrent } = after(2);
    expect(['(open)', 'hearing', 'running'].every(isCurrent)).toBe(true);
    expect(isCurrent('reviewing')).toBe(false);
  });
});
