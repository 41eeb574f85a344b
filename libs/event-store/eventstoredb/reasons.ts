import { OutcomeUnknown, StoreUnavailable } from '#engine/event-store.js';

/** What is said when EventStoreDB does not do as it is asked: what is wrong, and what to do. None holds a secret. */
export function unreachable(hosts: string, cause: unknown): StoreUnavailable {
  return new StoreUnavailable(
    `Hændelsesloggen svarer ikke, fordi EventStoreDB på ${hosts} ikke kan nås eller ikke kan følge med. Intet er gemt. ` +
      'Kontrollér, at serveren kører og kan nås herfra, og prøv igen.',
    { cause },
  );
}

export function outcomeUnknown(hosts: string, cause: unknown): OutcomeUnknown {
  return new OutcomeUnknown(
    `Det er uvist, om ændringen er gemt: EventStoreDB på ${hosts} svarede ikke. ` +
      'Se efter, om den er der, når serveren svarer igen, før du prøver på ny.',
    { cause },
  );
}

export function denied(hosts: string, cause: unknown): StoreUnavailable {
  return new StoreUnavailable(
    `Hændelsesloggen kan ikke bruges, fordi EventStoreDB på ${hosts} afviser adgangen. Intet er gemt. ` +
      'Kontrollér bruger og adgangskode i EVENTSTOREDB_URL og brugerens rettigheder.',
    { cause },
  );
}

export function streamDeleted(stream: string, cause: unknown): StoreUnavailable {
  return new StoreUnavailable(
    `Intet er gemt, fordi strømmen »${stream}« er slettet i EventStoreDB. ` +
      'Find ud af, hvem der har slettet den; en slettet strøm kan ikke bruges igen.',
    { cause },
  );
}

export function tooLarge(stream: string, limit: unknown, cause: unknown): StoreUnavailable {
  return new StoreUnavailable(
    `Intet er gemt, fordi ændringen af »${stream}« fylder mere end de ${String(limit)} byte, EventStoreDB tager imod på ` +
      'én gang. Gør den mindre, eller sæt MaxAppendSize op på serveren.',
    { cause },
  );
}

export function foreignEvent(stream: string, revision: bigint): StoreUnavailable {
  return new StoreUnavailable(
    `Hændelsesloggen kan ikke læses, fordi hændelse ${revision} i strømmen »${stream}« ikke er skrevet af Sporskifte ` +
      'eller er beskadiget. Brug en EventStoreDB, som ingen andre skriver i, eller fjern den fremmede strøm.',
  );
}

export function noPositions(hosts: string): StoreUnavailable {
  return new StoreUnavailable(
    `Hændelsesloggen kan ikke bruges, fordi EventStoreDB på ${hosts} er for gammel: den fortæller ikke, hvor i loggen ` +
      'en hændelse står. Brug version 23.10 eller nyere.',
  );
}

export function badAddress(cause?: unknown): StoreUnavailable {
  return new StoreUnavailable(
    'EVENTSTOREDB_URL kan ikke bruges: den skal se ud som esdb://bruger:kode@vært:2113 eller ' +
      'esdb+discover://bruger:kode@klynge:2113, med særlige tegn i bruger og kode skrevet som %40.',
    { cause },
  );
}

export function unsentCredentials(): StoreUnavailable {
  return new StoreUnavailable(
    'EVENTSTOREDB_URL kan ikke bruges: bruger og kode sendes aldrig uden kryptering. ' +
      'Fjern tls=false, eller fjern bruger og kode.',
  );
}
