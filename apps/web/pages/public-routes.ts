import { page } from '../shell/page-route.js';

const statement = () => import('./accessibility/accessibility-page.js');

/**
 * What everyone may read without a login, and the accessibility statement, which the law gives an address of its own.
 */
export const publicRoutes = [
  page('/offentligt', () => import('./public/public-page.js')),
  page('/offentligt/aftaler', () => import('./public/agreements-page.js')),
  page('/offentligt/aftaler/$id', () => import('./public/agreement-page.js')),
  page('/offentligt/kommissorier', () => import('./public/commissoria-page.js')),
  page('/offentligt/kommissorier/$id', () => import('./public/commissorium-page.js')),
  page('/offentligt/organer', () => import('./public/bodies-page.js')),
  page('/offentligt/organer/$id', () => import('./public/body-page.js')),
  page('/offentligt/plan', () => import('./public/plan-page.js')),
  page('/tilgaengelighed', statement),
  page('/was', statement),
];
