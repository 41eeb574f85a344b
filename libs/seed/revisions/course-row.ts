import type { Source } from '#engine/fact.js';
import type { CommandRequest } from '#engine/request.js';
import type { RecordMilestone, RegisterKnownCourse } from '#procedures/revision/commands.js';
import { entering } from '../entry.js';

/** A step that a document shows; its kind names it in the idempotency key, so a course has each kind once. */
export interface MilestoneRow extends RecordMilestone {
  readonly source: Source;
}

/** A revision from before the system. A step that is not here is a gap, and stays one. */
export interface CourseRow extends RegisterKnownCourse {
  readonly id: string;
  readonly source: Source;
  readonly milestones: readonly MilestoneRow[];
  /** How it ended; left out where that is not known. */
  readonly ended?: { readonly conclusion: string; readonly on: string; readonly source: Source };
}

/** Registers a known course with its steps and, where it is known, its end. */
export function courseEntries({ id, source, milestones, ended, ...data }: CourseRow): CommandRequest[] {
  const enter = entering('revisions');
  return [
    enter('RegisterKnownCourse', id, data, { source }),
    ...milestones.map(({ source, ...milestone }) =>
      enter('RecordMilestone', id, milestone, {
        source,
        effectiveOn: milestone.when,
        key: milestone.milestone,
      }),
    ),
    ...(ended
      ? [
          enter(
            'CloseKnownCourse',
            id,
            { conclusion: ended.conclusion },
            { source: ended.source, effectiveOn: ended.on },
          ),
        ]
      : []),
  ];
}
