import type { AnyRoute } from '@tanstack/react-router';

/** Revisions and agreements as their tovholdere meet them: `/revisioner`. */
export const revisionRoutes: readonly AnyRoute[] = [];
