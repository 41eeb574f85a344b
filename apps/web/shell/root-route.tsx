import { createRootRoute } from '@tanstack/react-router';
import { CrashPage } from './crash-page.js';
import { Shell } from './shell.js';
import { UnknownPage } from './unknown-page.js';

/** What stands around every page. */
export const rootRoute = createRootRoute({
  component: Shell,
  notFoundComponent: UnknownPage,
  errorComponent: CrashPage,
});
