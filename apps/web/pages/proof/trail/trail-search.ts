import type { TrailFilter } from '../../../api/proof-queries.js';
import { danishInstant, endOfDay } from '../danish-instant.js';

/** The filters as they stand in the page's address. */
export interface TrailSearch {
  readonly person?: string;
  readonly post?: string;
  readonly procedure?: string;
  readonly forloeb?: string;
  readonly haendelse?: string;
  /** Danish days; both are included. */
  readonly fra?: string;
  readonly til?: string;
}

/** The filters as the API takes them. */
export function filterFrom({ person, post, procedure, forloeb, haendelse, fra, til }: TrailSearch): TrailFilter {
  const from = fra && danishInstant(fra);
  const to = til && endOfDay(til);
  return {
    ...(person && { person }),
    ...(post && { seat: post }),
    ...(procedure && { procedure }),
    ...(forloeb && { id: forloeb }),
    ...(haendelse && { type: haendelse }),
    ...(from && { from }),
    ...(to && { to }),
  };
}
