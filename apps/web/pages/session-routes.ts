import { page } from '../shell/page-route.js';

/** Where one is logged in. */
export const sessionRoutes = [page('/mine-logins', () => import('./sessions/sessions-page.js'))];
