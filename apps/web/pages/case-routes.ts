import { page } from '../shell/page-route.js';

/** What kontaktdirektører, chairs and others must decide: `/sager`. An escalation is found by its id alone. */
export const caseRoutes = [
  page('/sager', () => import('./cases/inbox-page.js')),
  page('/sager/ny', () => import('./cases/raise-page.js')),
  page('/sager/$id', () => import('./cases/escalation-page.js')),
  page('/sager/$procedure/$id', () => import('./cases/approval-page.js')),
];
