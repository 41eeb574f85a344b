import type { AnyRoute } from '@tanstack/react-router';
import { page } from '../shell/page-route.js';

/** Agreements, their revisions and commissoria as their tovholdere meet them. */
export const revisionRoutes: readonly AnyRoute[] = [
  page('/revisioner', () => import('./revisions/portfolio-page.js')),
  page('/revisioner/ny', () => import('./revisions/begin-revision-page.js')),
  page('/revisioner/$id', () => import('./revisions/revision-page.js')),
  page('/aftaler', () => import('./revisions/portfolio-page.js')),
  page('/aftaler/$id', () => import('./agreements/agreement-page.js')),
  page('/kommissorier', () => import('./commissoria/commissoria-page.js')),
  page('/kommissorier/$id', () => import('./commissoria/commissorium-page.js')),
];
