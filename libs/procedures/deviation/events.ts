import type { Fact } from '#engine/fact.js';
import type * as commands from './commands.js';

/** Bodies that may accept deviations by the model of the day. */
interface Acceptors {
  readonly acceptors: readonly string[];
}

/** The people behind what is judged, as it was when somebody answered; absent in events from before it was asked. */
interface Behind {
  readonly actedBy?: readonly string[];
}

/** Carries the body that accepted it: a deviation is accepted by somebody, never by itself. */
export type DeviationAccepted = Fact<
  'DeviationAccepted',
  commands.AcceptDeviation & Acceptors & Behind & { readonly body: string }
>;
export type DeviationRemarked = Fact<'DeviationRemarked', commands.RemarkOnDeviation & Acceptors & Behind>;
export type DeviationReopened = Fact<'DeviationReopened', commands.ReopenDeviation>;

export type DeviationFact = DeviationAccepted | DeviationRemarked | DeviationReopened;
