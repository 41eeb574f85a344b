import { queryOptions } from '@tanstack/react-query';
import { api } from './client.js';
import { answerOf } from './problem.js';

/** What anyone may read; nothing here needs a login. */
export const publicAgreementsQuery = queryOptions({
  queryKey: ['agreements', 'public'],
  queryFn: async () => answerOf(await api.GET('/api/public/agreements')).agreements,
});

export const publicCommissoriaQuery = queryOptions({
  queryKey: ['runs', 'public', 'commissoria'],
  queryFn: async () => answerOf(await api.GET('/api/public/commissoria')).commissoria,
});

export const publicBodiesQuery = queryOptions({
  queryKey: ['organisation', 'public'],
  queryFn: async () => answerOf(await api.GET('/api/public/bodies')),
});

export const publicPlansQuery = queryOptions({
  queryKey: ['runs', 'public', 'plan'],
  queryFn: async () => answerOf(await api.GET('/api/public/plan')).plans,
});
