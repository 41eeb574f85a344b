/**
 * A text that can only be read with a key, as events, contexts, read models and exports hold it:
 * `enc:v1:<stream>:<field>:<event id>:<persons, joined by +>:<nonce>:<ciphertext and tag>;`, the last two in base64url.
 * All before the nonce is the associated data: where it was written, and about whom. A policy that takes the text along
 * to another run takes all of it along, so that it can still be read there, and is gone there too when it is erased.
 */
const TOKEN = /enc:v1:([A-Za-z]+-[a-z0-9-]+):([\w.]+):([0-9a-f-]{36}):([a-z0-9+-]+):([\w-]{16}):([\w-]+);/g;

/** Where a protected text was first written. */
export interface Place {
  readonly stream: string;
  /** Path of the field in the command's input: `reason`, `answers.0.text`. */
  readonly field: string;
  readonly event: string;
}

/** A protected text taken apart. */
export interface ProtectedText extends Place {
  /** Ids of the persons whose keys it takes to read it, all of them; in order. */
  readonly subjects: readonly string[];
  /** Base64url, 96 bits. */
  readonly nonce: string;
  /** Base64url, the 128-bit tag last. */
  readonly ciphertext: string;
}

/** What the encryption is bound to, and what a protected text begins with. */
export function associatedData({
  stream,
  field,
  event,
  subjects,
}: Omit<ProtectedText, 'nonce' | 'ciphertext'>): string {
  return `enc:v1:${stream}:${field}:${event}:${subjects.join('+')}`;
}

/** The one spelling of a protected text. */
export function formatProtected(text: ProtectedText): string {
  return `${associatedData(text)}:${text.nonce}:${text.ciphertext};`;
}

/** Whether a value is a text with a protected text in it. */
export function holdsProtected(value: unknown): boolean {
  return typeof value === 'string' && value.includes('enc:v1:') && value.search(TOKEN) >= 0;
}

/** A text with each protected text in it replaced. */
export function replaceProtected(text: string, replacement: (found: ProtectedText) => string): string {
  return text.replaceAll(TOKEN, (...groups) => {
    const [stream, field, event, subjects, nonce, ciphertext] = groups.slice(1, 7) as [
      string,
      string,
      string,
      string,
      string,
      string,
    ];
    return replacement({ stream, field, event, subjects: subjects.split('+'), nonce, ciphertext });
  });
}

/** A protected text, and the path of where it was found: `data.reason`. */
export interface FoundText {
  readonly path: string;
  readonly text: ProtectedText;
}

/** Every protected text in a value, at any depth. */
export function protectedTextsIn(value: unknown, path = ''): FoundText[] {
  if (typeof value === 'string') {
    const found: FoundText[] = [];
    if (holdsProtected(value)) replaceProtected(value, (text) => (found.push({ path, text }), ''));
    return found;
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => protectedTextsIn(inner, path ? `${path}.${name}` : name));
}
