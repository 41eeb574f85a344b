import { endOfDanishDay } from '#engine/calendar.js';
import { defineProcedure } from '#engine/procedure.js';
import { escalatableCommands } from '../escalatable.js';
import { answerCommands } from './answer-commands.js';
import { type HearingContext, begin } from './context.js';
import type { HearingFact } from './events.js';
import { evolve } from './evolve.js';
import { guards } from './guards.js';
import { chart } from './machine.js';
import { awaits } from './next.js';
import { preparationCommands } from './preparation-commands.js';
import { processingCommands } from './processing-commands.js';
import { events } from './texts.js';
import { view } from './view.js';
import { texts } from './heard-texts.js';

/** A formal hearing of a text, from preparation to the last decided remark (domain section 2.5). */
export const hearing = defineProcedure<HearingContext, HearingFact>({
  name: 'hearing',
  version: 1,
  title: 'Høring',
  description: 'En høring over en tekst: parterne svarer inden en frist, og hver bemærkning i svarene får et udfald.',
  begin,
  chart,
  guards,
  timers: {
    hearingDeadline: {
      title: 'Høringsfrist',
      command: 'CloseHearing',
      due: ({ deadline }) => (deadline ? endOfDanishDay(deadline) : undefined),
    },
  },
  events,
  evolve,
  awaits,
  texts,
  view,
  label: ({ title }) => title,
  subject: ({ revision, about, subject }) => {
    if (revision !== undefined) return { procedure: 'revision', id: revision };
    return about && subject ? { procedure: about, id: subject } : undefined;
  },
  commands: { ...escalatableCommands, ...preparationCommands, ...answerCommands, ...processingCommands },
});
