import { hash } from 'node:crypto';

/** SHA-256 in hex over a text in UTF-8: what `sha256sum` gives for a file with exactly that text. */
export function textDigest(text: string): string {
  return hash('sha256', text, 'hex');
}
