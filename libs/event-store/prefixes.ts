const known = new WeakMap<readonly string[], readonly string[]>();

/**
 * The fewest prefixes that let through the same streams, so that no stream matches two of them.
 * `undefined` means all streams: nothing was asked for, or the empty prefix was.
 * An empty list lets nothing through.
 */
export function disjoint(prefixes: readonly string[] | undefined): readonly string[] | undefined {
  if (prefixes === undefined || prefixes.includes('')) return undefined;
  const before = known.get(prefixes);
  if (before) return before;
  const unique = [...new Set(prefixes)];
  const fewest = unique.filter((prefix) => !unique.some((other) => other !== prefix && prefix.startsWith(other)));
  // Whoever follows a part of the log asks with the same list each time.
  known.set(prefixes, fewest);
  return fewest;
}
