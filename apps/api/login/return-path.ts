/** Where a person is led after login when no other place is asked for. */
export const AFTER_LOGIN = '/';

/**
 * The path of ours to lead a person to, or undefined when what was asked for would lead somewhere else: a link to our
 * login must not end at a stranger's.
 */
export function returnPathOf(asked: unknown): string | undefined {
  if (asked === undefined) return AFTER_LOGIN;
  if (typeof asked !== 'string' || asked.length > 1_000) return undefined;
  // One slash, then neither another nor a backslash, which browsers take for one; nothing that they would leave out.
  if (!/^\/(?![/\\])[!-~]*$/.test(asked) || asked.includes('\\')) return undefined;
  const here = 'https://here.invalid';
  const address = URL.canParse(asked, here) ? new URL(asked, here) : undefined;
  if (address?.origin !== here || address.pathname.startsWith('//')) return undefined;
  return address.pathname + address.search + address.hash;
}
