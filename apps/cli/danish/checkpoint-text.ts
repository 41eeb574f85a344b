import { toTheSecond } from '#wording/dates.js';
import { counted } from '#wording/numbers.js';
import { indented } from '#wording/value-lines.js';

/** A checkpoint for reading. */
export interface ShownCheckpoint {
  readonly size: number;
  /** base64 */
  readonly root: string;
  readonly time: string;
  readonly publicKey: string;
  readonly witnesses: readonly { readonly name: string; readonly signed: boolean }[];
}

/** What has been signed, and by whom. */
export function checkpointText({ size, root, time, publicKey, witnesses }: ShownCheckpoint): string {
  const lines = witnesses.map(({ name, signed }) => `${name}: ${signed ? 'har underskrevet' : 'mangler'}`);
  return [
    `Kontrolpunkt over ${counted(size, 'hændelse', 'hændelser')}, ${toTheSecond(time)}`,
    `  Rod: ${root}`,
    `  Loggens offentlige nøgle: ${publicKey}`,
    ...(lines.length === 0 ? ['Ingen vidner er taget ind endnu (--trust <nøgle>).'] : ['Vidner:', ...indented(lines)]),
  ].join('\n');
}
