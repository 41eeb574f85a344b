import type { CommandRequest } from '#engine/request.js';
import type { Once } from '../pace.js';
import { ACTS, stories } from './story.js';

/**
 * Callers that each take one revision after another through its story, one act at a time: no two ever work on the same
 * revision. The agreements are revised in turn.
 * @param name tells these callers' revisions from all others of the store
 */
export function createCallers(
  count: number,
  name: string,
  give: (request: CommandRequest) => Promise<unknown>,
): readonly Once[] {
  const all = stories();
  return Array.from({ length: count }, (_, caller) => {
    let acts = 0;
    return () => {
      const instance = Math.floor(acts / ACTS);
      const request = all[(caller + instance) % all.length]![acts % ACTS]!;
      acts += 1;
      return give({ ...request, procedure: 'revision', id: `${name}-${caller}-${instance}` });
    };
  });
}
