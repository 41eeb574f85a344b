import { StoreUnavailable } from '#engine/event-store.js';

/** SQLSTATE codes (https://www.postgresql.org/docs/current/errcodes-appendix.html) where the world is to blame. */
const reasons: Readonly<Record<string, (place: string) => string>> = {
  '28000': noEntry,
  '28P01': noEntry,
  '3D000': (place) => `Læsemodellerne kan ikke nås: databasen ${place} findes ikke. Opret den, eller ret DATABASE_URL.`,
  '3F000': (place) =>
    `Læsemodellerne kan ikke laves: skemaet i ${place} findes ikke. Opret det, eller ret DATABASE_URL.`,
  '42501': (place) =>
    `Læsemodellerne kan ikke bruges: brugeren i DATABASE_URL mangler rettigheder i ${place}. ` +
    'Giv den lov til at oprette og skrive tabeller.',
  '25006': (place) =>
    `Læsemodellerne kan ikke følge med: ${place} tager kun mod læsning. Peg på den, der kan skrives i.`,
  '53100': (place) => `Læsemodellerne kan ikke følge med, fordi der ikke er mere plads hos ${place}. Frigør plads.`,
  '53200': overloaded,
  '53300': overloaded,
  '40001': busy,
  '40P01': busy,
  '55P03': busy,
  '57014': busy,
  '42P01': notBuilt,
  '42703': notBuilt,
};

/** PostgreSQL answered, and the connection can be used again. */
export function isAnswer(error: unknown): boolean {
  return /^[0-9A-Z]{5}$/.test(codeOf(error)) && !isClosing(codeOf(error));
}

/**
 * The port's error for what the driver threw where the world is to blame; a bug in a query comes back as it is.
 * @param place as messages may show it
 */
export function unavailable(error: unknown, place: string): unknown {
  if (error instanceof StoreUnavailable) return error;
  const reason = isAnswer(error) ? reasons[codeOf(error)] : unreachable;
  return reason ? new StoreUnavailable(reason(place), { cause: error }) : error;
}

/** Somebody else held a lock for too long: worth trying again. */
export function isContention(error: unknown): boolean {
  return error instanceof StoreUnavailable && /^(40001|40P01|55P03)$/.test(codeOf(error.cause));
}

function codeOf(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  // Node's own codes are words: ECONNREFUSED; and one of them has as many letters as PostgreSQL's.
  return typeof code === 'string' && code !== 'EPIPE' ? code : '';
}

/** The server is on its way down or up, or has closed the connection. */
function isClosing(code: string): boolean {
  return /^(08...|57P0.|25P03)$/.test(code);
}

function unreachable(place: string): string {
  return `Læsemodellerne kan ikke nås: PostgreSQL på ${place} svarer ikke. Kontrollér, at den kører, og at adressen er rigtig.`;
}

function noEntry(place: string): string {
  return `Læsemodellerne kan ikke nås: ${place} afviser brugeren eller kodeordet i DATABASE_URL. Ret dem, og start igen.`;
}

function overloaded(place: string): string {
  return `Læsemodellerne kan ikke nås: ${place} har ikke plads til flere forbindelser eller mere arbejde. Prøv igen om lidt.`;
}

function busy(place: string): string {
  return `Læsemodellerne er optaget: andre arbejder i ${place}. Prøv igen om lidt.`;
}

function notBuilt(place: string): string {
  return `Læsemodellerne i ${place} er ikke lavet endnu, eller er lavet af en anden udgave. Start en arbejdsproces: npm run start:worker.`;
}
