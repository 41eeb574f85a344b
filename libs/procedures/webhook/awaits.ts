import type { Side } from '#engine/fact.js';
import type { Awaited } from '#engine/procedure.js';

/**
 * Of whom a yes is awaited that another side than this is to give; of any administrator where the side is not known.
 */
export function otherSideOf(side: Side | undefined): Pick<Awaited, 'side'> {
  if (side === 'municipal') return { side: 'regional' };
  return side === 'regional' ? { side: 'municipal' } : {};
}
