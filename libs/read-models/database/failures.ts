import { StoreUnavailable } from '#engine/event-store.js';

// Primary result codes (https://www.sqlite.org/rescode.html); an extended code keeps its primary one in the low byte.
const PRIMARY = 0xff;
const BUSY = 5;
const reasons: Readonly<Record<number, (file: string) => string>> = {
  3: readOnly,
  5: busy,
  6: busy,
  8: readOnly,
  10: diskError,
  11: damaged,
  13: full,
  14: readOnly,
  26: damaged,
};

/** Another process, or this one, holds the lock that was needed. */
export function isBusy(error: unknown): boolean {
  return (
    typeof error === 'object' && error !== null && 'errcode' in error && (Number(error.errcode) & PRIMARY) === BUSY
  );
}

/** The port's error for what SQLite threw where the world is to blame; a bug in a query comes back as it is. */
export function unavailable(error: unknown, file: string): unknown {
  if (typeof error !== 'object' || error === null || !('errcode' in error)) return error;
  const reason = reasons[Number(error.errcode) & PRIMARY];
  return reason ? new StoreUnavailable(reason(file), { cause: error }) : error;
}

/** The port's error for a folder that could not be made. */
export function noFolder(error: unknown, folder: string): StoreUnavailable {
  return new StoreUnavailable(
    `Læsemodellerne kan ikke åbnes, fordi mappen ${folder} ikke kan oprettes. ` +
      'Vælg en anden mappe, eller giv tjenestens bruger lov til at oprette den.',
    { cause: error },
  );
}

/** The port's error for a drive, often on a network, where programs cannot share a file in WAL mode. */
export function noSharing(file: string): StoreUnavailable {
  return new StoreUnavailable(
    `Læsemodellerne kan ikke åbnes, fordi drevet med ${file} ikke kan dele filen mellem programmer. ` +
      'Vælg en mappe på en lokal disk.',
  );
}

function readOnly(file: string): string {
  return (
    `Læsemodellerne kan ikke bruges, fordi tjenesten ikke må skrive i ${file}. ` +
    'Giv tjenestens bruger skriveadgang til mappen og filerne i den, og prøv igen.'
  );
}

function busy(file: string): string {
  return (
    `Læsemodellerne er optaget, fordi et andet program holder ${file} låst. ` +
    'Luk det andet program, eller vent lidt, og prøv igen.'
  );
}

function full(file: string): string {
  return `Læsemodellerne kan ikke følge med, fordi der ikke er mere plads til ${file}. Frigør plads på drevet.`;
}

function diskError(file: string): string {
  return `Læsemodellerne svarer ikke, fordi drevet med ${file} melder fejl. Kontrollér drevet, og prøv igen.`;
}

function damaged(file: string): string {
  return (
    `Læsemodellerne kan ikke læses, fordi ${file} er beskadiget. Stop tjenesten, fjern filen og dem, der ligger ` +
    'ved siden af med endelserne -wal og -shm, og start igen: alt bygges op på ny fra hændelsesloggen.'
  );
}
