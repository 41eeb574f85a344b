import type { Policy } from '#engine/policy.js';
import type { PlanContext } from '../plan/context.js';
import { shortened } from './shortened.js';

/** A plan that is concluded carries the initiatives it names over to the next. */
export const carryOverInitiatives: Policy = {
  name: 'carry-over-initiatives',
  title: 'Før indsatser videre',
  description: 'Når en plan afsluttes, føres de nævnte indsatser videre til den næste.',
  listensTo: ['plan'],
  react({ entered, run }) {
    if (!entered.has('concluded')) return [];
    const { carriedOver = [], conclusion = '', next } = run.context as PlanContext;
    if (next === undefined) return [];
    return carriedOver.map((id) => ({
      procedure: 'initiative',
      id,
      command: 'CarryInitiativeOver',
      data: { plan: next, reason: shortened(conclusion, 2_000) },
    }));
  },
};
