const protectedFields = new WeakMap<object, Set<string>>();

/** Notes that a field of a class holds a text that may name people. The decorators of `fields.ts` do. */
export function noteProtected(target: object, property: string): void {
  const own = protectedFields.get(target);
  if (own) own.add(property);
  else protectedFields.set(target, new Set([property]));
}

/** Whether a field holds a free text that is not declared `plain`. */
export function isProtected(instance: object, property: string): boolean {
  for (let at = Object.getPrototypeOf(instance) as object | null; at; at = Object.getPrototypeOf(at) as object | null) {
    if (protectedFields.get(at)?.has(property)) return true;
  }
  return false;
}
