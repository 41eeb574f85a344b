/** Marks the file as ours in its header: `SPOR` in ASCII. */
export const APPLICATION_ID = 0x53_50_4f_52;

/** Events that are filed by category at a time. */
const PORTION = 256;

/** The last position that is filed by category: those after it are fewer than a portion, and are read one by one. */
export const FILED = `(SELECT coalesce(max(position), 0) FROM events) / ${PORTION} * ${PORTION}`;

/**
 * Which events each category has, for whoever reads one kind of stream: they would otherwise read the whole log.
 * Filed in portions, since an index would have every commit change one page more.
 */
const BY_CATEGORY: readonly string[] = [
  'CREATE TABLE categories (category TEXT, position INTEGER, PRIMARY KEY (category, position)) STRICT, WITHOUT ROWID',
  `CREATE TRIGGER events_are_filed AFTER INSERT ON events WHEN NEW.position % ${PORTION} = 0
    BEGIN INSERT INTO categories SELECT category, position FROM events
      WHERE position > NEW.position - ${PORTION} ORDER BY category, position; END`,
  `CREATE TRIGGER categories_are_never_changed BEFORE UPDATE ON categories
    BEGIN SELECT RAISE(ABORT, 'events are never changed'); END`,
  `CREATE TRIGGER categories_are_never_removed BEFORE DELETE ON categories
    BEGIN SELECT RAISE(ABORT, 'events are never removed'); END`,
];

/** Position and revision have no holes, and INSERT OR REPLACE removes rows without asking the other triggers. */
const ADDED_LAST = `CREATE TRIGGER events_are_only_added_last BEFORE INSERT ON events
  WHEN NEW.position <> 1 + coalesce((SELECT position FROM events ORDER BY position DESC LIMIT 1), 0)
    OR NEW.revision <> 1 + coalesce(
      (SELECT revision FROM events WHERE stream = NEW.stream ORDER BY revision DESC LIMIT 1), -1)
  BEGIN SELECT RAISE(ABORT, 'events are only added last'); END`;

/**
 * The log. `position` is given out under the write lock, so a lower number can never appear after a higher one.
 * `category` is the stream's name up to and including its first dash, empty without one.
 * There is no index on `id`: random keys cost more than half of the log's speed, and ids are looked for in their
 * stream.
 */
export const SCHEMA: readonly string[] = [
  `CREATE TABLE events (
    position INTEGER PRIMARY KEY,
    stream TEXT NOT NULL,
    revision INTEGER NOT NULL,
    id TEXT NOT NULL,
    type TEXT NOT NULL,
    data TEXT NOT NULL,
    metadata TEXT NOT NULL,
    category TEXT NOT NULL GENERATED ALWAYS AS (substr(stream, 1, instr(stream, '-'))) VIRTUAL,
    UNIQUE (stream, revision)
  ) STRICT`,
  ...BY_CATEGORY,
  `CREATE TRIGGER events_are_never_changed BEFORE UPDATE ON events
    BEGIN SELECT RAISE(ABORT, 'events are never changed'); END`,
  `CREATE TRIGGER events_are_never_removed BEFORE DELETE ON events
    BEGIN SELECT RAISE(ABORT, 'events are never removed'); END`,
  ADDED_LAST,
];

/** What brings a file of format 1 to format 2, and so on. The events stay as they are. */
export const STEPS: readonly (readonly string[])[] = [
  [
    'DROP INDEX events_by_category',
    'DROP TRIGGER events_are_only_added_last',
    ADDED_LAST,
    ...BY_CATEGORY,
    `INSERT INTO categories SELECT category, position FROM events WHERE position <= ${FILED}
      ORDER BY category, position`,
  ],
];

/** Version of the tables above. A change of them is a step that brings older files along. */
export const FORMAT = STEPS.length + 1;
