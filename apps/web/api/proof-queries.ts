import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from './client.js';
import { after } from './queries.js';
import { answerOf } from './problem.js';

/** The latest signed checkpoint over the log, and who has witnessed it. */
export const checkpointQuery = queryOptions({
  queryKey: ['audit', 'checkpoint'],
  queryFn: async () => answerOf(await api.GET('/api/proof/checkpoint')),
});

/** Which deviations. */
export interface DeviationsFilter {
  readonly procedure?: string;
  readonly run?: string;
  readonly rule?: string;
  readonly class?: 'serious' | 'procedural' | 'undocumented';
  readonly status?: 'open' | 'accepted';
  readonly offset?: number;
  readonly limit?: number;
}

/** Where practice left the model. */
export const deviationsQuery = (filter: DeviationsFilter = {}) =>
  queryOptions({
    queryKey: ['audit', 'deviations', filter],
    placeholderData: keepPreviousData,
    queryFn: async () => answerOf(await api.GET('/api/deviations', { params: { query: { ...filter, ...after() } } })),
  });

/** Every step of a run, recomputed, without what else was possible. */
export const replayQuery = (procedure: string, id: string) =>
  queryOptions({
    queryKey: ['events', procedure, id, 'replay'],
    queryFn: async () =>
      answerOf(
        await api.GET('/api/{procedure}/{id}/replay', {
          params: { path: { procedure, id }, query: { limit: 1_000, ...after() } },
        }),
      ),
  });

/** One step of a run with everything. A step never changes, so it is fetched once. */
export const stepQuery = (procedure: string, id: string, step: number) =>
  queryOptions({
    queryKey: ['step', procedure, id, step],
    staleTime: 5 * 60_000,
    placeholderData: keepPreviousData,
    queryFn: async () =>
      answerOf(
        await api.GET('/api/{procedure}/{id}/replay/{step}', {
          params: { path: { procedure, id, step: String(step) } },
        }),
      ),
  });

/** By which of its two times a moment is meant. */
export type Basis = 'recorded' | 'effective';

/** A moment that the organisation is looked at from. */
export interface AsOf {
  readonly asOf: string;
  readonly basis: Basis;
}

/** Agreements with their revisions at a moment. */
export const agreementsAtQuery = (moment: AsOf) =>
  queryOptions({
    queryKey: ['agreements', moment],
    queryFn: async () => answerOf(await api.GET('/api/agreements', { params: { query: { ...moment, ...after() } } })),
  });

/** Bodies and seats at a moment. */
export const organisationAtQuery = (moment: AsOf) =>
  queryOptions({
    queryKey: ['organisation', moment],
    queryFn: async () =>
      answerOf(await api.GET('/api/organisation', { params: { query: { limit: 500, ...moment, ...after() } } })),
  });

/** Open runs of a procedure at a moment. */
export const openRunsAtQuery = (procedure: string, moment: AsOf) =>
  queryOptions({
    queryKey: ['runs', procedure, 'open', moment],
    queryFn: async () =>
      answerOf(
        await api.GET('/api/{procedure}', {
          params: { path: { procedure }, query: { ended: 'false', limit: 100, ...moment, ...after() } },
        }),
      ),
  });

/** Who had adopted an agreement at a moment. */
export const adoptionAtQuery = (id: string, moment: AsOf) =>
  queryOptions({
    queryKey: ['agreements', 'adoption', id, moment],
    queryFn: async () =>
      answerOf(
        await api.GET('/api/agreement/{id}/adoption', { params: { path: { id }, query: { ...moment, ...after() } } }),
      ),
  });

/** What is different from one moment to another. */
export const changesQuery = (question: { readonly from: string; readonly to: string; readonly basis: Basis }) =>
  queryOptions({
    queryKey: ['audit', 'changes', question],
    queryFn: async () =>
      answerOf(await api.GET('/api/changes', { params: { query: { limit: 100, ...question, ...after() } } })),
  });

/** Which events of the trail. */
export interface TrailFilter {
  readonly person?: string;
  readonly seat?: string;
  readonly onBehalfOf?: string;
  readonly procedure?: string;
  readonly id?: string;
  readonly type?: string;
  readonly from?: string;
  readonly to?: string;
}

/** A page of the trail by its filters, newest first. */
export const trailQuery = (filter: TrailFilter, cursor: string | undefined) =>
  queryOptions({
    queryKey: ['audit', 'trail', filter, cursor],
    placeholderData: keepPreviousData,
    queryFn: async () =>
      answerOf(
        await api.GET('/api/audit', {
          params: { query: { ...filter, ...(cursor && { cursor }), limit: 50, ...after() } },
        }),
      ),
  });
