import type { MandateRule } from '#engine/procedure.js';
import { clusterSecretaries } from '../cluster-act.js';
import { CLOCK, POLICY, koordinationsgruppen } from '../mandates.js';
import type { InitiativeContext } from './context.js';

type Rule = MandateRule<InitiativeContext>;

const clusterRule = (rule: string, who: string, clusters: (context: InitiativeContext) => readonly string[]): Rule => ({
  rule,
  who: `gøres af ${who} eller Koordinationsgruppens`,
  seats: ({ context }) => clusterSecretaries(clusters(context)),
});

const ids = (clusters: readonly { readonly id: string }[] = []): string[] => clusters.map(({ id }) => id);

/** Koordinationsgruppen, or the policy that carries a plan's decision to its initiatives. */
export const koordinationsgruppenOrPlan: Rule = {
  ...koordinationsgruppen,
  seats: (run) => [...koordinationsgruppen.seats(run), POLICY],
};

/** Koordinationsgruppen, or the clock when the pause had a last day. */
export const koordinationsgruppenOrClock: Rule = {
  ...koordinationsgruppen,
  seats: (run) => [...koordinationsgruppen.seats(run), CLOCK],
};

/** The secretaries of the clusters that were asked to be lead. */
export const calledCluster = clusterRule('calledCluster', 'sekretærerne i de klynger, der er spurgt,', ({ call }) =>
  ids(call?.clusters),
);

/** The secretaries of the cluster that is lead. */
export const leadCluster = clusterRule(
  'leadCluster',
  'sekretærerne i den klynge, der er LEAD,',
  ({ leadCluster: one }) => (one ? [one] : []),
);

/** The secretaries of the clusters the initiative is carried to. */
export const scalingCluster = clusterRule(
  'scalingCluster',
  'sekretærerne i de klynger, indsatsen udbredes til,',
  ({ scaling }) => ids(scaling?.clusters),
);

/** The secretaries of the clusters that were last asked for a status. */
export const statusCluster = clusterRule(
  'statusCluster',
  'sekretærerne i de klynger, der er bedt om en status,',
  ({ statuses = [] }) => [...new Set(statuses.flatMap(({ clusters }) => ids(clusters)))],
);

/** Any cluster's secretaries: experience is shared by whoever has it. */
export const anyCluster: Rule = {
  rule: 'anyCluster',
  who: 'gøres af en klynges sekretærer eller Koordinationsgruppens',
  seats: () => [{ function: 'secretary' }],
};
