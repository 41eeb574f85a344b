import { api } from './client.js';
import { answerOf } from './problem.js';

/** What a bundle is to prove: a run up to one of its events, what a body decided in a period, or the whole log. */
export type BundleOf =
  | { readonly procedure: string; readonly id: string; readonly revision?: number }
  | Decisions
  | { readonly everything: true };

interface Decisions {
  readonly body: string;
  /** The first and the last day, `2026-01-01`. */
  readonly from: string;
  readonly to: string;
}

/** A bundle as a file. */
export interface FetchedBundle {
  readonly name: string;
  readonly content: Blob;
}

/** Has a bundle made, and fetches it. @throws ProblemAnswer with the reason it was refused */
export async function fetchBundle(of: BundleOf): Promise<FetchedBundle> {
  const answer = await ('everything' in of ? ofEverything() : 'body' in of ? ofBody(of) : ofRun(of));
  const content = answerOf<unknown>(answer) as Blob;
  const said = answer.response.headers.get('Content-Disposition') ?? '';
  return { name: /filename="([^"]+)"/.exec(said)?.[1] ?? 'bevis.zip', content };
}

const ofEverything = () => api.GET('/api/proof/bundle.zip', { parseAs: 'blob' });

const ofBody = ({ body, from, to }: Decisions) =>
  api.GET('/api/organisation/{body}/bundle.zip', { params: { path: { body }, query: { from, to } }, parseAs: 'blob' });

const ofRun = ({ procedure, id, revision }: Extract<BundleOf, { procedure: string }>) =>
  api.GET('/api/{procedure}/{id}/bundle.zip', {
    params: { path: { procedure, id }, query: revision === undefined ? {} : { revision } },
    parseAs: 'blob',
  });
