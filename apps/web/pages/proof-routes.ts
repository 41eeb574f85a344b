import type { AnyRoute } from '@tanstack/react-router';

/** What an auditor looks at: `/bevis`. */
export const proofRoutes: readonly AnyRoute[] = [];
