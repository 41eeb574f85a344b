import type { AnyRoute } from '@tanstack/react-router';

/** The implementation plan and its initiatives: `/plan`. */
export const planRoutes: readonly AnyRoute[] = [];
