import { danishDay } from '#engine/calendar.js';
import type { Guard } from '#engine/procedure.js';
import type { PlanContext } from './context.js';
import type * as event from './events.js';
import type { PlanFact } from './events.js';

/** The names of the conditions in the plan's chart. */
export type PlanGuard = keyof typeof guards;

/** The longest a plan can be, in years: what is counted year by year must end. */
const LONGEST = 10;

/** The conditions of the plan's chart, each with what a refused user is told. */
export const guards = {
  periodIsPossible: {
    text: 'Planens sidste dag skal ligge efter den første og højst ti år senere.',
    readsInput: true,
    holds: (_context, { data }) => {
      const { firstDay, lastDay } = data as event.PlanOpened['data'];
      return firstDay < lastDay && Number(lastDay.slice(0, 4)) - Number(firstDay.slice(0, 4)) < LONGEST;
    },
  },
  isNotInPlan: {
    text: 'Indsatsen er allerede i planen.',
    readsInput: true,
    holds: ({ lines }, { data }) => {
      const { initiative } = data as event.InitiativeAdded['data'];
      return !lines.some((line) => line.initiative === initiative);
    },
  },
  isInPlan: {
    text: 'Indsatsen er ikke i planen.',
    readsInput: true,
    holds: ({ lines }, { data }) => {
      const { initiative } = data as event.InitiativeRemoved['data'];
      return lines.some((line) => line.initiative === initiative);
    },
  },
  hasInitiatives: {
    text: 'Planen har ingen indsatser endnu.',
    holds: ({ lines }) => lines.length > 0,
  },
  hasHappened: {
    text: 'Mødet ligger i fremtiden. Registrér beslutningen, når den er truffet.',
    readsInput: true,
    holds: (_context, { data, at }) => ((data as { readonly meetingOn?: string }).meetingOn ?? '') <= danishDay(at),
  },
  yearIsInPlan: {
    text: 'Året ligger uden for planen.',
    readsInput: true,
    holds: ({ firstDay, lastDay }, { data }) => {
      const { year } = data as event.PlanFollowedUp['data'];
      return Number(firstDay.slice(0, 4)) <= year && year <= Number(lastDay.slice(0, 4));
    },
  },
  isNotFollowedUp: {
    text: 'Opfølgningen for det år og niveau er allerede registreret.',
    readsInput: true,
    holds: ({ followUps }, { data }) => {
      const { year, level } = data as event.PlanFollowedUp['data'];
      return !followUps.some((one) => one.year === year && one.level === level);
    },
  },
  lastYearHasBegun: {
    text: 'Planen kan først afsluttes i sit sidste år.',
    holds: ({ lastDay }, { at }) => danishDay(at) >= `${lastDay.slice(0, 4)}-01-01`,
  },
  carriesItsOwn: {
    text: 'Kun indsatser, der er i planen, kan føres videre.',
    readsInput: true,
    holds: ({ lines }, { data }) =>
      (data as event.PlanConcluded['data']).carriedOver.every((id) =>
        lines.some(({ initiative }) => initiative === id),
      ),
  },
  nextPlanTakesOver: {
    text: 'Den næste plan skal være begyndt, før indsatser kan føres videre til den.',
    readsInput: true,
    holds: ({ next }, { data }) => (data as event.PlanConcluded['data']).carriedOver.length === 0 || next !== undefined,
  },
} satisfies Record<string, Guard<PlanContext, PlanFact>>;
