import { page } from '../shell/page-route.js';

/**
 * What an auditor looks at: the desk, a run step by step, the whole organisation at a moment, the trail, and
 * deviations.
 */
export const proofRoutes = [
  page('/bevis', () => import('./proof/proof-page.js')),
  page('/bevis/organisationen', () => import('./proof/organisation-page.js')),
  page('/bevis/haendelser', () => import('./proof/trail-page.js')),
  page('/bevis/afvigelser', () => import('./proof/deviations-page.js')),
  page('/bevis/$procedure/$id', () => import('./proof/replay-page.js')),
];
