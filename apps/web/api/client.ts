import createClient from 'openapi-fetch';
import type { paths } from '../../../dist/openapi/schema.js';
import { actingNow } from './acting.js';
import { reportReachable } from './reachable.js';

const SAFE = ['GET', 'HEAD'];

/**
 * The API, typed by its own document. Every request carries the seat one acts in, and what changes something the token.
 */
export const api = createClient<paths>({
  baseUrl: '/',
  async fetch(request: Request) {
    try {
      // An answer is one seat's: what a browser kept for another seat at the same revision must not be shown.
      const response = await fetch(request, { cache: 'no-store' });
      reportReachable(true);
      return response;
    } catch (error) {
      reportReachable(false);
      throw error;
    }
  },
});

api.use({
  onRequest({ request }) {
    const { seat, csrfToken } = actingNow();
    if (seat !== undefined) request.headers.set('Sporskifte-Seat', seat);
    if (csrfToken !== undefined && !SAFE.includes(request.method)) request.headers.set('X-CSRF-Token', csrfToken);
    return request;
  },
});
