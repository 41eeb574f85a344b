/** A path with what is to be searched for; what is empty is left out, so that one thing has one address. */
export function addressWith(path: string, search: { readonly [name: string]: string | number | undefined }): string {
  const given = Object.entries(search).filter(([, value]) => value !== undefined && value !== '');
  const query = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  return query === '' ? path : `${path}?${query}`;
}
