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
const FILED = [
  expect.stringMatching(/^SEARCH categories USING PRIMARY KEY \(category=\? AND position>\?\)$/),
  'SEARCH events USING INTEGER PRIMARY KEY (rowid=?)',
];
const BY_POSITION = /^SEARCH events USING INTEGER PRIMARY KEY \(rowid>\?\)$/;
/** What is not filed yet: fewer events than a portion. */
const THE_REST = [expect.stringMatching(BY_POSITION), expect.stringMatching(/^SCALAR SUBQUERY/), 'SEARCH events'];
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

  it.each([
    ['a category', ['revision-']],
    ['a part of one', ['revision-2024']],
    ['several', ['revision-', 'hearing-', 'plan-2']],
  ])(
    'the streams of %s are read as they are filed, and the rest from the log; merged, not sorted',
    (_title, prefixes) => {
      const plan = steps(logQuery(prefixes).sql).filter((step) => !MERGE.test(step));
      expect(plan).toEqual([...prefixes.flatMap(() => FILED), ...THE_REST]);
    },
  );
});
