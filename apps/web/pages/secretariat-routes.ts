import { page } from '../shell/page-route.js';

/** What the secretariat keeps. */
export const secretariatRoutes = [
  page('/sekretariat', () => import('./secretariat/secretariat-page.js')),
  page('/tilslutning', () => import('./adoption/adoptions-page.js')),
  page('/tilslutning/$id', () => import('./adoption/adoption-page.js')),
  page('/styringsmodel', () => import('./governance/governance-page.js')),
  page('/styringsmodel/proev', () => import('./governance/try-page.js')),
  page('/hoeringer', () => import('./hearings/hearings-page.js')),
  page('/hoeringer/$id', () => import('./hearings/hearing-page.js')),
  page('/skriftlige-godkendelser/$id', () => import('./hearings/approval-page.js')),
  page('/udpegninger', () => import('./nominations/nominations-page.js')),
];
