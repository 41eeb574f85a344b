import { describe, expect, it } from '@jest/globals';
import { placedStates } from '#engine/chart.js';
import { initiative } from '#procedures/initiative/procedure.js';
import { columnOf, planColumns } from './plan-columns.js';

describe('the board of initiatives', () => {
  it('has a place for an initiative in every state it can rest in', () => {
    const placed = new Set(planColumns.flatMap(({ states }) => states));
    const resting = placedStates(initiative.chart).filter(({ state }) => !state.quiet && state.states === undefined);
    expect(resting.map(({ key }) => key).filter((key) => !placed.has(key.split('.').at(-1)!))).toEqual([]);
  });

  it('shows a paused initiative as paused, whatever it was doing', () => {
    expect(columnOf(['underway', 'paused'])).toBe('paused');
    expect(columnOf(['underway'])).toBe('working');
  });

  it('never leaves an initiative out because its state is new', () => {
    expect(() => columnOf(['somethingNew'])).toThrow('No column');
  });
});
