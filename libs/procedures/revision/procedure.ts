import { defineProcedure } from '#engine/procedure.js';
import { escalatableCommands } from '../escalatable.js';
import { approvalCommands } from './approval-commands.js';
import { assessmentCommands } from './assessment-commands.js';
import { type RevisionContext, begin } from './context.js';
import { draftingCommands } from './drafting-commands.js';
import type { RevisionFact } from './events.js';
import { evolve } from './evolve.js';
import { guards } from './guards.js';
import { hearingCommands } from './hearing-commands.js';
import { label, subject } from './naming.js';
import { pauseEnds } from './pace.js';
import { knownCourseCommands } from './known-course-commands.js';
import { chart } from './machine.js';
import { migration } from './migration.js';
import { awaits } from './next.js';
import { sideCommands } from './side-commands.js';
import { events } from './texts.js';
import { view } from './current-view.js';
import { texts } from './draft-texts.js';

/**
 * A revision of an agreement on spor 1, 2 or 3 (domain section 2.2; the model of 25 January 2023). Version 2: hearings
 * are runs of their own.
 */
export const revision = defineProcedure<RevisionContext, RevisionFact>({
  name: 'revision',
  version: 2,
  reading: { usual: 'internal' },
  title: 'Revision',
  description: 'En revision af en aftale, fra et behov er rejst, til den nye version er offentliggjort.',
  begin,
  chart,
  guards,
  timers: {
    pauseEnds,
  },
  events,
  evolve,
  awaits,
  texts,
  view,
  label,
  subject,
  migration,
  commands: {
    ...assessmentCommands,
    ...draftingCommands,
    ...hearingCommands,
    ...approvalCommands,
    ...sideCommands,
    ...escalatableCommands,
    ...knownCourseCommands,
  },
});
