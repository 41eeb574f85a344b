import { endOfDanishDay } from '#engine/calendar.js';
import type { ChartState } from '#engine/chart.js';
import type { Timer } from '#engine/timer.js';
import type { SharedFact } from './events.js';
import type { SharedContext } from './shared-context.js';
import type { SharedGuard } from './advance.js';

/** Pause is a region beside the progress, so that a run returns to the very state it left. */
export const pace: ChartState<SharedFact['type'], SharedGuard> = {
  title: 'Tempo',
  description: 'Om revisionen er sat på pause.',
  initial: 'running',
  states: {
    running: {
      title: 'I gang',
      description: 'Revisionen er ikke på pause.',
      quiet: true,
      on: { Paused: { target: 'paused', guard: 'pauseEndsLater' } },
    },
    paused: {
      title: 'På pause',
      description: 'Arbejdet ligger stille og fortsætter præcis, hvor det slap.',
      timers: ['pauseEnds'],
      on: { Resumed: { target: 'running' } },
    },
  },
};

/** A pause with a last day ends when that day is over. */
export const pauseEnds: Timer<SharedContext> = {
  title: 'Pausen slutter',
  command: 'Resume',
  due: ({ paused }) => (paused?.until ? endOfDanishDay(paused.until) : undefined),
};
