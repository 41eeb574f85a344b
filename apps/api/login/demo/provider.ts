import type { IncomingMessage, ServerResponse } from 'node:http';
import { exportJWK, generateKeyPair } from 'jose';
import { Provider } from 'oidc-provider';
import { demoPeople } from '#seed/demo-people.js';
import { interact } from './interact.js';
import { memoryAdapter } from './memory-adapter.js';
import { logoutPage, problemPage } from './pages.js';

/** Our own side, as the provider knows it. */
export interface DemoClient {
  readonly id: string;
  readonly secret: string;
  /** Where people reach us, without a slash at the end. */
  readonly origin: () => string;
}

export type DemoHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

const HOUR = 3_600;

/**
 * An OpenID provider in which one picks a demo person, without a password.
 * @param mount the path it is served below
 * @throws Error in production, whoever asks: anyone could be anyone
 */
export async function openDemoProvider(client: DemoClient, mount: string): Promise<DemoHandler> {
  if (process.env['NODE_ENV'] === 'production') throw new Error('the demo login never runs in production');
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const origin = client.origin();
  const provider: Provider = new Provider(origin + mount, {
    adapter: memoryAdapter(),
    jwks: { keys: [{ ...(await exportJWK(privateKey)), alg: 'ES256', use: 'sig', kid: 'demo' }] },
    cookies: { keys: [client.secret], names: { session: 'demo', interaction: 'demo-pick', resume: 'demo-resume' } },
    clients: [
      {
        client_id: client.id,
        client_secret: client.secret,
        redirect_uris: [`${origin}/auth/callback`],
        post_logout_redirect_uris: [`${origin}/auth/logged-out`],
        id_token_signed_response_alg: 'ES256',
      },
    ],
    pkce: { required: () => true },
    scopes: ['openid', 'profile'],
    claims: { openid: ['sub'], profile: ['name'] },
    ttl: { AccessToken: HOUR, AuthorizationCode: 60, Grant: HOUR, IdToken: HOUR, Interaction: HOUR, Session: HOUR },
    findAccount: (_context, id) => {
      const person = demoPeople.find((one) => one.id === id);
      return person && { accountId: id, claims: () => ({ sub: id, name: person.name }) };
    },
    // Nobody asks for more than who one is, so there is nothing to consent to.
    loadExistingGrant: async ({ oidc }) => {
      const grant = new provider.Grant({ clientId: oidc.client!.clientId, accountId: oidc.session!.accountId! });
      grant.addOIDCScope('openid profile');
      await grant.save();
      return grant;
    },
    interactions: { url: (_context, { uid }) => `${mount}/pick/${uid}` },
    renderError: (context, { error }) => {
      context.type = 'html';
      context.body = problemPage(error);
    },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (context, form) => {
          context.body = logoutPage(form);
        },
      },
    },
  });
  const rest = provider.callback();
  return async (request, response) => {
    if (request.url?.startsWith('/pick/')) return interact(provider, request, response);
    await rest(request, response);
  };
}
