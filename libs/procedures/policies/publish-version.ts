import type { Policy } from '#engine/policy.js';
import type { RevisionContext } from '../revision/context.js';

/** A published revision makes a new version of its agreement. */
export const publishVersion: Policy = {
  name: 'publish-version',
  title: 'Offentliggør ny version',
  description: 'Når en revision er offentliggjort, får aftalen en ny version.',
  listensTo: ['revision'],
  react({ entered, run }) {
    if (!entered.has('published')) return [];
    const { agreement, draft } = run.context as RevisionContext;
    const data = { revision: run.id, ...(draft && { draft: draft.number }) };
    return [{ procedure: 'agreement', id: agreement, command: 'PublishVersion', data }];
  },
};
