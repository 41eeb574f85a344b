import { queryOptions } from '@tanstack/react-query';
import type { components } from '../../../dist/openapi/schema.js';
import { api } from './client.js';
import { answerOf } from './problem.js';
import { after } from './queries.js';
import type { Run } from './types.js';

type Schemas = components['schemas'];

export type PortfolioEntry = Schemas['PortfolioEntry'];
export type RunningRevision = Schemas['RunningRevision'];
export type RunDocument = Schemas['RunDocument'];

/** Every agreement with its version, its revisions and whom they wait for. */
export const portfolioQuery = queryOptions({
  queryKey: ['agreements', 'portfolio'],
  queryFn: async () => answerOf(await api.GET('/api/portfolio', { params: { query: after() } })).agreements,
});

/** Runs of one procedure that are about a run. @param subject `revision/depression-2026` */
export const relatedQuery = (procedure: string, subject: string) =>
  queryOptions({
    queryKey: ['runs', procedure, { subject }],
    queryFn: async () =>
      answerOf(
        await api.GET('/api/{procedure}', {
          params: { path: { procedure }, query: { subject, limit: 100, sort: 'changed', ...after() } },
        }),
      ).items,
  });

/** How large a file may be, and of which types. */
export const attachmentLimitsQuery = queryOptions({
  queryKey: ['attachment-limits'],
  staleTime: Infinity,
  queryFn: async () => answerOf(await api.GET('/api/attachments')),
});

/** A run as another of one's seats sees it: what that seat may do. */
export const runForSeatQuery = (procedure: string, id: string, seat: string) =>
  queryOptions({
    queryKey: ['run', procedure, id, 'as', seat],
    async queryFn({ signal }): Promise<Run> {
      // The typed client always asks as the seat that one acts in now.
      const address = `/api/${procedure}/${encodeURIComponent(id)}`;
      const response = await fetch(address, { headers: { 'Sporskifte-Seat': seat }, signal, cache: 'no-store' });
      const answer = (await response.json().catch(() => ({}))) as Run;
      return answerOf<Run>(response.ok ? { data: answer, response } : { error: answer, response });
    },
  });
