// Deeper than any form, and shallow enough to end a cycle long before the stack does.
const DEEPEST = 100;

/**
 * The JSON text of a plain object, and only if reading it back gives an equal object.
 * `JSON.stringify` alone turns NaN into null, a Date into text and a Map into `{}` without a word, and the seal over
 * the stored event would then not be the seal over the given one. Undefined fields are left out, as JSON does.
 * @param name what to call the value in the error.
 * @throws TypeError naming the first place that is not plain JSON.
 */
export function jsonText(value: unknown, name: string): string {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  const flaw = isObject ? flawIn(value, 0) : ' is not an object';
  if (flaw !== undefined) throw new TypeError(`Only plain JSON can be stored: ${name}${flaw}`);
  return JSON.stringify(value);
}

/** Where and why a value is not plain JSON: `.fields[2] is a Date`. Put together on the way out: most have none. */
function flawIn(value: unknown, depth: number): string | undefined {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return undefined;
    case 'number':
      return Number.isFinite(value) ? undefined : ` is ${value}`;
    case 'object':
      if (value === null) return undefined;
      if (depth > DEEPEST) return ' is cyclic or nested too deeply';
      return Array.isArray(value) ? flawInItems(value, depth) : flawInFields(value, depth);
    default:
      return ` is ${typeof value}`;
  }
}

function flawInItems(items: readonly unknown[], depth: number): string | undefined {
  // By index: the array methods skip the holes that JSON writes as null.
  for (let index = 0; index < items.length; index += 1) {
    const flaw = flawIn(items[index], depth + 1);
    if (flaw !== undefined) return `[${index}]${flaw}`;
  }
  return undefined;
}

function flawInFields(value: object, depth: number): string | undefined {
  if (!isPlain(value)) return ` is a ${value.constructor.name}`;
  for (const field of Object.keys(value)) {
    const content: unknown = value[field as keyof object];
    const flaw = content === undefined ? undefined : flawIn(content, depth + 1);
    if (flaw !== undefined) return `.${field}${flaw}`;
  }
  return undefined;
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  // One step further instead of comparing with Object.prototype: objects may come from another realm.
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
