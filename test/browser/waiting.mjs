import { fileURLToPath } from 'node:url';

const NOTE_WAITING = fileURLToPath(new URL('note-waiting.js', import.meta.url));

/** Makes the pages of a browser window tell when they wait for the server, as `SETTLED` asks. */
export const tellWaiting = (context) => context.addInitScript({ path: NOTE_WAITING });

/** What a page has when it shows its heading and has nothing more on its way. */
export const SETTLED = 'html:not([data-waiting]) main:has(h1):not(:has(.loading))';
