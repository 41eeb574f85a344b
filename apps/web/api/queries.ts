import { queryOptions } from '@tanstack/react-query';
import { actAs, actingNow } from './acting.js';
import { api } from './client.js';
import { latestAct } from './latest-act.js';
import { ProblemAnswer, answerOf } from './problem.js';
import type { Me } from './types.js';

/** What lists and runs are asked for, so that one's own acts are there. */
export const after = (): { after?: string } => {
  const position = latestAct();
  return position === undefined ? {} : { after: position };
};

/** Who is logged in; null for nobody. Whoever knows it can ask in their seat at once. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  staleTime: 60_000,
  async queryFn(): Promise<Me | null> {
    const me = await whoIsHere();
    actAs(me);
    return me;
  },
});

async function whoIsHere(): Promise<Me | null> {
  try {
    return answerOf(await api.GET('/api/me'));
  } catch (error) {
    if (error instanceof ProblemAnswer && error.problem.status === 401) return null;
    throw error;
  }
}

/** Every procedure: its name in addresses, and its Danish title and description. */
export const proceduresQuery = queryOptions({
  queryKey: ['procedures'],
  staleTime: Infinity,
  queryFn: async () => answerOf(await api.GET('/api/procedures')).procedures,
});

/** One procedure with its commands and their schemas. */
export const procedureQuery = (procedure: string) =>
  queryOptions({
    queryKey: ['procedure', procedure],
    staleTime: Infinity,
    queryFn: async () => answerOf(await api.GET('/api/procedures/{procedure}', { params: { path: { procedure } } })),
  });

/** The drawing of the definition that a run follows, `revision@2`. */
export const diagramQuery = (definition: string) =>
  queryOptions({
    queryKey: ['diagram', definition],
    staleTime: Infinity,
    async queryFn() {
      const [procedure = '', version] = definition.split('@');
      const params = { path: { procedure }, query: { version: Number(version) } };
      return answerOf(await api.GET('/api/procedures/{procedure}/diagram', { params }));
    },
  });

/** Which runs of a procedure, as the list's address says it. */
export interface RunsFilter {
  readonly text?: string;
  readonly state?: string;
  readonly subject?: string;
  readonly ended?: 'true' | 'false';
  readonly sort?: 'label' | 'changed' | 'due';
  readonly offset?: number;
  readonly limit?: number;
}

export const runsQuery = (procedure: string, filter: RunsFilter = {}) =>
  queryOptions({
    queryKey: ['runs', procedure, filter],
    queryFn: async () =>
      answerOf(
        await api.GET('/api/{procedure}', { params: { path: { procedure }, query: { ...filter, ...after() } } }),
      ),
  });

/** Which moment of a run; now, where none is named. */
export interface Moment {
  readonly revision?: number;
  readonly asOf?: string;
}

/** A run as the acting seat sees it: what is known, what is awaited, and every command judged for that seat. */
export const runQuery = (procedure: string, id: string, moment: Moment = {}) =>
  queryOptions({
    queryKey: ['run', procedure, id, moment, actingNow().seat],
    queryFn: async () =>
      answerOf(
        await api.GET('/api/{procedure}/{id}', {
          params: { path: { procedure, id }, query: { ...moment, ...after() } },
        }),
      ),
  });

/** A run's events from a revision on, at most `limit` of them. */
export const eventsQuery = (procedure: string, id: string, from = 0, limit = 200) =>
  queryOptions({
    queryKey: ['events', procedure, id, from, limit],
    queryFn: async () =>
      answerOf(
        await api.GET('/api/{procedure}/{id}/events', {
          params: { path: { procedure, id }, query: { from, limit, ...after() } },
        }),
      ),
  });

/** What waits for the seats of whoever is logged in, or for one seat, by deadline. */
export const worklistQuery = (filter: { readonly seat?: string; readonly limit?: number; readonly offset?: number }) =>
  queryOptions({
    queryKey: ['worklist', filter],
    queryFn: async () => answerOf(await api.GET('/api/worklist', { params: { query: { ...filter, ...after() } } })),
  });

/** Every body on a day, today where none is named. */
export const organisationQuery = (on?: string) =>
  queryOptions({
    queryKey: ['organisation', on],
    staleTime: 60_000,
    queryFn: async () =>
      answerOf(await api.GET('/api/organisation', { params: { query: { limit: 500, ...(on && { on }) } } })),
  });

/** Which events of the audit trail. */
export interface AuditFilter {
  readonly person?: string;
  readonly from?: string;
  readonly limit?: number;
  readonly cursor?: string;
}

/** The audit trail, newest first. */
export const auditQuery = (filter: AuditFilter) =>
  queryOptions({
    queryKey: ['audit', filter],
    queryFn: async () => answerOf(await api.GET('/api/audit', { params: { query: { ...filter, ...after() } } })),
  });

/** What is awaited of anybody, by deadline. */
export const everybodysWorkQuery = (limit: number) =>
  queryOptions({
    queryKey: ['worklist', 'all', limit],
    queryFn: async () =>
      answerOf(await api.GET('/api/worklist', { params: { query: { whose: 'all', limit, ...after() } } })),
  });
