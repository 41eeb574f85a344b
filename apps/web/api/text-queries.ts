import { queryOptions } from '@tanstack/react-query';
import type { components } from '../../../dist/openapi/schema.js';
import { api } from './client.js';
import { answerOf } from './problem.js';

export type TextVersion = components['schemas']['TextVersion'];

/** Every version of a run's texts, oldest first. The revision makes it ask again when the run has moved on. */
export const textsQuery = (procedure: string, id: string, revision: number) =>
  queryOptions({
    queryKey: ['events', procedure, id, 'texts', revision],
    queryFn: async () =>
      answerOf(await api.GET('/api/{procedure}/{id}/texts', { params: { path: { procedure, id } } })).texts,
    placeholderData: (before: TextVersion[] | undefined) => before,
  });

/** What one version of a run's texts changed in another, by their numbers. Versions never change. */
export const differenceQuery = (procedure: string, id: string, from: number, to: number) =>
  queryOptions({
    queryKey: ['difference', procedure, id, from, to],
    staleTime: Infinity,
    queryFn: async () =>
      answerOf(
        await api.GET('/api/{procedure}/{id}/texts/difference', {
          params: { path: { procedure, id }, query: { from, to } },
        }),
      ),
  });
