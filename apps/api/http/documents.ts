import { documentIn, maySeeDocument } from '#engine/documents.js';
import type { Run } from '#engine/procedure.js';
import type { AttachedDocument } from '#engine/stored-file.js';
import type { KnownRun } from './reader.js';

/** What a reader is shown of a run's documents; `hidden` counts those that are only for others. */
export interface ShownDocuments {
  readonly documents: readonly (AttachedDocument & { readonly address: string })[];
  readonly hiddenDocuments: number;
}

/**
 * The documents of a run as it is or was, for whoever was shown it. Who may see them is judged by the run as it is now.
 */
export function documentsFor({ run: now, whole }: KnownRun, { documents = [], procedure, id }: Run): ShownDocuments {
  const seen = documents.filter(({ hash }) => maySeeDocument(documentIn(now, hash)!, whole));
  return {
    documents: seen.map((one) => ({ ...one, address: `/api/${procedure}/${id}/attachments/${one.hash}` })),
    hiddenDocuments: documents.length - seen.length,
  };
}
