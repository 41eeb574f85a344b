import type { ChartState } from '#engine/chart.js';
import { beginning } from '../assessment.js';
import { endings } from '../endings.js';
import { pace } from '../pace.js';
import { escalation } from './escalation.js';
import type { FirstFact } from './events.js';
import type { FirstGuard } from './guards.js';
import { spor1 } from '../spor1.js';
import { spor2 } from './spor2.js';
import { spor3 } from './spor3.js';

type State = ChartState<FirstFact['type'], FirstGuard>;

const progress: State = {
  title: 'Fremdrift',
  description: 'Hvor arbejdet står.',
  initial: 'needReported',
  states: { ...beginning, spor1: spor1(), spor2, spor3 },
};

/** The revision of version 1: the hearing is a state of the run itself, and so is the escalation. */
export const chart: State = {
  title: 'Revision',
  description: 'En revision af en aftale på et af de tre spor.',
  initial: 'unopened',
  states: {
    unopened: {
      title: 'Ikke begyndt',
      description: 'Revisionen findes ikke endnu.',
      quiet: true,
      on: { NeedReported: { target: 'needReported' }, KnownCourseRegistered: { target: 'knownCourse' } },
    },
    open: {
      title: 'Åben',
      description: 'Revisionen er i gang.',
      type: 'parallel',
      on: {
        CommentAdded: {},
        ContactDirectorsConsulted: {},
        AdviceGiven: {},
        Withdrawn: { target: 'withdrawn' },
      },
      states: { progress, pace, escalation },
    },
    ...endings,
  },
};
