/** Where a PostgreSQL is: its host, port and database, as messages may show it; never a user or a password. */
export function placeOf(url: string): string {
  const { hostname, port, pathname, searchParams } = new URL(url);
  return `${searchParams.get('host') ?? hostname}:${port || 5432}${decodeURIComponent(pathname)}`;
}

/** Whether a text is an address that PostgreSQL can be reached by: `postgres://user:password@host:5432/database`. */
export function isPostgresUrl(text: unknown): text is string {
  if (typeof text !== 'string') return false;
  try {
    const { protocol, hostname, pathname, username, password, searchParams } = new URL(text);
    // The driver decodes them, and what it throws at a lone percent sign shows the password.
    for (const part of [username, password, pathname]) decodeURIComponent(part);
    const somewhere = hostname !== '' || searchParams.has('host');
    return /^postgres(ql)?:$/.test(protocol) && somewhere && pathname.length > 1;
  } catch {
    return false;
  }
}
