import type { ChartState } from '#engine/chart.js';
import type { ProposalFact } from './proposal-events.js';

type State = ChartState<ProposalFact['type'], 'notPaused' | 'enough' | 'movesOn', 'deadline' | 'pauseEnds'>;

const pace: State = {
  title: 'Tempo',
  description: 'Om forslaget er på pause.',
  initial: 'running',
  states: {
    running: {
      title: 'I gang',
      description: 'Forslaget er ikke på pause.',
      quiet: true,
      on: { Paused: { target: 'paused' } },
    },
    paused: {
      title: 'På pause',
      description: 'Forslaget ligger stille.',
      timers: ['pauseEnds'],
      on: { Resumed: { target: 'running' } },
    },
  },
};

/** The proposal's chart: two regions while it is open, and two ways to end. */
export function proposalChart(agreed: string): State {
  const collecting: State = {
    title: 'Samler støtte',
    description: 'Medlemmerne kan støtte forslaget.',
    timers: ['deadline'],
    on: {
      Supported: [{ target: agreed, guard: ['notPaused', 'enough'] }, { guard: 'notPaused' }],
      DeadlineMoved: { guard: 'movesOn', rearms: ['deadline'] },
    },
  };
  const progress: State = {
    title: 'Fremdrift',
    description: 'Hvor forslaget står.',
    initial: 'collecting',
    states: { collecting },
  };
  return {
    title: 'Forslag',
    description: 'Et forslag.',
    initial: 'unopened',
    states: {
      unopened: {
        title: 'Ikke stillet',
        description: 'Forslaget findes ikke endnu.',
        quiet: true,
        on: { Opened: { target: 'collecting' } },
      },
      open: {
        title: 'Åbent',
        description: 'Forslaget er stillet.',
        type: 'parallel',
        on: { Noted: {}, Lapsed: { target: 'lapsed' } },
        states: { progress, pace },
      },
      [agreed]: {
        title: 'Vedtaget',
        description: 'Der er støtte nok.',
        on: { CarriedOut: { target: 'carriedOut' } },
      },
      carriedOut: { title: 'Udført', description: 'Forslaget er ført ud i livet.', type: 'final' },
      lapsed: { title: 'Bortfaldet', description: 'Fristen gik.', type: 'final' },
    },
  };
}
