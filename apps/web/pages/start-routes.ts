import { page } from '../shell/page-route.js';

/** The front page. */
export const startRoutes = [page('/', () => import('./overview/overview-page.js'))];
