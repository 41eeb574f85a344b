import { StoreUnavailable } from '#engine/event-store.js';

// Primary result codes (https://www.sqlite.org/rescode.html); an extended code keeps its primary one in the low byte.
const PRIMARY = 0xff;
const BUSY = 5;
const reasons: Readonly<Record<number, (file: string) => string>> = {
  3: readOnly,
  [BUSY]: busy,
  6: busy,
  8: readOnly,
  10: diskError,
  11: damaged,
  13: full,
  14: readOnly,
  26: damaged,
};

/** What node:sqlite throws. Known by its fields: its class may be from another realm. */
interface SqliteError {
  readonly errcode: number;
  readonly message: string;
}

/** The port's error for what SQLite threw; any other error is a bug in the caller and comes back as it is. */
export function unavailable(error: unknown, file: string): unknown {
  if (!isSqliteError(error)) return error;
  const reason = reasons[error.errcode & PRIMARY];
  return new StoreUnavailable(reason ? reason(file) : unexplained(file, error.message), { cause: error });
}

/** Whether an error from `unavailable` only says that another process holds a lock. */
export function isBusy(error: unknown): boolean {
  return error instanceof StoreUnavailable && isSqliteError(error.cause) && (error.cause.errcode & PRIMARY) === BUSY;
}

/** The port's error for text in the log that is not the JSON that was written. */
export function unreadable(error: unknown, file: string): StoreUnavailable {
  return new StoreUnavailable(damaged(file), { cause: error });
}

/** The port's error for a folder that could not be made. */
export function noFolder(error: unknown, folder: string): StoreUnavailable {
  return new StoreUnavailable(
    `Hændelsesloggen kan ikke åbnes, fordi mappen ${folder} ikke kan oprettes. ` +
      'Vælg en anden mappe, eller giv tjenestens bruger lov til at oprette den.',
    { cause: error },
  );
}

/** The port's error for a file that is a database, but not a log. */
export function anotherProgram(file: string): StoreUnavailable {
  return new StoreUnavailable(
    `Hændelsesloggen kan ikke åbnes, fordi ${file} hører til et andet program. ` +
      'Flyt filen, eller vælg en anden mappe til hændelsesloggen.',
  );
}

/** The port's error for a log written by a later version of this program. */
export function newerFormat(file: string): StoreUnavailable {
  return new StoreUnavailable(
    `Hændelsesloggen kan ikke åbnes, fordi ${file} er skrevet af en nyere udgave af Sporskifte. ` +
      'Installér den nyeste udgave, og start igen.',
  );
}

/** The port's error for a drive, often on a network, where programs cannot share a file in WAL mode. */
export function noSharing(file: string): StoreUnavailable {
  return new StoreUnavailable(
    `Hændelsesloggen kan ikke åbnes, fordi drevet med ${file} ikke kan dele filen mellem programmer. ` +
      'Vælg en mappe på en lokal disk.',
  );
}

/** The port's error for a backup where there is a log already: nothing is ever written over. */
export function occupied(file: string): StoreUnavailable {
  return new StoreUnavailable(`Der er allerede en log i ${file}, og den bliver ikke overskrevet. Vælg en ny mappe.`);
}

/** The port's error for a folder that no backup can be made in. */
export function noBackupFolder(error: unknown, folder: string): StoreUnavailable {
  return new StoreUnavailable(
    `Der kan ikke skrives i mappen ${folder}. Ret rettighederne, eller vælg en anden mappe til sikkerhedskopien.`,
    { cause: error },
  );
}

/** The port's error for a backup that did not get onto the disk. */
export function notOnDisk(error: unknown, path: string): StoreUnavailable {
  return new StoreUnavailable(
    `Sikkerhedskopien er ikke taget, fordi drevet ikke kunne gemme ${path}. Kontrollér drevet, og prøv igen.`,
    { cause: error },
  );
}

function isSqliteError(error: unknown): error is SqliteError {
  return typeof error === 'object' && error !== null && 'errcode' in error && typeof error.errcode === 'number';
}

function readOnly(file: string): string {
  return (
    `Hændelsesloggen kan ikke bruges, fordi tjenesten ikke må skrive i ${file}. ` +
    'Giv tjenestens bruger skriveadgang til mappen og filerne i den, og prøv igen.'
  );
}

function busy(file: string): string {
  return (
    `Hændelsesloggen er optaget, fordi et andet program holder ${file} låst. Intet er gemt. ` +
    'Luk det andet program, eller vent lidt, og prøv igen.'
  );
}

function full(file: string): string {
  return (
    `Intet er gemt, fordi der ikke er mere plads til ${file}. ` +
    'Frigør plads på drevet, og prøv igen; tjenesten skal ikke genstartes.'
  );
}

function diskError(file: string): string {
  return `Hændelsesloggen svarer ikke, fordi drevet med ${file} melder fejl. Kontrollér drevet, og prøv igen.`;
}

function damaged(file: string): string {
  return (
    `Hændelsesloggen kan ikke læses, fordi ${file} er beskadiget. ` +
    'Stop tjenesten, gem en kopi af filen, og læg den seneste sikkerhedskopi i stedet.'
  );
}

function unexplained(file: string, what: string): string {
  return (
    `Hændelsesloggen svarer ikke, fordi SQLite melder fejl i ${file}: ${what}. ` +
    'Prøv igen; bliver det ved, så vis beskeden til den, der driver tjenesten.'
  );
}
