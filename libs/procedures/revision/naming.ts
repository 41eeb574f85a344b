import type { Ref } from '#engine/procedure.js';
import type { SharedContext } from './shared-context.js';

/** What a revision is called in lists. */
export function label({ need, known, agreement }: SharedContext): string {
  return need?.description ?? known?.description ?? agreement;
}

/** The agreement it revises. */
export function subject({ agreement }: SharedContext): Ref {
  return { procedure: 'agreement', id: agreement };
}
