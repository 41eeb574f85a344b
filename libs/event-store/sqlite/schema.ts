/** Marks the file as ours in its header: `SPOR` in ASCII. */
export const APPLICATION_ID = 0x53_50_4f_52;

/** Version of the tables below. A change of them is a new number and a step that brings older files along. */
export const FORMAT = 1;

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
  // Every index ends in the position, so this one reads a category in log order.
  'CREATE INDEX events_by_category ON events (category)',
  `CREATE TRIGGER events_are_never_changed BEFORE UPDATE ON events
    BEGIN SELECT RAISE(ABORT, 'events are never changed'); END`,
  `CREATE TRIGGER events_are_never_removed BEFORE DELETE ON events
    BEGIN SELECT RAISE(ABORT, 'events are never removed'); END`,
  // INSERT OR REPLACE removes rows without asking the trigger above.
  `CREATE TRIGGER events_are_only_added_last BEFORE INSERT ON events
    WHEN NEW.position <= (SELECT max(position) FROM events)
      OR NEW.revision <> (SELECT coalesce(max(revision), -1) + 1 FROM events WHERE stream = NEW.stream)
    BEGIN SELECT RAISE(ABORT, 'events are only added last'); END`,
];
