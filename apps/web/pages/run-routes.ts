import { page } from '../shell/page-route.js';

/** The pages that every procedure has: which there are, its runs, one of them, and a new one. */
export const runRoutes = [
  page('/forloeb', () => import('./runs/procedures-page.js')),
  page('/forloeb/$procedure', () => import('./runs/runs-page.js')),
  page('/forloeb/$procedure/ny', () => import('./runs/begin-page.js')),
  page('/forloeb/$procedure/$id', () => import('./runs/run-page.js')),
];
