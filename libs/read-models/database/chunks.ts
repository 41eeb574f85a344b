// Few sizes, so that few statements serve every number of rows, and few of them any one number; the largest stays below
// what one statement may bind (32,766 in SQLite, 65,535 in PostgreSQL).
const SIZES = [128, 64, 32, 16, 8, 4, 2, 1] as const;

/** The items in lists of powers of two, the largest first and 128 at most. */
export function* chunks<T>(items: readonly T[]): Generator<readonly T[]> {
  let from = 0;
  for (const size of SIZES) {
    for (; items.length - from >= size; from += size) yield items.slice(from, from + size);
  }
}
