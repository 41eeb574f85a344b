import { describe, expect, it } from '@jest/globals';
import { lampChart, lampWith } from '../../test/toy/lamp.js';
import { members } from '../../test/toy/members.js';
import { proposal } from '../../test/toy/proposal.js';
import type { Occurrence } from './fact.js';
import { placedStates } from './chart.js';
import { type Statechart, compileStatechart } from './statechart.js';

const chart = compileStatechart(proposal());
const collecting = { open: { progress: 'collecting', pace: 'running' } };
const paused = { open: { progress: 'collecting', pace: 'paused' } };
const empty = { title: '', supporters: [], notes: 0 };
const every = () => true;

function fact(type: string, data: object = {}, by = members.anna): Occurrence {
  const { person, seat, body, function: role } = by;
  return {
    type,
    data,
    actor: { person, seat },
    mandate: { rule: 'member', body, function: role },
    at: '2024-03-01T09:00:00.000Z',
  };
}

const to = (of: Statechart, from: Parameters<Statechart['step']>[0], context: object, type: string, data?: object) =>
  of.step(from, context, fact(type, data))?.to;

describe('parallel regions', () => {
  it('are all entered at their beginning', () => {
    expect(chart.initial).toBe('unopened');
    expect(to(chart, 'unopened', empty, 'Opened')).toEqual(collecting);
  });

  it('move one by one: the others stay where they are', () => {
    expect(to(chart, collecting, empty, 'Paused')).toEqual(paused);
    expect(to(chart, paused, empty, 'Resumed')).toEqual(collecting);
  });

  it('are all left by a transition out of their state', () => {
    expect(to(chart, paused, empty, 'Lapsed')).toBe('lapsed');
  });

  it('are left from inside one of them as well', () => {
    expect(to(chart, collecting, { ...empty, supporters: ['p-bo'] }, 'Supported')).toBe('agreed');
  });
});

describe('an event', () => {
  it('takes the first branch whose guards all hold', () => {
    expect(to(chart, collecting, { ...empty, supporters: ['p-bo'] }, 'Supported')).toBe('agreed');
    expect(to(chart, collecting, { ...empty, supporters: ['p-anna'] }, 'Supported')).toEqual(collecting);
  });

  it('without a target is noted: accepted although nothing moves', () => {
    expect(chart.step(collecting, empty, fact('Noted'))).toMatchObject({ to: collecting, timers: [] });
  });

  it('that no branch allows is not taken', () => {
    expect(chart.step(collecting, { ...empty, paused: {} }, fact('Supported'))).toBeUndefined();
  });

  it('that the state has no way for is not taken', () => {
    expect(chart.step('unopened', empty, fact('Supported'))).toBeUndefined();
    expect(chart.step(collecting, empty, fact('CarriedOut'))).toBeUndefined();
    expect(chart.step(collecting, empty, fact('Exploded'))).toBeUndefined();
  });

  it('is judged by the guards anew each time, whatever the same state answered before', () => {
    const answers = [['p-bo'], [], ['p-bo'], ['p-anna']].map((supporters) =>
      to(chart, collecting, { ...empty, supporters }, 'Supported'),
    );
    expect(answers).toEqual(['agreed', collecting, 'agreed', collecting]);
  });

  it('is judged on its own data', () => {
    const context = { ...empty, deadline: '2024-04-01' };
    expect(to(chart, collecting, context, 'DeadlineMoved', { to: '2024-05-01' })).toEqual(collecting);
    expect(to(chart, collecting, context, 'DeadlineMoved', { to: '2024-03-01' })).toBeUndefined();
  });

  it('in a state the chart does not have is an error, not a refusal', () => {
    expect(() => chart.step('melted', empty, fact('Noted'))).toThrow();
    expect(() => chart.keys({ open: { progress: 'melted' } })).toThrow('proposal@1 has no state open.progress.melted');
  });
});

describe('an ended run', () => {
  const takesNothing = (of: Statechart, value: Parameters<Statechart['step']>[0], events: readonly string[]) => {
    expect(of.ended(value)).toBe(true);
    for (const event of events) {
      expect(of.step(value, {}, fact(event))).toBeUndefined();
      expect(of.takes(value, event)).toBe(false);
      expect(of.unmet(value, {}, fact(event), every)).toBeUndefined();
    }
  };

  it('takes nothing', () => {
    takesNothing(chart, 'lapsed', ['Opened', 'Noted', 'Supported', 'Lapsed', 'Resumed']);
  });

  it('takes nothing although the state around its last one has transitions', () => {
    const { off, lit } = lampChart.states!;
    const broken = { title: 'I stykker', description: 'Den er tabt.', type: 'final' };
    const house = {
      title: 'I huset',
      description: 'Lampen står i huset.',
      initial: 'broken',
      on: { SwitchedOff: { target: 'off' } },
      states: { broken },
    };
    const of = compileStatechart(lampWith({ chart: { ...lampChart, states: { off, lit, house } } }));
    takesNothing(of, { house: 'broken' }, ['SwitchedOff']);
  });

  it('is one where every region has ended', () => {
    expect(chart.ended(collecting)).toBe(false);
    expect(chart.ended('agreed')).toBe(false);
    expect(chart.ended('carriedOut')).toBe(true);
  });
});

describe('a key', () => {
  it('is the path without parallel states and their regions', () => {
    expect(chart.keys(collecting)).toEqual(['collecting']);
    expect(chart.keys(paused)).toEqual(['collecting', 'paused']);
  });

  it('is not shown for a quiet state, but the state is active all the same', () => {
    expect(chart.keys('unopened')).toEqual([]);
    expect(chart.active(collecting).map(({ key }) => key)).toEqual(['collecting', 'running']);
  });

  it('names the states around as well, when asked what the run is within', () => {
    expect([...chart.within(paused)].toSorted()).toEqual(['(open)', '(pace)', '(progress)', 'collecting', 'paused']);
  });

  it('contains the outer state when that is not a region', () => {
    const { off, lit } = lampChart.states!;
    const hall = { ...off!, initial: 'dim', on: {}, states: { dim: lit! } };
    expect(placedStates({ ...lampChart, states: { hall } }).map(({ key }) => key)).toEqual(['hall', 'hall.dim']);
  });

  it('comes with a Danish title of every state worth naming', () => {
    expect(chart.title(paused)).toBe('Samler støtte · På pause');
    expect(chart.title('carriedOut')).toBe('Udført');
  });
});

describe('a state that a run is put into', () => {
  it('is entered with everything around it, and other regions where they begin', () => {
    expect(chart.enter(['paused'])).toEqual(paused);
    expect(chart.enter(['collecting', 'paused'])).toEqual(paused);
    expect(chart.enter(['(open)'])).toEqual(collecting);
    expect(chart.enter(['agreed'])).toBe('agreed');
  });

  it('means the deadlines of every active state', () => {
    expect(chart.timers(paused)).toEqual(['deadline', 'pauseEnds']);
    expect(chart.timers('agreed')).toEqual([]);
  });
});

describe('what is missing', () => {
  it('is told from the branch that asks least', () => {
    expect(chart.unmet(collecting, { ...empty, paused: {} }, fact('Supported'), every)).toEqual([
      'Forslaget er sat på pause.',
    ]);
  });

  it('is nothing where the event would be taken', () => {
    expect(chart.unmet(collecting, empty, fact('Supported'), every)).toEqual([]);
  });

  it('cannot be said where the event has no way at all', () => {
    expect(chart.unmet('agreed', empty, fact('Supported'), every)).toBeUndefined();
    expect(chart.takes('agreed', 'Supported')).toBe(false);
    expect(chart.takes(collecting, 'Supported')).toBe(true);
  });

  it('leaves out the guards it is told not to judge', () => {
    const context = { ...empty, deadline: '2024-04-01' };
    const early = fact('DeadlineMoved', { to: '2024-03-01' });
    expect(chart.unmet(collecting, context, early, every)).toEqual(['Den nye frist skal ligge efter den gamle.']);
    expect(chart.unmet(collecting, context, early, (guard) => guard !== 'movesOn')).toEqual([]);
  });
});
