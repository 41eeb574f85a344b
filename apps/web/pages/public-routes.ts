import type { AnyRoute } from '@tanstack/react-router';

/** What everyone may read without a login, and the accessibility statement: `/offentligt`, `/tilgaengelighed`. */
export const publicRoutes: readonly AnyRoute[] = [];
