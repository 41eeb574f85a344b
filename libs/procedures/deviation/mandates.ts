import type { MandateRule } from '#engine/procedure.js';
import type { DeviationContext } from './context.js';

/**
 * The chairs of the bodies that approve and treat finally by the model of the day. Before the first event that model is
 * not known to the run: then any chair is asked, and the command itself looks the model up.
 */
export const accepter: MandateRule<DeviationContext> = {
  rule: 'deviationAccepter',
  who: 'gøres af en formand for et af de organer, der godkender efter styringsmodellen',
  seats: ({ context: { acceptors } }) =>
    acceptors.length === 0 ? [{ function: 'chair' }] : acceptors.map((body) => ({ function: 'chair', body })),
};
