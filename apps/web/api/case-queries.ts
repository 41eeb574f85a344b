import { queryOptions } from '@tanstack/react-query';
import { api } from './client.js';
import { answerOf } from './problem.js';
import { after } from './queries.js';

/**
 * What waits for a decision from whoever is logged in, in all their seats. Asked for again when a work list changes.
 */
export const inboxQuery = queryOptions({
  queryKey: ['worklist', 'inbox'],
  queryFn: async () => answerOf(await api.GET('/api/inbox', { params: { query: after() } })),
});
