import type { MandateRule } from '#engine/procedure.js';
import { koordinationsgruppen } from '../mandates.js';
import { clusterSecretaries } from '../cluster-act.js';
import type { AgreementContext } from './context.js';

type Rule = MandateRule<AgreementContext>;

/** Those who know what the agreement asks of others: its tovholdere, and Koordinationsgruppen. */
export const assessor: Rule = {
  rule: 'tovholderOrKoordinationsgruppen',
  who: 'gøres af aftalens tovholdere eller Koordinationsgruppens sekretærer',
  seats: (run) => [
    ...(run.context.tovholderfunktion ? [{ function: 'tovholder', body: run.context.tovholderfunktion }] : []),
    ...koordinationsgruppen.seats(run),
  ],
};

/** Each cluster's secretaries for their own cluster. */
export const clusterSecretariat: Rule = {
  rule: 'clusterSecretariat',
  who: 'gøres af klyngens sekretærer eller Koordinationsgruppens',
  seats: ({ context }) => clusterSecretaries(context.implementations?.at(-1)?.clusters.map(({ id }) => id) ?? []),
};
