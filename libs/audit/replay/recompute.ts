import type { RecordedEvent } from '#engine/event.js';
import { evolve, fold } from '#engine/fold.js';
import type { Run } from '#engine/procedure.js';
import type { Registry } from '#engine/registry.js';
import { verifyStep } from '#engine/replay.js';

/** An event of a run, recomputed, with the run on both sides of it. */
export interface RecomputedStep {
  readonly event: RecordedEvent;
  /** The run as the event before left it; absent before the first, and where it cannot be folded. */
  readonly before?: Run;
  /** Absent where it cannot be folded. */
  readonly after?: Run;
  /** `notJudged` comes after one that does not hold. */
  readonly verdict: Verdict;
  /** Danish: why it does not hold. */
  readonly problem?: string;
}

export type Verdict = 'holds' | 'doesNotHold' | 'notJudged';

/**
 * Recomputes a run event by event, each folded once. What comes after one that does not hold is still shown, as it is
 * written down, but not judged. Never throws.
 */
export function recompute(events: readonly RecordedEvent[], registry: Registry): RecomputedStep[] {
  let run: Run | undefined;
  let broken = false;
  return events.map((event): RecomputedStep => {
    const known = run && { before: run };
    const step = broken ? undefined : verifyStep(run, event, registry);
    if (step && 'run' in step) {
      run = step.run;
      return { event, ...known, after: step.run, verdict: 'holds' };
    }
    run = foldedOn(run, event, registry);
    const verdict = broken ? 'notJudged' : 'doesNotHold';
    broken = true;
    return { event, ...known, ...(run && { after: run }), verdict, ...(step && { problem: step.problem }) };
  });
}

function foldedOn(run: Run | undefined, event: RecordedEvent, registry: Registry): Run | undefined {
  try {
    if (run) return evolve(run, event, registry);
    // A later event cannot be understood without what came before it.
    return event.revision === 0 ? fold([event], registry) : undefined;
  } catch {
    return undefined;
  }
}
