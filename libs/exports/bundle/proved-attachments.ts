import { readFile } from 'node:fs/promises';
import { pathOf } from '#attachments/paths.js';
import { inspect } from '#attachments/inspect.js';
import { referencedIn } from '#attachments/referenced.js';
import type { RecordedEvent } from '#engine/event.js';
import { Refusal } from '#engine/refusal.js';

/** A bundle is made in memory; above this the files are better handed over apart from it. */
const MOST_BYTES = 512 * 1024 * 1024;

/**
 * What a bundle has of the files its events refer to: `attachments.txt` as `sha256sum -c` reads it and, where they are
 * wanted, the files themselves. Nothing where no event refers to any.
 * @param folder where attachments lie; undefined where only their hashes are wanted
 * @throws Refusal `attachment-not-whole` when a wanted file is missing or changed, `too-large` when they are together
 */
export async function provedAttachments(
  events: readonly RecordedEvent[],
  folder?: string,
): Promise<ReadonlyMap<string, Buffer>> {
  const references = referencedIn(events);
  if (references.length === 0) return new Map();
  const lines = references.map(({ hash }) => `${hash}  attachment-${hash}\n`);
  const files = new Map([['attachments.txt', Buffer.from(lines.join(''))]]);
  let bytes = 0;
  if (folder === undefined) return files;
  for (const { hash } of references) {
    if ((await inspect(folder, hash)) !== undefined) throw notWhole(hash);
    const content = await readFile(pathOf(folder, hash));
    bytes += content.length;
    if (bytes > MOST_BYTES) throw tooLarge();
    files.set(`attachment-${hash}`, content);
  }
  return files;
}

function notWhole(hash: string): Refusal {
  return new Refusal(
    'attachment-not-whole',
    `Filen ${hash} mangler eller er ændret. Find den i en sikkerhedskopi, eller lav pakken uden --attachments.`,
  );
}

function tooLarge(): Refusal {
  return new Refusal(
    'too-large',
    'Filerne fylder over 512 MB. Lav pakken uden --attachments, og send filerne for sig.',
  );
}
