import { openReadModels } from '#read-models/database/open.js';
import { isPostgresUrl } from '#read-models/database/postgres/address.js';
import { openPostgresReadModels } from '#read-models/database/postgres/open.js';
import { openPersonsIfThere } from '#persons/open.js';
import type { Persons } from '#persons/persons.js';
import type { ReadModels } from '#read-models/tables/tables.js';
import { openReadModelsForReading } from './data-folder.js';
import { Problem } from './problem.js';

/** How the command line comes to the read models of a data folder. */
export interface ReadModelsAccess {
  readonly openReadModels: (folder: string) => Promise<ReadModels | undefined>;
  readonly openWritableReadModels: (folder: string) => Promise<ReadModels>;
}

/**
 * The read models are where the service has them: in the folder, or with `DATABASE_URL` in PostgreSQL.
 * @throws Problem
 */
export function readModelsBy({ DATABASE_URL: url }: { readonly [name: string]: string | undefined }): ReadModelsAccess {
  if (!url) {
    return { openReadModels: openReadModelsForReading, openWritableReadModels: (folder) => openReadModels({ folder }) };
  }
  const open = async (forReading: boolean): Promise<ReadModels> => {
    if (isPostgresUrl(url)) return openPostgresReadModels({ url, forReading });
    const what = 'DATABASE_URL skal være adressen på en PostgreSQL: postgres://bruger:kodeord@vært:5432/database.';
    throw new Problem('no-read-models', what);
  };
  return { openReadModels: () => open(true), openWritableReadModels: () => open(false) };
}

/** The persons are where the service has them as well; a connection to PostgreSQL is ended with them. */
export function personsBy({
  DATABASE_URL: url,
  PERSONS_KEY_FILE: personsKeyFile,
}: {
  readonly [name: string]: string | undefined;
}): (folder: string) => Promise<Persons | undefined> {
  return async (folder) => {
    const options = { folder, personsKeyFile: personsKeyFile || undefined };
    if (!url || !isPostgresUrl(url)) return openPersonsIfThere(options);
    const postgres = await openPostgresReadModels({ url, forReading: true });
    const persons = await openPersonsIfThere({ ...options, postgres });
    if (persons) return { ...persons, close: () => postgres.destroy() };
    await postgres.destroy();
    return undefined;
  };
}
