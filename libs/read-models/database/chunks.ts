// Few sizes, so that few statements serve every number of rows; the largest stays below what one statement may bind
// (32,766 in SQLite, 65,535 in PostgreSQL).
const SIZES = [100, 10, 1] as const;

/** The items in lists of 100, 10 and 1. */
export function* chunks<T>(items: readonly T[]): Generator<readonly T[]> {
  let from = 0;
  for (const size of SIZES) {
    for (; items.length - from >= size; from += size) yield items.slice(from, from + size);
  }
}
