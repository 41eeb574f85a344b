import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import type { Provider } from 'oidc-provider';
import { demoPeople } from '#seed/demo-people.js';
import { pickPage, problemPage } from './pages.js';

const FORM_LIMIT = 2_000;

/** The page on which a demo person is picked, and what happens when one is. */
export async function interact(provider: Provider, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method === 'GET') {
    await provider.interactionDetails(request, response).then(
      () => show(response, 200, pickPage()),
      () => show(response, 400, problemPage('the page is too old')),
    );
    return;
  }
  if (Number(request.headers['content-length'] ?? FORM_LIMIT + 1) > FORM_LIMIT) {
    return show(response, 413, problemPage('the form is too large'));
  }
  const picked = new URLSearchParams(await text(request)).get('person');
  const person = demoPeople.find(({ id }) => id === picked);
  const result = person
    ? { login: { accountId: person.id, remember: false } }
    : { error: 'access_denied', error_description: 'nobody was picked' };
  await provider
    .interactionFinished(request, response, result, { mergeWithLastSubmission: false })
    .catch(() => show(response, 400, problemPage('the page is too old')));
}

function show(response: ServerResponse, status: number, html: string): void {
  response.writeHead(status, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' }).end(html);
}
