import { endOfDanishDay } from '#engine/calendar.js';
import { defineProcedure } from '#engine/procedure.js';
import { approvalCommands } from '../approval-commands.js';
import { assessmentCommands } from '../assessment-commands.js';
import { draftingCommands } from '../drafting-commands.js';
import { knownCourseCommands } from '../known-course-commands.js';
import { label, subject } from '../naming.js';
import { pauseEnds } from '../pace.js';
import { sideCommands } from '../side-commands.js';
import { view } from '../view.js';
import { adviceCommands } from './advice-commands.js';
import { type FirstContext, begin } from './context.js';
import { escalationCommands } from './escalation-commands.js';
import type { FirstFact } from './events.js';
import { evolve } from './evolve.js';
import { guards } from './guards.js';
import { hearingCommands } from './hearing-commands.js';
import { chart } from './machine.js';
import { awaits } from './next.js';
import { events } from './texts.js';
import { texts } from '../draft-texts.js';

/** The revision as it was first written: hearing and escalation inside the run. Runs that began on it end on it. */
export const firstRevision = defineProcedure<FirstContext, FirstFact>({
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
    pauseEnds,
  },
  events,
  evolve,
  awaits,
  texts,
  view,
  label,
  subject,
  commands: {
    ...assessmentCommands,
    ...draftingCommands,
    ...hearingCommands,
    ...approvalCommands,
    ...sideCommands,
    ...adviceCommands,
    ...escalationCommands,
    ...knownCourseCommands,
  },
});
