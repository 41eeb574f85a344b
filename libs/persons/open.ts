import type { ReadModels } from '#read-models/tables/tables.js';
import { masterKeyFile, ownMasterKey, readMasterKey } from './master-key.js';
import { openPersonsFile, openPersonsFileIfThere } from './open-file.js';
import { type Persons, createPersons } from './persons.js';
import { type PersonsDatabase, createPersonTables } from './tables.js';

export interface PersonsOptions {
  readonly folder: string;
  /** Where the master key lies. Default: in the folder, made if need be. */
  readonly personsKeyFile?: string | undefined;
  /** The read models in PostgreSQL; the persons are then kept there, in tables of their own. Default: in the folder. */
  readonly postgres?: ReadModels | undefined;
}

/** Opens the persons of the service, made if they are not there. @throws StoreUnavailable */
export async function openPersons({ folder, personsKeyFile, postgres }: PersonsOptions): Promise<Persons> {
  const master = ownMasterKey(masterKeyFile(folder, personsKeyFile));
  if (postgres === undefined) return createPersons(await openPersonsFile(folder), master);
  const db = postgres as unknown as PersonsDatabase;
  await createPersonTables(db);
  return createPersons(db, master, async () => {});
}

/** The persons for whoever only looks; undefined where there are none, or their master key is not here. */
export async function openPersonsIfThere(options: PersonsOptions): Promise<Persons | undefined> {
  const { folder, personsKeyFile, postgres } = options;
  const master = readMasterKey(masterKeyFile(folder, personsKeyFile));
  if (master === undefined) return undefined;
  if (postgres) return createPersons(postgres as unknown as PersonsDatabase, master, async () => {});
  const db = await openPersonsFileIfThere(folder);
  return db && createPersons(db, master);
}
