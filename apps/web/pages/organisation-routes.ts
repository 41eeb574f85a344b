import { page } from '../shell/page-route.js';

/** Bodies, seats and people over time. */
export const organisationRoutes = [
  page('/organisation', () => import('./organisation/organisation-page.js')),
  page('/organisation/$id', () => import('./organisation/body-page.js')),
];
