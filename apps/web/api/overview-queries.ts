import { queryOptions } from '@tanstack/react-query';
import { api } from './client.js';
import { answerOf } from './problem.js';
import { after } from './queries.js';

const asked = (on?: string) => ({ params: { query: { ...(on && { on }), ...after() } } });

/** The implementation plans and every initiative. */
export const planQuery = queryOptions({
  queryKey: ['runs', 'overview', 'plan'],
  queryFn: async () => answerOf(await api.GET('/api/overview/plan', asked())),
});

/** Who has adopted which agreements. */
export const adoptionsQuery = queryOptions({
  queryKey: ['agreements', 'overview', 'adoptions'],
  queryFn: async () => answerOf(await api.GET('/api/overview/adoptions', asked())),
});

/** Every body on a day in words, and the days on which something changes. */
export const organisationOverviewQuery = (on?: string) =>
  queryOptions({
    queryKey: ['organisation', 'overview', on],
    queryFn: async () => answerOf(await api.GET('/api/overview/organisation', asked(on))),
  });

/** One body: all its record, and how it is composed on a day. */
export const bodyOverviewQuery = (body: string, on?: string) =>
  queryOptions({
    queryKey: ['organisation', 'overview', on, body],
    queryFn: async () => {
      const { params } = asked(on);
      return answerOf(await api.GET('/api/overview/organisation/{body}', { params: { ...params, path: { body } } }));
    },
  });

/** Every version of the governance model in words. */
export const governanceQuery = queryOptions({
  queryKey: ['runs', 'overview', 'governance'],
  queryFn: async () => answerOf(await api.GET('/api/overview/governance', asked())),
});

/** Hearings, written approvals and what the chairmanship has approved. */
export const hearingsQuery = queryOptions({
  queryKey: ['runs', 'overview', 'hearings'],
  queryFn: async () => answerOf(await api.GET('/api/overview/hearings', asked())),
});

/** Which seats of the working groups are filled, and which are missing. */
export const nominationsQuery = queryOptions({
  queryKey: ['runs', 'overview', 'nominations'],
  queryFn: async () => answerOf(await api.GET('/api/overview/nominations', asked())),
});
