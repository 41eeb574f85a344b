/** What makes an event; `read.ts` knows this order. */
export const COLUMNS = 'position, stream, revision, id, type, data, metadata';

export const INSERT_EVENT = `INSERT INTO events (${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?)`;

/** Position of the last event; 0 in an empty log. */
export const LAST_POSITION = 'SELECT coalesce(max(position), 0) FROM events';

/** Last revision of a stream; no row when it does not exist. */
export const LAST_REVISION = 'SELECT revision FROM events WHERE stream = ? ORDER BY revision DESC LIMIT 1';

/** Position and id of the event at a revision of a stream. */
export const EVENT_AT = 'SELECT position, id FROM events WHERE stream = ? AND revision = ?';

/** Latest revision of a stream, above a given one, that holds an id. */
export const REVISION_OF_ID =
  'SELECT revision FROM events WHERE stream = ? AND revision > ? AND id = ? ORDER BY revision DESC LIMIT 1';

export const COUNT = 'SELECT count(*) FROM events';

/**
 * What makes an event of a stream that is known: to fetch its name for each of them costs a twentieth of the reading.
 */
const COLUMNS_OF_STREAM = COLUMNS.replace('stream, ', '');

/** Events of a stream from a revision on. */
export const READ_FORWARDS = `SELECT ${COLUMNS_OF_STREAM} FROM events WHERE stream = ? AND revision >= ? ORDER BY revision`;

/** Events of a stream from a revision and back. */
export const READ_BACKWARDS = `SELECT ${COLUMNS_OF_STREAM} FROM events WHERE stream = ? AND revision <= ? ORDER BY revision DESC`;

/** At most so many rows of a query. A limit that lets all through makes reading a short stream a third slower. */
export const limited = (query: string): string => `${query} LIMIT ?`;

/** A number that changes when another connection has committed. */
export const DATA_VERSION = 'PRAGMA data_version';
