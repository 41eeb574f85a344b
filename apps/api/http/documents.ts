import type { Request } from 'express';
import { maySeeDocument } from '#engine/documents.js';
import type { RecordedEvent } from '#engine/event.js';
import { fold } from '#engine/fold.js';
import type { ActingSeat, Run } from '#engine/procedure.js';
import type { AttachedDocument } from '#engine/stored-file.js';
import { callerOf } from '../login/caller.js';
import type { Product } from '../product.js';

/** What a reader is shown of a run's documents; `hidden` counts those that are only for others. */
export interface ShownDocuments {
  readonly documents: readonly (AttachedDocument & { readonly address: string })[];
  readonly hiddenDocuments: number;
}

/**
 * The documents of a run as it is or was, for whoever asks. Who may see them is judged by the run as it is now.
 * @param events all of the run's events
 */
export async function documentsFor(
  product: Product,
  request: Request,
  run: Run,
  events: readonly RecordedEvent[],
): Promise<ShownDocuments> {
  const { documents = [] } = run;
  if (documents.length === 0) return { documents: [], hiddenDocuments: 0 };
  const { registry } = product;
  const current = fold(events, registry)!;
  const { procedure } = registry.version(current.definition);
  const seats = await seatsOf(product, request);
  const seen = documents.filter((one) =>
    maySeeDocument(
      current.documents!.find(({ hash }) => hash === one.hash)!,
      procedure,
      current,
      seats,
    ),
  );
  return {
    documents: seen.map((one) => ({ ...one, address: `/api/${run.procedure}/${run.id}/attachments/${one.hash}` })),
    hiddenDocuments: documents.length - seen.length,
  };
}

/** The seats that whoever asks may act in now; none for an anonymous one. */
export async function seatsOf({ directory, now }: Product, request: Request): Promise<readonly ActingSeat[]> {
  const person = callerOf(request)?.person;
  return person === undefined ? [] : directory.seatsOf(person, now());
}
