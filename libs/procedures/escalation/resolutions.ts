import type { Occurrence } from '#engine/fact.js';
import { sideOf } from '../dual-consent.js';
import type { EscalationContext, ResolutionWords } from './context.js';

/** What the other side's contact director has said, if anything. */
export function otherResolution(
  { resolutions }: EscalationContext,
  fact: Occurrence,
): EscalationContext['resolutions']['municipal'] {
  const side = sideOf(fact);
  return side && resolutions[side === 'municipal' ? 'regional' : 'municipal'];
}

/** Whether two resolutions decide the same. Each may have reasons of its own; blanks do not count. */
export function sayTheSame(one: ResolutionWords, other: ResolutionWords): boolean {
  const plain = ({ resolution }: ResolutionWords): string => resolution.trim().replaceAll(/\s+/g, ' ');
  return one.scope === other.scope && plain(one) === plain(other);
}
