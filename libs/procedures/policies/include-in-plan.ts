import type { Policy, Reaction } from '#engine/policy.js';
import type { Run } from '#engine/procedure.js';
import { SEED } from '../mandates.js';
import type { PlanContext, PlanLine } from '../plan/context.js';

/** A plan in force puts its initiatives in the plan: all of them when it is approved, later ones as they are added. */
export const includeInPlan: Policy = {
  name: 'include-in-plan',
  title: 'Tag indsatser med i planen',
  description: 'Når en plan er godkendt, bliver dens indsatser linjer i den.',
  listensTo: ['plan'],
  react({ event, entered, run }) {
    // The seed enters the initiatives' places itself, each with its own source.
    if (event.metadata.mandate.function === SEED.function) return [];
    const plan = run as Run<PlanContext>;
    if (entered.has('inForce')) return plan.context.lines.map((line) => inclusion(plan, line));
    const added = event.type === 'InitiativeAdded' && run.value === 'inForce';
    return added ? plan.context.lines.slice(-1).map((line) => inclusion(plan, line)) : [];
  },
};

function inclusion({ id, context }: Run<PlanContext>, { initiative, number }: PlanLine): Reaction {
  const data = { period: context.period, number, plan: id };
  return { procedure: 'initiative', id: initiative, command: 'IncludeInPlan', data };
}
