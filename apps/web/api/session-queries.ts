import { queryOptions } from '@tanstack/react-query';
import type { components } from '../../../dist/openapi/schema.js';
import { api } from './client.js';
import { answerOf } from './problem.js';

export type OwnSession = components['schemas']['OwnSession'];

/** Where the one who asks is logged in, the latest used first. */
export const ownSessionsQuery = queryOptions({
  queryKey: ['me', 'sessions'],
  queryFn: async () => answerOf(await api.GET('/api/me/sessions')).items,
});

/** Ends one of one's own sessions. @throws ProblemAnswer when there is none of that id any more */
export const endSession = async (session: string): Promise<number> =>
  answerOf(await api.POST('/api/me/sessions/{session}/end', { params: { path: { session } } })).ended;

/** Ends all one's sessions but this. @returns how many there were */
export const endOtherSessions = async (): Promise<number> =>
  answerOf(await api.POST('/api/me/sessions/end-others')).ended;
