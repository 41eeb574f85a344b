/** A context without parts it may do without. */
export function omitting<C extends object>(context: C, ...keys: readonly (keyof C)[]): C {
  const rest: Partial<C> = { ...context };
  for (const key of keys) delete rest[key];
  return rest as C;
}
