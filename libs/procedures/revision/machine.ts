import type { ChartState } from '#engine/chart.js';
import { beginning } from './assessment.js';
import { endings } from './endings.js';
import type { RevisionFact } from './events.js';
import type { RevisionGuard } from './guards.js';
import { escalation } from './escalation.js';
import { pace } from './pace.js';
import { spor1 } from './spor1.js';
import { spor2 } from './spor2.js';
import { spor3 } from './spor3.js';

type State = ChartState<RevisionFact['type'], RevisionGuard>;

/** What one of its hearings tells is noted wherever the run stands; a state that waits for it goes on. */
const heard = { guard: ['hasSentToHearing', 'isItsHearing'] } as const;

/** Where the work stands; everything here needs that the run is neither paused nor blocked. */
const progress: State = {
  title: 'Fremdrift',
  description: 'Hvor arbejdet står.',
  initial: 'needReported',
  states: { ...beginning, spor1: spor1('everyHearingConcluded'), spor2, spor3 },
};

/**
 * The model for revising agreements, adopted by Strategisk Sundhedsstyregruppe on 25 January 2023, as a statechart.
 * Pause and escalation are regions beside the progress, so that a run returns to the very state it left. Hearings are
 * runs of their own: what this one is told of them is noted wherever it stands.
 */
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
        ResponsesCollected: heard,
        ResponsesProcessed: heard,
        HearingReopened: heard,
        HearingCalledOff: heard,
        Withdrawn: { target: 'withdrawn' },
      },
      states: { progress, pace, escalation },
    },
    ...endings,
  },
};
