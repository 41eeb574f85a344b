import { randomBytes } from 'node:crypto';
import type { RequestHandler } from 'express';
import type { IdentityProvider } from '../identity-provider.js';
import { oidcProvider } from '../oidc.js';
import type { DemoClient, DemoHandler } from './provider.js';

/** Where the embedded provider is served. */
export const DEMO_PATH = '/demo-login';

/**
 * The embedded identity provider and our side of it. Nothing of it is loaded before the first login, and its keys,
 * codes and sessions live in memory only.
 */
export function demoEntrance(publicUrl: () => string): { provider: IdentityProvider; handler: RequestHandler } {
  const client: DemoClient = {
    id: 'sporskifte',
    secret: randomBytes(32).toString('base64url'),
    origin: publicUrl,
  };
  let opened: Promise<DemoHandler> | undefined;
  const open = async (): Promise<DemoHandler> => (await import('./provider.js')).openDemoProvider(client, DEMO_PATH);
  return {
    provider: oidcProvider({
      issuer: () => publicUrl() + DEMO_PATH,
      clientId: client.id,
      clientSecret: client.secret,
      scope: 'openid profile',
      personClaim: 'sub',
      insecure: true,
    }),
    handler: (request, response, next) => {
      opened ??= open();
      opened.then((handle) => handle(request, response)).catch(next);
    },
  };
}
