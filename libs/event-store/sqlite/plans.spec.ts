import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Connection } from './connection.js';
import { openFile } from './file.js';
import { logQuery } from './log-query.js';
import {
  EVENT_AT,
  LAST_POSITION,
  LAST_REVISION,
  READ_BACKWARDS,
  READ_FORWARDS,
  REVISION_OF_ID,
  limited,
} from './queries.js';
import { temporaryFolder } from './testing/temporary-folder.js';

const BY_STREAM =
  /^SEARCH events USING (COVERING )?INDEX sqlite_autoindex_events_1 \(stream=\?( AND revision[=<>]+\?)?\)$/;
const BY_CATEGORY = /^SEARCH events USING INDEX events_by_category \(category=\? AND rowid>\?\)$/;
const BY_POSITION = /^SEARCH events USING INTEGER PRIMARY KEY \(rowid>\?\)$/;
const MERGE = /^(MERGE \(UNION ALL\)|LEFT|RIGHT)$/;

describe('with a million events', () => {
  let connection: Connection;
  beforeAll(() => {
    connection = openFile(temporaryFolder(), 100);
  });
  afterAll(() => connection.close());

  /** The steps of a query: none may scan or sort, so its time follows what it returns and not the size of the log. */
  function steps(sql: string): string[] {
    const statement = connection.prepare(`EXPLAIN QUERY PLAN ${sql}`);
    return statement.all(...Array.from({ length: sql.split('?').length - 1 }, () => 1)).map((row) => String(row[3]));
  }

  it.each([
    ['the last revision of a stream', LAST_REVISION],
    ['the event at a revision', EVENT_AT],
    ['a recent id in its stream', REVISION_OF_ID],
    ['a stream forwards', READ_FORWARDS],
    ['a stream backwards', READ_BACKWARDS],
    ['some of a stream forwards', limited(READ_FORWARDS)],
    ['some of a stream backwards', limited(READ_BACKWARDS)],
  ])('%s is found by stream and revision', (_title, sql) => {
    expect(steps(sql)).toEqual([expect.stringMatching(BY_STREAM)]);
  });

  it('the end of the log is one step', () => {
    expect(steps(LAST_POSITION)).toEqual(['SEARCH events']);
  });

  it('the whole log is read from a position on', () => {
    expect(steps(logQuery(undefined).sql)).toEqual([expect.stringMatching(BY_POSITION)]);
  });

  it.each(['revision-', 'revision-2024'])('streams beginning with %s are read from a position on', (prefix) => {
    expect(steps(logQuery([prefix]).sql)).toEqual([expect.stringMatching(BY_CATEGORY)]);
  });

  it('several categories are merged in order, not sorted', () => {
    const plan = steps(logQuery(['revision-', 'hearing-', 'plan-2']).sql);
    expect(plan.filter((step) => !MERGE.test(step))).toEqual(Array(3).fill(expect.stringMatching(BY_CATEGORY)));
  });
});
