import type { Level } from './reading-declared.js';
import type { Procedure, Ref, Run } from './procedure.js';
import type { Statechart } from './statechart.js';

/** The level of a run as it stands now. What it was earlier is read at this level too. */
export function levelOf(
  { procedure, chart }: { readonly procedure: Procedure; readonly chart: Statechart },
  { value, closed }: Pick<Run, 'value' | 'closed'>,
): Level {
  if (closed?.whole) return 'closed';
  const { usual = 'internal', publicIn } = procedure.reading ?? {};
  if (publicIn === undefined) return usual;
  const within = chart.within(value);
  return publicIn.some((key) => within.has(key)) ? 'public' : usual;
}

/** The run that a run is closed with, where its procedure says that it follows what it is about. */
export function followed({ reading, subject }: Procedure, { context }: Pick<Run, 'context'>): Ref | undefined {
  return reading?.followsSubject ? subject?.(context) : undefined;
}
