import { page } from '../shell/page-route.js';

/** The implementation plan and its initiatives. */
export const planRoutes = [page('/plan', () => import('./plan/plan-page.js'))];
