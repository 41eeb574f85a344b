import type { RequestHandler } from 'express';
import helmet from 'helmet';

/**
 * Headers that keep browsers from running or showing anything but ours: no inline script or style, no eval, no frame.
 * @param secure whether people reach us over https
 * @param issuer origin of the identity provider: logging out is a form that ends there
 */
export function securityHeaders(secure: boolean, issuer: string | undefined): RequestHandler {
  const headers = (styles: readonly string[]): RequestHandler =>
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'self'"],
          scriptSrc: ["'self'"],
          styleSrc: ["'self'", ...styles],
          imgSrc: ["'self'", 'data:'],
          fontSrc: ["'self'"],
          connectSrc: ["'self'"],
          objectSrc: ["'none'"],
          baseUri: ["'none'"],
          frameAncestors: ["'none'"],
          formAction: ["'self'", ...(issuer === undefined ? [] : [issuer])],
          ...(secure && { upgradeInsecureRequests: [] }),
        },
      },
      strictTransportSecurity: secure,
      referrerPolicy: { policy: 'same-origin' },
      xFrameOptions: { action: 'deny' },
    });
  const strict = headers([]);
  // Swagger UI writes its styles into the page. It is served in development only.
  const swagger = headers(["'unsafe-inline'"]);
  return (request, response, next) =>
    (request.path.startsWith('/api/docs') ? swagger : strict)(request, response, next);
}
