const LOCAL = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Whether an address can be a webhook's: https, and without anything that is a secret by its form. http is for trying
 * things out on one's own machine; whether that may be reached is asked each time something is sent.
 */
export function isWebhookAddress(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || url.username !== '' || url.password !== '' || url.hash !== '') return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && LOCAL.includes(url.hostname));
}
