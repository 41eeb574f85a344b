import type { AnyRoute } from '@tanstack/react-router';

/** What kontaktdirektører and chairs must decide: `/sager`. */
export const caseRoutes: readonly AnyRoute[] = [];
