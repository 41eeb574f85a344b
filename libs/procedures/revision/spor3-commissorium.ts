import type { ChartState } from '#engine/chart.js';
import type { SharedGuard } from './advance.js';
import type { SharedFact } from './events.js';

type States = NonNullable<ChartState<SharedFact['type'], SharedGuard>['states']>;

/** The beginning of spor 3: nobody works before the commissorium is approved. */
export const spor3Commissorium: States = {
  commissorium: {
    title: 'Spor 3: venter på kommissorium',
    description: 'Arbejdet begynder, når kommissoriet er godkendt.',
    on: {
      // What happened to the commissorium is a fact whether or not this run is paused.
      CommissoriumApproved: { target: 'spor3.workingGroup' },
      CommissoriumEnded: { target: 'assessment' },
    },
  },
};
