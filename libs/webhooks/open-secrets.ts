import { isPostgres } from '#read-models/database/kind.js';
import type { ReadModels } from '#read-models/tables/tables.js';
import { fileSecrets } from './file-secrets.js';
import type { Secrets } from './secrets.js';
import { tableSecrets } from './table-secrets.js';

/** Beside the read models: in their PostgreSQL, or in a file of the data folder that removing them leaves alone. */
export function secretsBeside(db: ReadModels, folder: string): Secrets {
  return isPostgres(db) ? tableSecrets(db) : fileSecrets(folder);
}
