import type { Mandate } from '#engine/fact.js';
import type { SeatQuery } from '#engine/procedure.js';
import { SEED } from './mandates.js';

const KOG: SeatQuery = { function: 'secretary', body: 'kog' };

/** The secretaries of these clusters, and Koordinationsgruppen, which may record for any of them. */
export function clusterSecretaries(clusters: readonly string[]): SeatQuery[] {
  return [...clusters.map((body) => ({ function: 'secretary', body })), KOG, SEED];
}

/** Whether an act is for the cluster the seat belongs to; Koordinationsgruppen and the seed may act for any. */
export function isForOwnCluster(cluster: string, { function: role, body, inPlaceOf }: Mandate): boolean {
  return role !== KOG.function || body === KOG.body || body === cluster || inPlaceOf?.includes(cluster) === true;
}
