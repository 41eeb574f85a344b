import { endOfDanishDay } from '#engine/calendar.js';
import { defineProcedure } from '#engine/procedure.js';
import { approvalCommands } from './approval-commands.js';
import { assessmentCommands } from './assessment-commands.js';
import { type RevisionContext, begin } from './context.js';
import { draftingCommands } from './drafting-commands.js';
import type { RevisionFact } from './events.js';
import { evolve } from './evolve.js';
import { guards } from './guards.js';
import { knownCourseCommands } from './known-course-commands.js';
import { chart } from './machine.js';
import { awaits } from './next.js';
import { sideCommands } from './side-commands.js';
import { events } from './texts.js';
import { view } from './view.js';

/** A revision of an agreement on spor 1, 2 or 3 (domain section 2.2; the model of 25 January 2023). */
export const revision = defineProcedure<RevisionContext, RevisionFact>({
  name: 'revision',
  version: 1,
  title: 'Revision',
  description: 'En revision af en aftale, fra et behov er rejst, til den nye version er offentliggjort.',
  begin,
  chart,
  guards,
  timers: {
    hearingDeadline: {
      title: 'Høringsfrist',
      command: 'CloseHearing',
      due: ({ hearing }) => hearing && endOfDanishDay(hearing.deadline),
    },
    pauseEnds: {
      title: 'Pausen slutter',
      command: 'Resume',
      due: ({ paused }) => (paused?.until ? endOfDanishDay(paused.until) : undefined),
    },
  },
  events,
  evolve,
  awaits,
  view,
  label: ({ need, known, agreement }) => need?.description ?? known?.description ?? agreement,
  subject: ({ agreement }) => ({ procedure: 'agreement', id: agreement }),
  commands: {
    ...assessmentCommands,
    ...draftingCommands,
    ...approvalCommands,
    ...sideCommands,
    ...knownCourseCommands,
  },
});
