import { page } from '../shell/page-route.js';

/** What the secretariat keeps. */
export const secretariatRoutes = [
  page('/sekretariat', () => import('./secretariat/secretariat-page.js')),
  page('/tilslutning', () => import('./adoption/adoptions-page.js')),
  page('/tilslutning/$id', () => import('./adoption/adoption-page.js')),
];
