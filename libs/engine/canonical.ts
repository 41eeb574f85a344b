/**
 * RFC 8785 canonical JSON: no white space, object members sorted by the UTF-16 code units of their names, strings and
 * numbers as ECMAScript writes them, which is what the standard asks for. What is undefined is left out of an object
 * and is null in a list, as in the JSON that is stored.
 * @throws TypeError for what JSON cannot say: NaN, infinities, bigint
 */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${Array.from(value, item).join()}]`;
  if (typeof value === 'object' && value !== null) return members(value as { readonly [name: string]: unknown });
  if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError(`JSON has no ${value}`);
  const text = JSON.stringify(value) as string | undefined;
  if (text === undefined) throw new TypeError(`JSON has no ${typeof value}`);
  return text;
}

function item(value: unknown): string {
  return value === undefined ? 'null' : canonicalJson(value);
}

function members(object: { readonly [name: string]: unknown }): string {
  let text = '';
  for (const name of sorted(Object.keys(object))) {
    const value = object[name];
    if (value !== undefined) text += `${text === '' ? '' : ','}${quoted(name)}:${canonicalJson(value)}`;
  }
  return `{${text}}`;
}

/** By UTF-16 code units, in place. By insertion, which for the few members of an event takes a third of `sort()`. */
function sorted(names: string[]): readonly string[] {
  if (names.length > FEW) return names.sort();
  for (let next = 1; next < names.length; next += 1) {
    const name = names[next]!;
    let at = next;
    for (; at > 0 && names[at - 1]! > name; at -= 1) names[at] = names[at - 1]!;
    names[at] = name;
  }
  return names;
}

/** Names that need no escaping, which are nearly all. */
const PLAIN = /^[\w$]*$/;
const FEW = 24;

function quoted(name: string): string {
  return PLAIN.test(name) ? `"${name}"` : JSON.stringify(name);
}
