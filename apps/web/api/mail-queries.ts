import { queryOptions } from '@tanstack/react-query';
import type { components } from '../../../dist/openapi/schema.js';
import { api } from './client.js';
import { answerOf } from './problem.js';

export type OwnMail = components['schemas']['OwnMail'];

/** Whether the one who asks wants to be told by mail, and where. */
export const ownMailQuery = queryOptions({
  queryKey: ['me', 'mail'],
  queryFn: async () => answerOf(await api.GET('/api/me/mail')),
});

/** Turns one's own mail on or off. */
export const chooseMail = async (wanted: boolean): Promise<OwnMail> =>
  answerOf(await (wanted ? api.POST('/api/me/mail/turn-on') : api.POST('/api/me/mail/turn-off')));
