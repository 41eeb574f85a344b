import { Day } from '#engine/fields.js';
import { AfterQuery } from '../http/queries.js';

/** An overview of a day: today where none is named. */
export class OverviewQuery extends AfterQuery {
  @Day('På dagen', { optional: true, help: 'Udelades for i dag' }) on?: string;
}
