import { type AnyRoute, createRouter } from '@tanstack/react-router';
import { caseRoutes } from '../pages/case-routes.js';
import { organisationRoutes } from '../pages/organisation-routes.js';
import { planRoutes } from '../pages/plan-routes.js';
import { proofRoutes } from '../pages/proof-routes.js';
import { publicRoutes } from '../pages/public-routes.js';
import { revisionRoutes } from '../pages/revision-routes.js';
import { runRoutes } from '../pages/run-routes.js';
import { secretariatRoutes } from '../pages/secretariat-routes.js';
import { sessionRoutes } from '../pages/session-routes.js';
import { startRoutes } from '../pages/start-routes.js';
import { leavesPage } from './navigated.js';
import { rootRoute } from './root-route.js';

/** Every page, by area. */
const routes: readonly AnyRoute[] = [
  ...startRoutes,
  ...runRoutes,
  ...revisionRoutes,
  ...caseRoutes,
  ...planRoutes,
  ...organisationRoutes,
  ...secretariatRoutes,
  ...proofRoutes,
  ...sessionRoutes,
  ...publicRoutes,
];

/** The router over all pages. */
export function createAppRouter() {
  const router = createRouter({
    routeTree: rootRoute.addChildren([...routes]),
    // Addresses are read by people and sent in mails: what is searched for stands as it was written.
    parseSearch: (search) => Object.fromEntries(new URLSearchParams(search)),
    stringifySearch: (search) => {
      const query = new URLSearchParams(search as Record<string, string>).toString();
      return query === '' ? '' : `?${query}`;
    },
    scrollRestoration: true,
  });
  router.subscribe('onBeforeNavigate', ({ pathChanged }) => {
    if (pathChanged && router.state.resolvedLocation !== undefined) leavesPage();
  });
  return router;
}
