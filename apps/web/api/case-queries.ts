import { queryOptions } from '@tanstack/react-query';
import { api } from './client.js';
import { latestAct } from './latest-act.js';
import { answerOf } from './problem.js';

/** What waits for a decision from whoever is logged in, in all their seats. Asked for again when a work list changes. */
export const inboxQuery = queryOptions({
  queryKey: ['worklist', 'inbox'],
  async queryFn() {
    const after = latestAct();
    return answerOf(await api.GET('/api/inbox', { params: { query: after === undefined ? {} : { after } } }));
  },
});
