import type { Detail } from '../api/types.js';
import { effective, moment } from './dates.js';

/** A known value as it is read: a moment or a day in Danish, anything else as it is. */
export function detailText(text: string, kind: Detail['kind']): string {
  if (kind === 'moment') return moment(text);
  return kind === 'date' ? effective(text) : text;
}
