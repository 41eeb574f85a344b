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

/** Every version of a run's texts, oldest first. */
export const textsQuery = (procedure: string, id: string, revision: number) =>
  queryOptions({
    queryKey: ['events', procedure, id, 'texts', revision],
    queryFn: async () =>
      answerOf(await api.GET('/api/{procedure}/{id}/texts', { params: { path: { procedure, id } } })).texts,
  });

/** What one version of a run's texts changed in another. Neither ever changes. */
export const differenceQuery = (procedure: string, id: string, from: number, to: number) =>
  queryOptions({
    queryKey: ['difference', procedure, id, from, to],
    staleTime: Infinity,
    queryFn: async () =>
      answerOf(
        await api.GET('/api/{procedure}/{id}/texts/difference', {
          params: { path: { procedure, id }, query: { from, to } },
        }),
      ).parts,
  });
