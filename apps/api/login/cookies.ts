import type { Request, Response } from 'express';

/** The two cookies of a browser. Their names are all that differs between https and http. */
export interface Cookies {
  session(request: Request): string | undefined;
  /** Names the browser that began a login, until it comes back. */
  browser(request: Request): string | undefined;
  setSession(response: Response, secret: string): void;
  setBrowser(response: Response, secret: string): void;
  clearSession(response: Response): void;
}

/** How long the browser's own cookie lives, in milliseconds: as long as a login may take. */
const LOGIN_MS = 10 * 60_000;

/**
 * With https the names begin with `__Host-`: browsers then take them only from this very host, over TLS, for all of it,
 * so no neighbouring site can put one in. Over http, in development, browsers would refuse the prefix.
 * @param secure whether people reach us over https
 */
export function createCookies(secure: () => boolean): Cookies {
  const nameOf = (name: string): string => (secure() ? `__Host-${name}` : name);
  const read = (request: Request, name: string): string | undefined => {
    const values = (request.header('Cookie') ?? '').split(/; */).flatMap((pair) => {
      const at = pair.indexOf('=');
      return pair.slice(0, at) === nameOf(name) ? [pair.slice(at + 1)] : [];
    });
    // Two of the same name: somebody has put one of them there, and we cannot tell which.
    return values.length === 1 && /^[\w-]{43}$/.test(values[0]!) ? values[0] : undefined;
  };
  // Lax, not Strict: the way back from the identity provider begins on its site.
  const attributes = () => ({ httpOnly: true, secure: secure(), sameSite: 'lax', path: '/' }) as const;

  return {
    session: (request) => read(request, 'sporskifte'),
    browser: (request) => read(request, 'sporskifte-login'),
    setSession: (response, secret) => void response.cookie(nameOf('sporskifte'), secret, attributes()),
    setBrowser: (response, secret) =>
      void response.cookie(nameOf('sporskifte-login'), secret, { ...attributes(), maxAge: LOGIN_MS }),
    clearSession: (response) => void response.clearCookie(nameOf('sporskifte'), attributes()),
  };
}
