import type { CommandRequest } from '#engine/request.js';
import { chairApprovedCourses } from './chair-approved.js';
import { courseEntries } from './course-row.js';
import { samBoCourse } from './sam-bo.js';

/** The revisions that ran before the system. */
export function revisionRequests(): CommandRequest[] {
  return [samBoCourse, ...chairApprovedCourses].flatMap(courseEntries);
}
