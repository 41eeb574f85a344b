import type { Run } from '#engine/procedure.js';
import { adoptionView } from './adoption-view.js';
import type { AgreementContext, Implementation, Interpretation } from './context.js';
import { validityOf } from './validity.js';
import { implementationStatuses } from './words.js';

/**
 * What readers see of an agreement: its context, with the ledger counted, whom it applies to, how it is understood, and
 * how far it is in use.
 */
export function view({ context }: Run<AgreementContext>, states: readonly string[]): object {
  const { adoptions = [], adoptionCounts = [], implementations, interpretations } = context;
  const asked = adoptions.length + adoptionCounts.length > 0;
  const sent = implementations?.at(-1);
  return {
    ...context,
    ...(asked && { adoption: adoptionView(context) }),
    ...(asked && states.includes('inForce') && { validity: validityOf(context) }),
    ...(sent && { implementation: implementationView(sent) }),
    ...(interpretations && { interpretations: register(context, interpretations) }),
  };
}

/** An interpretation was given on one text; readers of a later one must be able to see which. */
function register({ versions }: AgreementContext, entries: readonly Interpretation[]): object[] {
  return entries.map((entry) => ({
    ...entry,
    versionName: versions.find(({ number }) => number === entry.version)?.name ?? 'Før den første version',
  }));
}

function implementationView({ number, clusters }: Implementation): object {
  const inUse = clusters.filter(({ status }) => status === 'inUse').length;
  return {
    number,
    text: `Taget i brug i ${inUse} af ${clusters.length} klynger`,
    clusters: clusters.map((cluster) => ({ ...cluster, statusTitle: implementationStatuses[cluster.status] })),
  };
}
