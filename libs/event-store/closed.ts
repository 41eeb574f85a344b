import { StoreUnavailable } from '#engine/event-store.js';

/** What every call to a store meets after `close()`. */
export function storeClosed(): StoreUnavailable {
  return new StoreUnavailable(
    'Hændelsesloggen er lukket, fordi tjenesten er ved at stoppe. Prøv igen, når tjenesten kører.',
  );
}
