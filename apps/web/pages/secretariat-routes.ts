import type { AnyRoute } from '@tanstack/react-router';

/** What the secretariat keeps: `/sekretariat`. */
export const secretariatRoutes: readonly AnyRoute[] = [];
