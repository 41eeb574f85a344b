import type { AnyRoute } from '@tanstack/react-router';

/** Bodies, seats and people over time: `/organisation`. */
export const organisationRoutes: readonly AnyRoute[] = [];
